import { Injectable } from '@nestjs/common';
import { localise, type TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import type { TariffFunction } from '../domain/tariffs.js';
import { findLicence, type Licence } from '../persistence/licences.js';
import { tariffById } from '../persistence/tariffs.js';
import { usageErrors } from '../usage.errors.js';

/** The one place that says what a tariff switches on (AT-1.8): by the version under which the licence stands. */
@Injectable()
export class Functions {
  /** @throws DomainError platform.not_found */
  async included(tx: Tx, tenantId: TenantId, fn: TariffFunction): Promise<boolean> {
    const { tariffId } = await this.licence(tx, tenantId);
    return (await tariffById(tx, tariffId)).functions.includes(fn);
  }

  /** @throws DomainError licensing.function_not_included, platform.not_found */
  async assertIncluded(tx: Tx, tenantId: TenantId, fn: TariffFunction): Promise<void> {
    await this.assert(tx, await this.licence(tx, tenantId), fn);
  }

  /** As {@link assertIncluded}, of a licence that was read. */
  async assert(tx: Tx, licence: Pick<Licence, 'tariffId'>, fn: TariffFunction): Promise<void> {
    const tariff = await tariffById(tx, licence.tariffId);
    if (tariff.functions.includes(fn)) return;
    throw usageErrors.fail(
      'function_not_included',
      { tariff: localise(tariff.title, 'ru'), function: fn },
      { clause: 'AT-1.8' },
    );
  }

  private async licence(tx: Tx, tenantId: TenantId): Promise<Licence> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    return licence;
  }
}
