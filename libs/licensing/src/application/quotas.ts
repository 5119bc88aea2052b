import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import type { Quota } from '../domain/tariffs.js';
import { findLicence } from '../persistence/licences.js';
import { amountText } from '../domain/usage-level.js';
import { giveBack, take, usageOf, type Usage } from '../persistence/usage.js';
import { licensingErrors } from '../licensing.errors.js';
import { Functions } from './functions.js';
import { clauseOfAcceptance } from './accept-offer.js';
import { UsageMoved } from './usage-moved.js';

/** What the libraries above ask permission for. */
export type Asked = 'publish' | 'sell' | 'upload';

/** Whether a seller may, and whether there is room. */
@Injectable()
export class Quotas {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(UsageMoved) private readonly moved: UsageMoved,
    @Inject(Functions) private readonly functions: Functions,
  ) {}

  /** @throws DomainError licensing.suspended, licensing.offer_not_accepted or licensing.function_not_included, with the clause */
  async assertMay(tx: Tx, tenantId: TenantId, what: Asked): Promise<void> {
    if (!(await this.tenancy.may(tx, tenantId, what))) {
      const why = await this.tenancy.whyNot(tx, tenantId, what);
      throw licensingErrors.fail(
        'suspended',
        { reason: why?.reason ?? 'deleted' },
        { clause: why?.clause ?? 'AT-2.7b' },
      );
    }
    // Buyers are not to suffer from what the seller has still to confirm.
    if (what === 'sell') return;
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    if (licence.acceptanceDue)
      throw licensingErrors.fail(
        'offer_not_accepted',
        { occasion: licence.acceptanceDue },
        { clause: clauseOfAcceptance(licence.acceptanceDue) },
      );
    await this.functions.assert(tx, licence, what === 'publish' ? 'catalogue' : 'uploads');
  }

  /**
   * Takes room. Above the limit it goes only where the tariff sells that: then it is counted and billed (AT-3.3.3).
   * @throws DomainError licensing.quota_exceeded, and nothing is taken
   */
  async reserve(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
    if (n < 0n) throw new Error('a reservation is not negative');
    const now = await take(tx, { tenantId, quota, n, anyway: false });
    if (now) return this.moved.noted(tx, { tenantId, quota, now, before: now.used - n });
    throw this.refusal(quota, n, await this.of(tx, tenantId, quota));
  }

  /** Counts what has happened already and cannot be refused any more: a course that was paid for is opened. */
  async count(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
    const now = await take(tx, { tenantId, quota, n, anyway: true });
    if (now) await this.moved.noted(tx, { tenantId, quota, now, before: now.used - n });
  }

  /** Whether `n` more would be taken now. Asked before something begins whose end cannot be refused. */
  async hasRoom(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<boolean> {
    const row = await this.of(tx, tenantId, quota);
    return row === undefined || row.overage || row.cap === null || row.used + n <= row.cap;
  }

  /** Gives room back. */
  async release(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
    if (n < 0n) throw new Error('a release is not negative');
    const now = await giveBack(tx, tenantId, quota, n);
    if (now) await this.moved.noted(tx, { tenantId, quota, now, before: now.used + n });
  }

  private async of(tx: Tx, tenantId: TenantId, quota: Quota): Promise<Usage | undefined> {
    return (await usageOf(tx, tenantId)).find((u) => u.quota === quota);
  }

  private refusal(quota: Quota, n: bigint, row: Usage | undefined): Error {
    const used = row?.used ?? 0n;
    const limit = row?.cap ?? 0n;
    const amounts = { used: amountText(quota, used), limit: amountText(quota, limit), asked: amountText(quota, n) };
    // Exact figures for programs: bytes where bytes are counted, else plain numbers.
    const exact = quota === 'storage' ? { usedBytes: used, limitBytes: limit, askedBytes: n } : {};
    return licensingErrors.fail('quota_exceeded', { quota, ...amounts, ...exact }, { clause: 'AT-3.3.3' });
  }
}
