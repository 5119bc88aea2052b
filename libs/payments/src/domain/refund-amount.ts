import { Money, Ratio, Temporal, addDuration, localDate, parseTerm, type Texts } from '#kernel';

/** How a contract reckons refunds, from the policies snapshotted in the order. */
export interface RefundRules {
  /** `none-after-access`, `pro-rata` or `unused-months`. */
  method: string;
  methodClause: string | null;
  /** Clause of the whole refund before access or before the start, where the contract grants one. */
  beforeClause: string | null;
  beforeAccessFull: boolean;
  beforeStartFull: boolean;
  /** ISO duration of silence after which access counts as received; null where giving access is receiving it. */
  deemedReceived: string | null;
  /** ISO duration after the payment within which the first month is refunded too; null where it always is. */
  firstMonth: string | null;
  firstMonthClause: string | null;
  /** Zone of the contract. */
  zone: string;
}

/** What is known about one bought item at the moment of the request. */
export interface RefundFacts {
  title: string;
  paid: Money;
  /** When the money came. */
  paidAt: Temporal.Instant;
  /** When access was given (or will be, where a cohort starts later). */
  accessAt: Temporal.Instant;
  accessEndsAt: Temporal.Instant | null;
  /** When silence ends, where that term is open: it may have begun anew since access was given. */
  silenceEndsAt?: Temporal.Instant | null;
  /** The buyer said in time that there is no access, and it is not mended. */
  problemReported: boolean;
  /** Access counts as received already, or the buyer demonstrably used it. */
  received: boolean;
}

/** One line of the working, shown to whoever asks. */
export interface WorkingLine {
  label: Texts;
  value: string;
}

/** What is refunded for an item, and why. */
export interface ItemQuote {
  amount: Money;
  method: string;
  clause: string | null;
  working: WorkingLine[];
  /** Said when nothing is refunded. */
  why: Texts | null;
}

const line = (ru: string, kk: string, en: string, value: string): WorkingLine => ({ label: { ru, kk, en }, value });
const paidLine = (f: RefundFacts) =>
  line(`Оплачено: ${f.title}`, `Төленді: ${f.title}`, `Paid: ${f.title}`, f.paid.toString());
const refundLine = (amount: Money) => line('К возврату', 'Қайтарылады', 'To refund', amount.toString());

/** The moment from which access counts as received (AS-4.4b); giving access is receiving it where the contract names no silence. */
function receivedAt(rules: RefundRules, facts: RefundFacts): Temporal.Instant {
  if (!rules.deemedReceived) return facts.accessAt;
  return facts.silenceEndsAt ?? addDuration(facts.accessAt, rules.deemedReceived, rules.zone);
}

/** Reckons the refund of one item at a moment: whole before access, by the contract's method after it. */
export function quoteItem(rules: RefundRules, facts: RefundFacts, at: Temporal.Instant): ItemQuote {
  if (facts.paid.isZero()) return nothing(facts, rules.method, null, free);
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  if (rules.beforeStartFull && before(at, facts.accessAt)) return whole(rules, facts, facts.accessAt);
  const received = receivedAt(rules, facts);
  if (rules.beforeAccessFull && !facts.received && (facts.problemReported || before(at, received)))
    return whole(rules, facts, received);
  switch (rules.method) {
    case 'none-after-access':
      return nothing(facts, rules.method, rules.methodClause, rendered);
    case 'unused-months':
      return unusedMonths(rules, facts, at);
    case 'pro-rata':
      return proRata(rules, facts, at);
    default:
      throw new Error(`refund.method ${rules.method} is not known`);
  }
}

const free: Texts = {
  ru: 'за этот курс денег не брали.',
  kk: 'бұл курс үшін ақша алынған жоқ.',
  en: 'no money was taken for this course.',
};
const rendered: Texts = {
  ru: 'доступ получен, услуга считается оказанной. Если доступа нет, сообщите о проблеме с доступом.',
  kk: 'қолжетімділік алынды, қызмет көрсетілген болып саналады. Қолжетімділік болмаса, бұл туралы хабарлаңыз.',
  en: 'access was received, so the service counts as rendered. If you have no access, report the access problem.',
};
const usedUp: Texts = {
  ru: 'оплаченное время использовано целиком.',
  kk: 'төленген уақыт толық пайдаланылды.',
  en: 'the time that was paid for is used up.',
};

function nothing(
  facts: RefundFacts,
  method: string,
  clause: string | null,
  why: Texts,
  working: WorkingLine[] = [],
): ItemQuote {
  const amount = Money.zero(facts.paid.currency);
  return { amount, method, clause, why, working: [paidLine(facts), ...working, refundLine(amount)] };
}

function whole(rules: RefundRules, facts: RefundFacts, until: Temporal.Instant): ItemQuote {
  return {
    amount: facts.paid,
    method: 'full',
    clause: rules.beforeClause,
    why: null,
    working: [
      paidLine(facts),
      line(
        'Возврат полный до',
        'Дейін толық қайтарылады',
        'Refunded in full until',
        `${until.toZonedDateTimeISO(rules.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} (${rules.zone})`,
      ),
      refundLine(facts.paid),
    ],
  };
}

/** Months of the window, each beginning on the day of the start: the last may be shorter. */
function monthStarts(facts: RefundFacts, zone: string): Temporal.Instant[] {
  const starts: Temporal.Instant[] = [];
  for (let n = 0; ; n++) {
    const start = addDuration(facts.accessAt, `P${n}M`, zone);
    if (facts.accessEndsAt && Temporal.Instant.compare(start, facts.accessEndsAt) >= 0) return starts;
    starts.push(start);
    if (!facts.accessEndsAt || n > 1200) return starts;
  }
}

/**
 * Unused months (NH-5.2a): the price is divided by the months of the window; a part of an unused month is rounded up
 * to a whole one. When the request comes later than `firstMonth` after the payment, the first month stays (NH-5.2b).
 */
function unusedMonths(rules: RefundRules, facts: RefundFacts, at: Temporal.Instant): ItemQuote {
  const starts = monthStarts(facts, rules.zone);
  const total = Math.max(starts.length, 1);
  const ended = facts.accessEndsAt !== null && Temporal.Instant.compare(at, facts.accessEndsAt) >= 0;
  // A month that has begun is not over: what is left of it counts as a whole unused month.
  const over = ended ? total : starts.slice(1).filter((s) => Temporal.Instant.compare(s, at) <= 0).length;
  const late =
    rules.firstMonth !== null &&
    Temporal.Instant.compare(at, addDuration(facts.paidAt, rules.firstMonth, rules.zone)) > 0;
  const kept = Math.min(total, Math.max(over, late ? 1 : 0));
  const parts = facts.paid.allocate(starts.length ? starts.map(() => 1n) : [1n]);
  const amount = Money.sum(parts.slice(kept), facts.paid.currency);
  const working = [
    line('Месяцев оплачено', 'Төленген айлар', 'Months paid for', String(total)),
    line('Месяцев прошло', 'Өткен айлар', 'Months past', String(over)),
    ...(late
      ? [
          line(
            `Первый месяц не возвращается: прошло больше ${rules.firstMonth}`,
            `Бірінші ай қайтарылмайды: ${rules.firstMonth} астам уақыт өтті`,
            `The first month stays: more than ${rules.firstMonth} have passed`,
            String(parts[0]),
          ),
        ]
      : []),
    line('Неиспользованных месяцев', 'Пайдаланылмаған айлар', 'Unused months', String(total - kept)),
  ];
  const clause = late ? rules.firstMonthClause : rules.methodClause;
  if (amount.isZero()) return nothing(facts, rules.method, clause, usedUp, working);
  return {
    amount,
    method: rules.method,
    clause,
    why: null,
    working: [paidLine(facts), ...working, refundLine(amount)],
  };
}

/** In proportion to the calendar days of the window that had passed by the day the request arrived, that day included (PA-6.8b). */
function proRata(rules: RefundRules, facts: RefundFacts, at: Temporal.Instant): ItemQuote {
  const first = localDate(facts.accessAt, rules.zone);
  const end = facts.accessEndsAt ? localDate(facts.accessEndsAt, rules.zone) : null;
  const total = end ? Math.max(1, first.until(end, { largestUnit: 'days' }).days) : 1;
  const used = Math.min(total, Math.max(0, first.until(localDate(at, rules.zone), { largestUnit: 'days' }).days + 1));
  // Rounded down: a fraction of a minor unit is not withheld.
  const withheld = facts.paid.times(Ratio.of(BigInt(used), BigInt(total)), 'down');
  const amount = facts.paid.minus(withheld);
  const working = [
    line('Дней всего', 'Барлық күн', 'Days in all', String(total)),
    line(
      'Дней оказано ко дню заявления',
      'Өтініш күніне көрсетілген күндер',
      'Days rendered by the day of the request',
      String(used),
    ),
    line('Удержано', 'Ұсталды', 'Withheld', withheld.toString()),
  ];
  if (amount.isZero()) return nothing(facts, rules.method, rules.methodClause, usedUp, working);
  return {
    amount,
    method: rules.method,
    clause: rules.methodClause,
    why: null,
    working: [paidLine(facts), ...working, refundLine(amount)],
  };
}

/** Whether a text is a term that {@link addDuration} takes. */
export const isDuration = (value: string): boolean => {
  try {
    return parseTerm(value).kind === 'duration';
  } catch {
    return false;
  }
};
