import { kernelErrors } from './kernel.errors.js';
import type { Clock } from './time/clock.js';

/** A type told apart from its base by name only: a string that is not a TenantId does not compile as one. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };

/** Id of a seller (the tenant). */
export type TenantId = Brand<string, 'TenantId'>;

/** Id of a person's account. */
export type AccountId = Brand<string, 'AccountId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Is it a UUID of RFC 9562 (versions 1 to 8), in lower case as Postgres gives it? */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** The string as a seller's id. Throws `kernel.id_invalid` when it is empty or not a UUID. */
export function asTenantId(value: string): TenantId {
  return checked(value, 'tenant') as TenantId;
}

/** The string as an account's id. Throws `kernel.id_invalid` when it is empty or not a UUID. */
export function asAccountId(value: string): AccountId {
  return checked(value, 'account') as AccountId;
}

function checked(value: string, what: string): string {
  const lower = typeof value === 'string' ? value.toLowerCase() : value;
  if (!isUuid(lower)) throw kernelErrors.fail('id_invalid', { what });
  return lower;
}

const COUNTER_LIMIT = 0x1000;
const RANDOM_BYTES = 10;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = new Uint8Array(RANDOM_BYTES * 256);
let poolAt = pool.length;
let lastMs = 0;
let counter = 0;

/**
 * A new UUID version 7 (RFC 9562): real milliseconds, a 12-bit counter, 62 random bits.
 * Ids of one process strictly grow, also within a millisecond and when the machine's clock steps back.
 */
export function uuidv7(clock?: Pick<Clock, 'realNow'>): string {
  const random = randomBytes();
  // Every request and every row has an id: an Instant made only to be asked for its milliseconds would double the cost.
  const ms = clock ? clock.realNow().epochMilliseconds : Date.now();
  if (ms > lastMs) {
    lastMs = ms;
    // Half the counter's range stays free for the rest of the millisecond.
    counter = ((random[0]! << 8) | random[1]!) & 0x7ff;
  } else if (++counter === COUNTER_LIMIT) {
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const third = (0x7000 | counter).toString(16);
  const variant = (0x80 | (random[2]! & 0x3f)).toString(16);
  let tail = '';
  for (let index = 3; index < RANDOM_BYTES; index += 1) tail += HEX[random[index]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}

function randomBytes(): Uint8Array {
  if (poolAt >= pool.length) {
    globalThis.crypto.getRandomValues(pool);
    poolAt = 0;
  }
  return pool.subarray(poolAt, (poolAt += RANDOM_BYTES));
}
