import { Money, Temporal, type Clock } from '#kernel';
import {
  CLOCK,
  CONFIG,
  Database,
  Jobs,
  LOGGER,
  platformErrors,
  type Config,
  type Logger,
  SANDBOX_NOTICE,
  SANDBOX_SIGNATURE,
  noticeId,
  sign,
  type SandboxNotice,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { paymentsErrors } from '../payments.errors.js';

/** What the tester chose on the pretended payment page. */
export type SandboxChoice = 'succeed' | 'decline' | 'timeout' | 'dispute';

/** How the notifications come. */
export interface Delivery {
  /** ISO duration of real time. */
  delay?: string;
  times?: number;
  order?: 'normal' | 'reversed';
}

/** A payment in the books of the pretended gateway. */
export interface SandboxCharge {
  id: string;
  amount: Money;
  title: string;
  seller: string;
  returnUrl: string;
  status: 'created' | 'succeeded' | 'declined' | 'processing' | 'disputed';
}

/** Whether a notification has arrived. */
export interface Delivered {
  type: string;
  /** HTTP status of the last answer; null for one that is sent later. */
  status: number | null;
}

const FROM: Record<SandboxChoice, SandboxCharge['status'][]> = {
  succeed: ['created', 'processing', 'declined'],
  decline: ['created', 'processing'],
  timeout: ['created'],
  dispute: ['created', 'processing', 'succeeded'],
};
const TO: Record<SandboxChoice, SandboxCharge['status']> = {
  succeed: 'succeeded',
  decline: 'declined',
  timeout: 'processing',
  dispute: 'disputed',
};

/** The pretended gateway's own side: its payment page and its notifications, sent over HTTP as a real one would. */
@Injectable()
export class SandboxPayments {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @throws DomainError platform.not_found, also outside sandbox mode */
  async find(id: string): Promise<SandboxCharge> {
    if (this.config.mode !== 'sandbox') throw platformErrors.fail('not_found');
    const row = await this.db.system('sandbox gateway', (tx) =>
      tx.maybe<Omit<SandboxCharge, 'amount'> & { amount: bigint; currency: string }>(
        `SELECT id, amount, currency, title, seller, return_url AS "returnUrl", status FROM platform.sandbox_charge WHERE id = $1`,
        [id],
      ),
    );
    if (!row) throw platformErrors.fail('not_found');
    const { currency, ...charge } = row;
    return { ...charge, amount: Money.of(row.amount, currency) };
  }

  /** Carries a choice out and sends what a real gateway would. @throws DomainError payments.sandbox_final */
  async choose(
    id: string,
    choice: SandboxChoice,
    delivery: Delivery,
  ): Promise<{ charge: SandboxCharge; delivered: Delivered[] }> {
    const before = await this.find(id);
    if (!FROM[choice].includes(before.status)) throw paymentsErrors.fail('sandbox_final', { status: before.status });
    const moved = await this.db.system('sandbox gateway', (tx) =>
      tx.exec(`UPDATE platform.sandbox_charge SET status = $2 WHERE id = $1 AND status = $3`, [
        id,
        TO[choice],
        before.status,
      ]),
    );
    if (moved !== 1) throw platformErrors.fail('state_changed');
    const notices = this.notices(before, choice);
    const ordered = delivery.order === 'reversed' ? notices.reverse() : notices;
    const delivered: Delivered[] = [];
    for (const notice of ordered) delivered.push({ type: notice.type, status: await this.dispatch(notice, delivery) });
    return { charge: await this.find(id), delivered };
  }

  /** Sends a notification now. @returns the HTTP status */
  async send(notice: SandboxNotice): Promise<number> {
    const body = Buffer.from(JSON.stringify(notice));
    const seconds = Math.floor(this.clock.realNow().epochMilliseconds / 1000);
    const response = await fetch(`${this.config.selfUrl}/api/v1/webhooks/sandbox`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SANDBOX_SIGNATURE]: sign(this.config.secrets.sandboxWebhookSecret, seconds, body),
      },
      body,
      signal: AbortSignal.timeout(15_000),
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** The job: a notification that is not answered 200 is sent again, later. */
  async deliver(notice: SandboxNotice, times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      const status = await this.send(notice);
      if (status >= 300) throw new Error(`sandbox notification ${notice.id} was answered ${status}`);
    }
  }

  private async dispatch(notice: SandboxNotice, delivery: Delivery): Promise<number | null> {
    const times = delivery.times ?? 1;
    if (delivery.delay) {
      await this.later(notice, times, delivery.delay);
      return null;
    }
    let status = 0;
    for (let n = 0; n < times; n++) {
      status = await this.send(notice).catch((error: unknown) => {
        this.log.warn({ err: error }, 'sandbox notification did not get through');
        return 0;
      });
    }
    if (status === 0 || status >= 300) await this.later(notice, 1, 'PT2S');
    return status;
  }

  private later(notice: SandboxNotice, times: number, delay: string): Promise<string> {
    const runAt = this.clock.realNow().add(Temporal.Duration.from(delay));
    return this.db.system('sandbox gateway', (tx) =>
      this.jobs.enqueue(tx, SANDBOX_NOTICE, { notice, times }, { runAt }),
    );
  }

  /** A gateway tells of every step, which is what can come in the wrong order. */
  private notices(charge: SandboxCharge, choice: SandboxChoice): SandboxNotice[] {
    const make = (type: SandboxNotice['type'], more: Partial<SandboxNotice> = {}): SandboxNotice => ({
      id: noticeId(),
      type,
      payment: charge.id,
      ...more,
    });
    const began = charge.status === 'created' ? [make('payment.processing')] : [];
    const succeeded = make('payment.succeeded', { amount: charge.amount.toJSON() });
    if (choice === 'timeout') return began;
    if (choice === 'decline') return [...began, make('payment.declined', { failure: 'card_declined' })];
    if (choice === 'succeed') return [...began, succeeded];
    return [...began, ...(charge.status === 'succeeded' ? [] : [succeeded]), make('payment.disputed')];
  }
}
