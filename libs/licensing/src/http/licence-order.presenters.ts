import { localise, type Lang } from '#kernel';
import { moneyWords } from '#platform';
import { backOf, mostCosts, type Charge, type ChargeReturn } from '../domain/charge.js';
import { remainderOf, type Invoice } from '../domain/invoice.js';
import type { LicenceOrder, QuoteLine } from '../domain/licence-order.js';
import { OFFER } from '../application/accept-offer.js';
import type { QuotedLicence } from '../application/quote-licence.js';
import type { Tariff } from '../persistence/tariffs.js';
import type { InvoiceDto } from './dto/invoice.dto.js';
import type {
  LicenceOrderDto,
  LicencePaymentDto,
  LicenceQuoteDto,
  QuoteLineDto,
  ReturnDto,
} from './dto/licence-order.dto.js';

const presentLine = (l: QuoteLine, lang: Lang): QuoteLineDto => ({
  kind: l.kind,
  title: localise(l.title, lang),
  amount: l.amount.toJSON(),
  policy: l.policy,
  clause: l.clause,
  days: l.working?.days === undefined ? null : Number(l.working.days),
  unused: l.working?.unused === undefined ? null : Number(l.working.unused),
});

/** A price in one language. */
export const presentQuote = (q: QuotedLicence, term: string, lang: Lang): LicenceQuoteDto => ({
  mode: q.mode,
  tariff: q.tariff.code,
  version: q.tariff.version,
  term,
  lines: q.lines.map((l) => presentLine(l, lang)),
  total: q.total.toJSON(),
  surplus: q.surplus.toJSON(),
  startsAt: q.startsAt.toString(),
  endsAt: q.endsAt.toString(),
  methods: q.methods,
  accepts: OFFER,
  policies: Object.values(q.policies).map((p) => ({ key: p.key, value: p.value, clauses: [...p.clauses] })),
});

/** An order in one language. */
export const presentLicenceOrder = (
  o: LicenceOrder,
  tariff: Tariff,
  invoice: Invoice | undefined,
  lang: Lang,
): LicenceOrderDto => ({
  id: o.id,
  status: o.status,
  mode: o.quote.mode,
  tariff: tariff.code,
  version: tariff.version,
  term: o.term,
  method: o.method,
  lines: o.quote.lines.map((l) => presentLine(l, lang)),
  total: o.total.toJSON(),
  placedAt: o.placedAt.toString(),
  fulfilledAt: o.fulfilledAt?.toString() ?? null,
  invoice: invoice ? presentInvoice(invoice, lang) : null,
});

/** An invoice in one language. */
export const presentInvoice = (i: Invoice, lang: Lang): InvoiceDto => ({
  id: i.id,
  number: i.number,
  purpose: i.purpose,
  subjectId: i.subjectId,
  method: i.method,
  status: i.status,
  amount: i.amount.toJSON(),
  received: i.received.toJSON(),
  remainder: remainderOf(i).toJSON(),
  inWords: moneyWords(i.amount, lang),
  lines: i.text.lines.map((l) => ({ title: localise(l.title, lang), amount: l.amount.toJSON() })),
  issuedAt: i.issuedAt.toString(),
  dueAt: i.dueAt.toString(),
  dueBy: i.policies.term.clauses[0] ?? i.policies.term.key,
  paidAt: i.paidAt?.toString() ?? null,
  pdf: i.method === 'invoice',
});

/** As {@link presentInvoice}, with whose it is. */
export const presentInvoiceForStaff = (i: Invoice, lang: Lang): InvoiceDto => ({
  ...presentInvoice(i, lang),
  sellerId: i.tenantId,
  payer: i.payer.legalName ?? null,
});

/** A card payment. */
export const presentCharge = (c: Charge, accountId: string): LicencePaymentDto => ({
  id: c.id,
  invoiceId: c.invoiceId,
  status: c.status,
  amount: c.amount.toJSON(),
  createdAt: c.createdAt.toString(),
  settledAt: c.settledAt?.toString() ?? null,
  own: c.payerId === accountId,
});

/** An application to return a mistaken payment. */
export const presentReturn = (r: ChargeReturn): ReturnDto => ({
  id: r.id,
  paymentId: r.chargeId,
  status: r.status,
  explanation: r.explanation,
  cardholder: r.cardholder,
  amount: r.amount.toJSON(),
  costs: r.costs.toJSON(),
  mostCosts: mostCosts(r).toJSON(),
  back: backOf(r).toJSON(),
  ground: r.ground,
  clause: r.policies.mistaken.clauses[0] ?? null,
  askedAt: r.askedAt.toString(),
  decidedAt: r.decidedAt?.toString() ?? null,
  returnedAt: r.returnedAt?.toString() ?? null,
  failure: r.failure,
  sellerId: r.tenantId,
});
