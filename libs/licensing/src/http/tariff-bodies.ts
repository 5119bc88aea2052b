import { Money } from '#kernel';
import type { TariffBody, TariffDraft } from '../persistence/tariff-drafts.js';
import type { TariffDraftDto, TariffTermsDto } from './dto/tariff.dto.js';

/** A version's terms as they are kept: amounts in minor units. */
export const bodyOf = (dto: TariffTermsDto): TariffBody => ({
  title: { ...dto.title },
  description: { ...dto.description },
  rank: dto.rank,
  functions: [...dto.functions],
  quotas: Object.fromEntries(dto.quotas.map((q) => [q.quota, String(q.limit)])),
  prices: dto.prices.map((p) => ({ term: p.term, ...minor(Money.parse(p.price)) })),
  overage: dto.overage.map((o) => ({
    quota: o.quota,
    unit: String(o.unit),
    period: o.period,
    ...minor(Money.parse(o.price)),
  })),
});

/** A draft as staff see it. */
export const presentDraft = (d: TariffDraft): TariffDraftDto => ({
  id: d.id,
  code: d.code,
  madeBy: d.madeBy,
  changedAt: d.changedAt.toString(),
  title: d.body.title,
  description: d.body.description,
  rank: d.body.rank,
  functions: d.body.functions,
  quotas: Object.entries(d.body.quotas).map(([quota, limit]) => ({
    quota: quota as TariffDraftDto['quotas'][number]['quota'],
    limit: Number(limit),
  })),
  prices: d.body.prices.map((p) => ({ term: p.term, price: money(p) })),
  overage: d.body.overage.map((o) => ({ quota: o.quota, unit: Number(o.unit), period: o.period, price: money(o) })),
});

const minor = (m: Money) => ({ amount: m.minor.toString(), currency: m.currency });
const money = (m: { amount: string; currency: string }) => Money.of(BigInt(m.amount), m.currency).toJSON();
