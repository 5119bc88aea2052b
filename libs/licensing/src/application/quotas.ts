import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import type { Quota } from '../domain/tariffs.js';
import { findLicence } from '../persistence/licences.js';
import { giveBack, take, usageOf } from '../persistence/usage.js';
import { licensingErrors } from '../licensing.errors.js';
import { clauseOfAcceptance } from './accept-offer.js';

/** What the libraries above ask permission for. */
export type Asked = 'publish' | 'sell' | 'upload';

/** Whether a seller may, and whether there is room. */
@Injectable()
export class Quotas {
  constructor(@Inject(TenancyFacade) private readonly tenancy: TenancyFacade) {}

  /** @throws DomainError licensing.suspended or licensing.offer_not_accepted, with the clause */
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
  }

  /** Takes room, or refuses and takes nothing. @throws DomainError licensing.quota_exceeded */
  async reserve(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
    if (n < 0n) throw new Error('a reservation is not negative');
    if (await take(tx, tenantId, quota, n)) return;
    const row = (await usageOf(tx, tenantId)).find((u) => u.quota === quota);
    throw licensingErrors.fail(
      'quota_exceeded',
      {
        quota,
        used: sizeText(row?.used ?? 0n),
        limit: sizeText(row?.cap ?? 0n),
        asked: sizeText(n),
        usedBytes: row?.used ?? 0n,
        limitBytes: row?.cap ?? 0n,
        askedBytes: n,
      },
      { clause: 'AT-3.3.3' },
    );
  }

  /** Gives room back. */
  async release(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
    if (n < 0n) throw new Error('a release is not negative');
    await giveBack(tx, tenantId, quota, n);
  }
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes as people read them: `1.5 GiB`. */
export function sizeText(bytes: bigint): string {
  let value = Number(bytes);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${UNITS[unit]}`;
}
