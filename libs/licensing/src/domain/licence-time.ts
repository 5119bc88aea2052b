import { Temporal, addDuration, type Money } from '#kernel';

/** How a bought term begins: the first paid one, after the present end, instead of a lower tariff, after a lapse. */
export type BuyMode = 'new' | 'renewal' | 'upgrade' | 'return';

/** What decides how a term begins. */
export interface Standing {
  status: string;
  kind: 'free' | 'paid';
  endsAt: Temporal.Instant | null;
  /** Rank of the tariff in force. */
  rank: number;
}

/** How a term of a tariff of that rank would begin. A lower tariff is no upgrade: it follows what is paid already. */
export function buyMode(now: Standing, rank: number): BuyMode {
  if (now.status === 'lapsed') return 'return';
  if (now.kind === 'free' || now.endsAt === null) return 'new';
  return rank > now.rank ? 'upgrade' : 'renewal';
}

/** When a bought term begins and ends. A renewal is added to the end and so never shortens what is paid. */
export function spanOf(
  mode: BuyMode,
  l: { endsAt: Temporal.Instant | null; zone: string },
  term: string,
  now: Temporal.Instant,
): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
  const startsAt = mode === 'renewal' && l.endsAt ? l.endsAt : now;
  return { startsAt, endsAt: addDuration(startsAt, term, l.zone) };
}

/** A term as its rest is reckoned. */
export interface OpenTerm {
  id: string;
  kind: 'free' | 'extension' | 'paid';
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant | null;
  price: Money | null;
}

/** What is given back for a term that gives way. */
export interface Credit {
  termId: string;
  price: Money;
  days: number;
  unused: number;
  amount: Money;
}

const daysBetween = (from: Temporal.Instant, to: Temporal.Instant, zone: string): number =>
  Math.floor(
    from
      .toZonedDateTimeISO(zone)
      .until(to.toZonedDateTimeISO(zone), { largestUnit: 'days' })
      .total({ unit: 'days', relativeTo: from.toZonedDateTimeISO(zone) }),
  );

/**
 * The unused part of a paid term by the day, in the contract's zone: the day that has begun counts as used. To the last
 * minor unit: the parts of what was used and unused add up to the price.
 * @returns undefined where nothing was paid or nothing is left
 */
export function creditOf(term: OpenTerm, now: Temporal.Instant, zone: string): Credit | undefined {
  const { id, startsAt, endsAt, price } = term;
  if (term.kind !== 'paid' || !endsAt || !price?.isPositive()) return undefined;
  const days = daysBetween(startsAt, endsAt, zone);
  const from = Temporal.Instant.compare(now, startsAt) > 0 ? now : startsAt;
  const unused = Math.min(days, Math.max(0, daysBetween(from, endsAt, zone)));
  if (unused === 0) return undefined;
  const [amount] = price.allocate([BigInt(unused), BigInt(days - unused)]);
  return amount!.isPositive() ? { termId: id, price, days, unused, amount: amount! } : undefined;
}

/**
 * Time that was given and not sold must not be lost by buying. On an upgrade what is left of extensions follows the new
 * term; a first paid term that would end before the time given already is followed by the rest of it.
 * @returns where the time given ends; undefined where there is none beyond `endsAt`
 */
export function givenUntil(
  mode: BuyMode,
  open: readonly OpenTerm[],
  now: Temporal.Instant,
  endsAt: Temporal.Instant,
): Temporal.Instant | undefined {
  let until = endsAt;
  for (const t of open) {
    if (t.kind === 'paid' || !t.endsAt) continue;
    if (mode === 'new' && Temporal.Instant.compare(t.endsAt, until) > 0) until = t.endsAt;
    if (mode === 'upgrade' && t.kind === 'extension') {
      const from = Temporal.Instant.compare(now, t.startsAt) > 0 ? now : t.startsAt;
      until = until.add(from.until(t.endsAt));
    }
  }
  return Temporal.Instant.compare(until, endsAt) > 0 ? until : undefined;
}
