import type { Clock } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { SmsGateway } from './gateway.js';
import { SandboxSmsGateway } from './sandbox.gateway.js';
import { SmscGateway } from './smsc.gateway.js';

/** SMSC where it is configured or the site is real; the sandbox's own provider otherwise. Without a contract of the operator's only sellers' own contracts work. */
export function makeSmsGateway(config: Pick<Config, 'mode' | 'sms'>, db: Database, clock: Clock): SmsGateway {
  const { url, currency, account } = config.sms;
  if (!account && config.mode === 'sandbox') return new SandboxSmsGateway(db, clock, currency);
  return new SmscGateway({ url, currency, operator: account });
}
