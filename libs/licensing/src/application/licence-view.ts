import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { Deadlines, platformErrors, type Deadline, type Tx } from '#platform';
import { findLicence, termsOf, type Licence, type Term } from '../persistence/licences.js';
import { tariffById, type Tariff } from '../persistence/tariffs.js';
import { usageOf, type Usage } from '../persistence/usage.js';

/** A licence with everything that is shown about it. */
export interface LicenceSeen extends Licence {
  tariff: Tariff;
  terms: Term[];
  deadlines: Deadline[];
  usage: Usage[];
}

/** Reads a licence as people see it. */
@Injectable()
export class LicenceView {
  constructor(@Inject(Deadlines) private readonly deadlines: Deadlines) {}

  /** @throws DomainError platform.not_found */
  async of(tx: Tx, tenantId: TenantId): Promise<LicenceSeen> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    return {
      ...licence,
      tariff: await tariffById(tx, licence.tariffId),
      terms: await termsOf(tx, licence),
      deadlines: await this.deadlines.of(tx, licence.id),
      usage: await usageOf(tx, tenantId),
    };
  }
}
