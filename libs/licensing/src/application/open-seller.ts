import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type Clock, type TenantId, type Texts } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Events, Journal, type Tx } from '#platform';
import { TenancyFacade, type NewSeller } from '#tenancy';
import { isPerpetual, snapshotOf } from '../domain/policies.js';
import { findLicence, hasEnd, insertLicence, insertTerm, type Licence } from '../persistence/licences.js';
import { tariffsInForce, type Tariff } from '../persistence/tariffs.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { FREE_TERM_SPENT, freeTermSpentMail } from '../texts/free-term-spent.js';
import { OwnerMail } from './owner-mail.js';
import { Quotas } from './quotas.js';
import { UsageCaps } from './usage-caps.js';

/** Opens a seller and starts its free licence, both or neither. */
@Injectable()
export class OpenSeller {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(UsageCaps) private readonly caps: UsageCaps,
    @Inject(Quotas) private readonly quotas: Quotas,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns with `notice`, localised by the caller, where the free term was spent before */
  async run(tx: Tx, input: NewSeller): Promise<{ sellerId: TenantId; slug: string; notice: Texts | null }> {
    const made = await this.tenancy.createSeller(tx, input);
    const spent = await this.startFree(tx, made.sellerId, `account:${input.accountId}`);
    return { ...made, notice: spent ? FREE_TERM_SPENT : null };
  }

  private async startFree(tx: Tx, tenantId: TenantId, actor: string): Promise<boolean> {
    const tariff = (await tariffsInForce(tx, this.clock.now())).find((t) => t.code === 'free');
    if (!tariff) throw new Error('no free tariff is published');
    const spent = await this.freeTermSpent(tx, tenantId);
    const licence = await this.write(tx, tenantId, tariff, actor, spent);
    await this.caps.begin(tx, tenantId);
    // The owner, who came before there was a licence to count against.
    await this.quotas.count(tx, tenantId, 'members', 1n);
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
        ...(spent ? { withoutFreeTerm: 'tax-id' } : {}),
      },
    });
    if (spent) await this.tell(tx, tenantId, licence);
    await this.events.publish(tx, {
      type: 'licensing.licence-started.v1',
      tenantId,
      payload: { sellerId: tenantId, licenceId: licence.id, tariff: tariff.code },
    });
    return spent;
  }

  private async tell(tx: Tx, tenantId: TenantId, licence: Licence): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, tenantId);
    await this.letters.toOwners(tx, {
      tenantId,
      licenceId: licence.id,
      kind: 'licensing.free-term-spent',
      template: (lang) => freeTermSpentMail(lang, displayName),
    });
  }

  /** The free term is for a tax id once: a second seller under it begins where the term would end, and needs a paid licence. */
  private async freeTermSpent(tx: Tx, tenantId: TenantId): Promise<boolean> {
    const once = this.legal.operatorPolicies().get('licence.free.once-per');
    return once.value === 'tax-id' && (await this.tenancy.sharesTaxId(tx, tenantId));
  }

  private async write(tx: Tx, tenantId: TenantId, tariff: Tariff, actor: string, spent: boolean): Promise<Licence> {
    const policies = snapshotOf(this.legal.operatorPolicies());
    const term = policies['licence.free.term'];
    const startsAt = this.clock.now();
    const whole = isPerpetual(policies) ? null : this.due.freeEnd(term, startsAt);
    const endsAt = spent ? startsAt : whole;
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
    if (!spent)
      await insertTerm(tx, licence, { kind: 'free', tariffId: tariff.id, startsAt, endsAt, at: startsAt, actor });
    const written = await findLicence(tx, tenantId);
    if (!written) throw new Error('the licence just written is not there');
    return written;
  }
}
