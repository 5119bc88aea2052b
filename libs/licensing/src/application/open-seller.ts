import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Events, Journal, type Tx } from '#platform';
import { TenancyFacade, type NewSeller } from '#tenancy';
import { isPerpetual, snapshotOf } from '../domain/policies.js';
import { QUOTAS } from '../domain/tariffs.js';
import { findLicence, hasEnd, insertLicence, insertTerm, type Licence } from '../persistence/licences.js';
import { tariffsInForce, type Tariff } from '../persistence/tariffs.js';
import { setCap } from '../persistence/usage.js';
import { LicenceDeadlines } from './licence-deadlines.js';

/** Opens a seller and starts its free licence, both or neither. */
@Injectable()
export class OpenSeller {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, input: NewSeller): Promise<{ sellerId: TenantId; slug: string }> {
    const made = await this.tenancy.createSeller(tx, input);
    await this.startFree(tx, made.sellerId, `account:${input.accountId}`);
    return made;
  }

  private async startFree(tx: Tx, tenantId: TenantId, actor: string): Promise<void> {
    const tariff = (await tariffsInForce(tx, this.clock.now())).find((t) => t.code === 'free');
    if (!tariff) throw new Error('no free tariff is published');
    const licence = await this.write(tx, tenantId, tariff, actor);
    for (const quota of QUOTAS) await setCap(tx, tenantId, quota, BigInt(tariff.quotas[quota]));
    if (hasEnd(licence)) await this.due.setExpiry(tx, licence, licence.policies['licence.free.term']);
    await this.journal.append(tx, {
      kind: 'licensing.licence-started',
      tenantId,
      subject: { type: 'licence', id: licence.id },
      actor,
      payload: {
        tariff: tariff.code,
        version: tariff.version,
        startsAt: licence.startsAt.toString(),
        endsAt: licence.endsAt?.toString() ?? null,
        clause: licence.policies['licence.free.term'].clauses[0],
      },
    });
    await this.events.publish(tx, {
      type: 'licensing.licence-started.v1',
      tenantId,
      payload: { sellerId: tenantId, licenceId: licence.id, tariff: tariff.code },
    });
  }

  private async write(tx: Tx, tenantId: TenantId, tariff: Tariff, actor: string): Promise<Licence> {
    const policies = snapshotOf(this.legal.operatorPolicies());
    const term = policies['licence.free.term'];
    const startsAt = this.clock.now();
    const endsAt = isPerpetual(policies) ? null : this.due.freeEnd(term, startsAt);
    const licence = {
      id: uuidv7(),
      tenantId,
      kind: 'free' as const,
      tariffId: tariff.id,
      startsAt,
      endsAt,
      policies,
      zone: term.zone,
    };
    await insertLicence(tx, licence);
    await insertTerm(tx, licence, { kind: 'free', tariffId: tariff.id, startsAt, endsAt, at: startsAt, actor });
    const written = await findLicence(tx, tenantId);
    if (!written) throw new Error('the licence just written is not there');
    return written;
  }
}
