import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { CLOCK, Deadlines, platformErrors, type Deadline, type Tx } from '#platform';
import { findLicence, termsOf, type Licence, type Term } from '../persistence/licences.js';
import { overageOf, tariffById, tariffsInForce, type Tariff, type TariffOverage } from '../persistence/tariffs.js';
import { usageOf, type Usage } from '../persistence/usage.js';

/** A licence with everything that is shown about it. */
export interface LicenceSeen extends Licence {
  tariff: Tariff;
  /** What use above the quotas costs under that version. */
  overage: TariffOverage[];
  /** The version of the same tariff that is sold now. */
  soldNow: Tariff;
  terms: Term[];
  deadlines: Deadline[];
  usage: Usage[];
}

/** Reads a licence as people see it. */
@Injectable()
export class LicenceView {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError platform.not_found */
  async of(tx: Tx, tenantId: TenantId): Promise<LicenceSeen> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    const tariff = await tariffById(tx, licence.tariffId);
    const sold = await tariffsInForce(tx, this.clock.now());
    return {
      ...licence,
      tariff,
      overage: await overageOf(tx, [tariff.id]),
      soldNow: sold.find((t) => t.code === tariff.code) ?? tariff,
      terms: await termsOf(tx, licence),
      deadlines: await this.deadlines.of(tx, licence.id),
      usage: await usageOf(tx, tenantId),
    };
  }
}
