import { localise, type Lang } from '#kernel';
import type { Deadline } from '#platform';
import { OFFER, clauseOfAcceptance } from '../application/accept-offer.js';
import type { LicenceSeen } from '../application/licence-view.js';
import type { Tariff, TariffPrice } from '../persistence/tariffs.js';
import type { Usage } from '../persistence/usage.js';
import type { DeadlineDto } from './dto/deadline.dto.js';
import type { LicenceDto, TariffDto, UsageDto } from './dto/licence.dto.js';

/** A deadline with what its countdown explains. */
export function presentDeadline(d: Deadline, lang: Lang): DeadlineDto {
  const { key, value, clauses, text, pack, version, zone, calendar } = d.policy;
  return {
    id: d.id,
    kind: d.kind,
    dueAt: d.dueAt.toString(),
    setAt: d.setAt.toString(),
    state: d.state,
    clause: clauses[0] ?? null,
    then: localise(d.then, lang),
    zone,
    skipped: d.skipped,
    provisional: d.provisional,
    policy: { key, value, clauses: [...clauses], text, pack, version, calendar },
  };
}

/** As {@link presentDeadline}, with whom and what it concerns. */
export const presentForStaff = (d: Deadline, lang: Lang, sellerName: string | null = null): DeadlineDto => ({
  ...presentDeadline(d, lang),
  sellerId: d.tenantId,
  sellerName,
  endedAt: d.endedAt?.toString() ?? null,
  subjectType: d.subjectType,
  subjectId: d.subjectId,
});

/** A tariff in one language. */
export const presentTariff = (t: Tariff, prices: TariffPrice[], lang: Lang): TariffDto => ({
  code: t.code,
  version: t.version,
  title: localise(t.title, lang),
  description: localise(t.description, lang),
  functions: t.functions,
  quotas: Object.entries(t.quotas).map(([quota, limit]) => ({ quota, limit: Number(limit) })),
  prices: prices.filter((p) => p.tariffId === t.id).map((p) => ({ term: p.term, price: p.price.toJSON() })),
  effectiveAt: t.effectiveAt.toString(),
});

/** A quota and what is used of it. */
export const presentUsage = (u: Usage): UsageDto => ({
  quota: u.quota,
  used: Number(u.used),
  limit: Number(u.cap),
  percent: u.cap === 0n ? 100 : Number((u.used * 100n) / u.cap),
  clause: 'AT-3.3.3',
});

/** A licence with its countdowns. */
export function presentLicence(l: LicenceSeen, prices: TariffPrice[], lang: Lang): LicenceDto {
  return {
    id: l.id,
    status: l.status,
    kind: l.kind,
    tariff: presentTariff(l.tariff, prices, lang),
    startsAt: l.startsAt.toString(),
    endsAt: l.endsAt?.toString() ?? null,
    keptUntil: l.keptUntil?.toString() ?? null,
    zone: l.zone,
    offer: {
      accepted: l.acceptanceDue === null,
      acceptedAt: l.acceptedAt?.toString() ?? null,
      acceptanceId: l.acceptanceId,
      occasion: l.acceptanceDue,
      clause: clauseOfAcceptance(l.acceptanceDue),
      document: OFFER,
    },
    terms: l.terms.map((t) => ({
      kind: t.kind,
      startsAt: t.startsAt.toString(),
      endsAt: t.endsAt?.toString() ?? null,
    })),
    deadlines: l.deadlines.map((d) => presentDeadline(d, lang)),
    usage: l.usage.map(presentUsage),
  };
}
