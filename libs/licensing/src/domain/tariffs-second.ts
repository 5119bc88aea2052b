import { SHIPPED_TARIFFS, type OveragePrice, type Quota, type ShippedTariff } from './tariffs.js';

/** When the second set takes effect: the start of its year in Kazakhstan. Licences begun under the first keep it. */
export const SECOND_SET_EFFECTIVE = '2026-01-01T00:00:00+05:00';

const GIB = 1024n ** 3n;

/** A price above the quota, a calendar month, in tenge. */
const kzt = (quota: Quota, amount: bigint, unit = 1n): OveragePrice => ({
  quota,
  unit,
  period: 'P1M',
  amount,
  currency: 'KZT',
});

const MORE: Readonly<Record<string, Pick<ShippedTariff, 'quotas' | 'overage'>>> = {
  free: { quotas: { storage: 5n * GIB, users: 100n, courses: 25n, members: 5n }, overage: [] },
  start: {
    quotas: { storage: 100n * GIB, users: 1000n, courses: 100n, members: 10n },
    overage: [kzt('storage', 9_000n, GIB), kzt('users', 3_000n), kzt('courses', 30_000n), kzt('members', 90_000n)],
  },
  pro: {
    quotas: { storage: 1024n * GIB, users: 10_000n, courses: 500n, members: 50n },
    overage: [kzt('storage', 6_000n, GIB), kzt('users', 2_000n), kzt('courses', 20_000n), kzt('members', 60_000n)],
  },
};

/**
 * The second published set (AT-1.8): the same functions and prices as the first, with quotas of buyers, courses and
 * members, and what use above them costs (AT-3.3.3). The free tariff sells nothing above its quotas. Data, read once by
 * the migration that publishes it.
 */
export const SECOND_TARIFFS: readonly ShippedTariff[] = SHIPPED_TARIFFS.map((t) => ({ ...t, ...MORE[t.code]! }));
