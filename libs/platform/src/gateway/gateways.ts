import type { Clock } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { Jobs } from '../outbox/outbox.js';
import { platformErrors } from '../platform.errors.js';
import { gatewayErrors } from './gateway.errors.js';
import type { Gateway } from './gateway.js';
import { SandboxGateway } from './sandbox.gateway.js';
import { StripeGateway } from './stripe.gateway.js';

/** The gateways of this deployment: Stripe where it is configured, the pretended one in sandbox mode. */
export class Gateways {
  readonly sandbox?: SandboxGateway;
  private readonly byName = new Map<string, Gateway>();

  constructor(config: Config, db: Database, clock: Clock, jobs: Jobs) {
    if (config.stripe) this.byName.set('stripe', new StripeGateway(config.stripe, clock));
    if (config.mode === 'sandbox') {
      this.sandbox = new SandboxGateway(db, clock, config, jobs);
      this.byName.set('sandbox', this.sandbox);
    }
  }

  /** The one that new payments go through. @throws DomainError payments.gateway_missing */
  get current(): Gateway {
    const first = this.byName.values().next().value;
    if (!first) throw gatewayErrors.fail('gateway_missing');
    return first;
  }

  /** The one of a name. @throws DomainError platform.not_found */
  named(name: string): Gateway {
    const found = this.byName.get(name);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }
}
