import type { Clock } from '#kernel';
import type { Config, Database, Jobs } from '#platform';
import { platformErrors } from '#platform';
import { paymentsErrors } from '../payments.errors.js';
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
    if (!first) throw paymentsErrors.fail('gateway_missing');
    return first;
  }

  /** The one of a name. @throws DomainError platform.not_found */
  named(name: string): Gateway {
    const found = this.byName.get(name);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }
}
