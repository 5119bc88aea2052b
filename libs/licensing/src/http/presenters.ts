import { Money, localise, type Lang } from '#kernel';
import type { Deadline } from '#platform';
import { OFFER, clauseOfAcceptance } from '../application/accept-offer.js';
import type { LicenceSeen } from '../application/licence-view.js';
import { QUOTAS } from '../domain/tariffs.js';
import { percentOf } from '../domain/usage-level.js';
import type { Tariff, TariffOverage, TariffPrice } from '../persistence/tariffs.js';
import type { Usage } from '../persistence/usage.js';
import type { DeadlineDto } from './dto/deadline.dto.js';
import type { LicenceDto, OveragePriceDto, TariffDto, UsageDto } from './dto/licence.dto.js';

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

/** What use above a quota costs. */
const presentOverage = (o: TariffOverage): OveragePriceDto => ({
  quota: o.quota,
  unit: Number(o.unit),
  period: o.period,
  price: Money.of(o.amount, o.currency).toJSON(),
});

/** A tariff in one language. */
export const presentTariff = (
  t: Tariff,
  prices: TariffPrice[],
  lang: Lang,
  overage: readonly TariffOverage[] = [],
): TariffDto => ({
  code: t.code,
  version: t.version,
  title: localise(t.title, lang),
  description: localise(t.description, lang),
  functions: t.functions,
  quotas: QUOTAS.filter((q) => t.quotas[q] !== undefined).map((quota) => ({ quota, limit: Number(t.quotas[quota]) })),
  unlimited: QUOTAS.filter((q) => t.quotas[q] === undefined),
  overage: overage.filter((o) => o.tariffId === t.id).map(presentOverage),
  prices: prices.filter((p) => p.tariffId === t.id).map((p) => ({ term: p.term, price: p.price.toJSON() })),
  effectiveAt: t.effectiveAt.toString(),
});

/** The limited quotas and what is used of them. */
export const presentUsages = (usage: readonly Usage[], overage: readonly TariffOverage[]): UsageDto[] =>
  usage.flatMap((u) => (u.cap === null ? [] : [presentUsage({ ...u, cap: u.cap }, overage)]));

function presentUsage(u: Usage & { cap: bigint }, overage: readonly TariffOverage[]): UsageDto {
  const price = overage.find((o) => o.quota === u.quota);
  return {
    quota: u.quota,
    used: Number(u.used),
    limit: Number(u.cap),
    percent: percentOf(u.used, u.cap) ?? 0,
    clause: 'AT-3.3.3',
    above: Number(u.used > u.cap ? u.used - u.cap : 0n),
    beyond: u.overage ? 'billed' : 'refused',
    overage: u.overage && price ? presentOverage(price) : null,
  };
}

/** A licence with its countdowns. */
export function presentLicence(l: LicenceSeen, prices: TariffPrice[], lang: Lang): LicenceDto {
  return {
    id: l.id,
    status: l.status,
    kind: l.kind,
    tariff: presentTariff(l.tariff, prices, lang, l.overage),
    soldNow: { version: l.soldNow.version, effectiveAt: l.soldNow.effectiveAt.toString() },
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
      closedAt: t.closedAt?.toString() ?? null,
    })),
    deadlines: l.deadlines.map((d) => presentDeadline(d, lang)),
    usage: presentUsages(l.usage, l.overage),
  };
}
