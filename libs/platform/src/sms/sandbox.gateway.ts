import type { Clock } from '#kernel';
import type { Database } from '../db/database.js';
import {
  SmsGateway,
  SmsRefused,
  type OutgoingSms,
  type SmsAccount,
  type SmsPrice,
  type SmsStatus,
  type TakenSms,
} from './gateway.js';
import { smsParts } from './parts.js';

/** What the sandbox takes for a part, in the account's currency. 5% of it is not whole, so that rounding can be seen. */
const SANDBOX_PART = '17.35';
/** The price it reports afterwards for a message to a number that ends in {@link SANDBOX_NUMBERS}.repriced. */
const SANDBOX_PART_LATER = '21.40';

/** Ends of numbers by which the sandbox behaves otherwise than well. */
export const SANDBOX_NUMBERS = {
  /** Refused at once as a wrong number. */
  refused: '0400',
  /** Taken at another price than the one asked for before. */
  repriced: '0402',
  /** Taken, and never delivered; it costs what it costs. */
  undelivered: '0404',
  /** Taken, and refused afterwards; it costs nothing. */
  withdrawn: '0407',
  /** Taken, but the answer is lost. */
  lost: '0408',
  /** Not taken, and the answer is lost. */
  dropped: '0409',
} as const;

/** The password that the sandbox refuses. */
const SANDBOX_WRONG_PASSWORD = 'wrong';

const ends = (to: string, how: keyof typeof SANDBOX_NUMBERS): boolean => to.endsWith(SANDBOX_NUMBERS[how]);

/** The sandbox's provider: messages stay in the database, where `/api/sandbox/messages` shows them with kind `sms`. */
export class SandboxSmsGateway extends SmsGateway {
  readonly name = 'sandbox';
  readonly firstAsk = 0;
  readonly operator: SmsAccount = { login: 'sandbox', password: 'sandbox' };

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    readonly currency: string,
  ) {
    super();
  }

  async send(account: SmsAccount, sms: OutgoingSms): Promise<TakenSms> {
    this.check(account);
    if (ends(sms.to, 'refused')) throw new SmsRefused('number');
    if (ends(sms.to, 'dropped')) throw new Error('the SMS provider did not answer in time (sandbox)');
    await this.keep(sms);
    if (ends(sms.to, 'lost')) throw new Error('the SMS provider did not answer in time (sandbox)');
    const parts = smsParts(sms.text).texts.length;
    return { parts, cost: costOf(parts, SANDBOX_PART) };
  }

  async price(account: SmsAccount, to: readonly string[], text: string): Promise<SmsPrice[]> {
    this.check(account);
    const parts = smsParts(text).texts.length;
    return to.filter((n) => !ends(n, 'refused')).map((n) => ({ to: n, parts, cost: costOf(parts, SANDBOX_PART) }));
  }

  async balance(account: SmsAccount): Promise<{ amount: string; currency: string | null }> {
    this.check(account);
    return { amount: '1000.00', currency: this.currency };
  }

  async status(account: SmsAccount, { id, to }: Pick<OutgoingSms, 'id' | 'to'>): Promise<SmsStatus> {
    this.check(account);
    const kept = await this.db.system('sandbox SMS', (tx) =>
      tx.maybe<{ text: string | null }>(
        `SELECT body_text AS text FROM platform.message WHERE id = $1 AND channel = 'sms'`,
        [id],
      ),
    );
    if (!kept) return { state: 'absent' };
    const parts = Math.max(1, smsParts(kept.text ?? '').texts.length);
    if (ends(to, 'withdrawn')) return { state: 'refused', code: '23', cost: '0' };
    const cost = costOf(parts, ends(to, 'repriced') ? SANDBOX_PART_LATER : SANDBOX_PART);
    return ends(to, 'undelivered')
      ? { state: 'undelivered', code: '20', cost }
      : { state: 'delivered', code: '1', cost };
  }

  private check(account: SmsAccount): void {
    if (account.password === SANDBOX_WRONG_PASSWORD) throw new SmsRefused('credentials');
  }

  /** Unlike SMSC the sandbox keeps one message an id: what is seen there is what was meant. */
  private async keep(sms: OutgoingSms): Promise<void> {
    await this.db.system('sandbox SMS', (tx) =>
      tx.exec(
        `INSERT INTO platform.message (id, tenant_id, channel, kind, recipient, lang, body_text, state, at, sent_at)
         VALUES ($1, $2, 'sms', 'sms', $3, '', $4, 'sent', $5, $5) ON CONFLICT (id) DO NOTHING`,
        [sms.id, sms.tenantId, sms.to, sms.text, this.clock.now()],
      ),
    );
  }
}

/** `parts` times the price of one, exact: `34.70`. */
function costOf(parts: number, each: string): string {
  const [whole = '0', cents = '00'] = each.split('.');
  const total = BigInt(whole + cents) * BigInt(parts);
  return `${total / 100n}.${String(total % 100n).padStart(2, '0')}`;
}
