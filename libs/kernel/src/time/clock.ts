import { kernelErrors } from '../kernel.errors.js';
import { Temporal } from '../temporal.js';

/** The source of time, always injected. */
export interface Clock {
  /** Legal time: deadlines, terms, what contracts speak of. In a sandbox it may run ahead of real time. */
  now(): Temporal.Instant;
  /** Real time: tokens, throttles, idempotency, signatures, ids. */
  realNow(): Temporal.Instant;
}

/** The machine's clock: legal time is real time. The only place that may ask the machine. */
export class SystemClock implements Clock {
  now(): Temporal.Instant {
    return this.realNow();
  }

  realNow(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }
}

/** One shared SystemClock; it holds no state. */
const systemClock = new SystemClock();

/**
 * Legal time is real time plus an offset that only grows: the sandbox's clock.
 * The offset's home is Postgres; each process calls `setOffset` with what it reads there.
 */
export class OffsetClock implements Clock {
  #offsetMs: number;

  constructor(
    offsetMs = 0,
    private readonly real: Pick<Clock, 'realNow'> = systemClock,
  ) {
    this.#offsetMs = checkedOffset(offsetMs, 0);
  }

  now(): Temporal.Instant {
    return this.real.realNow().add({ milliseconds: this.#offsetMs });
  }

  realNow(): Temporal.Instant {
    return this.real.realNow();
  }

  /** Milliseconds by which legal time is ahead of real time. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Sets the whole offset, in milliseconds. Throws `kernel.clock_backwards` when it is less than the present one. */
  setOffset(offsetMs: number): void {
    this.#offsetMs = checkedOffset(offsetMs, this.#offsetMs);
  }

  /** Moves legal time forward by an ISO duration (`P5D`, `P1M`), calendar units in the zone. Returns the new offset in ms. */
  advance(duration: string, zone = 'UTC'): number {
    return this.advanceTo(shifted(this.now(), duration, zone));
  }

  /** Moves legal time forward to an instant. Returns the new offset in ms. Throws `kernel.clock_backwards`. */
  advanceTo(instant: Temporal.Instant): number {
    // Rounded up, so that what is due at this very instant is due.
    const ahead = Math.ceil(this.real.realNow().until(instant).total('milliseconds'));
    this.setOffset(ahead);
    return this.#offsetMs;
  }
}

/**
 * A clock that stands still until told otherwise, for tests. It goes anywhere, also back.
 * Real time moves with legal time unless `setReal` has parted them.
 */
export class FakeClock implements Clock {
  #now: Temporal.Instant;
  #real: Temporal.Instant | undefined;

  constructor(at: Temporal.Instant | string = '2026-01-15T06:00:00Z') {
    this.#now = Temporal.Instant.from(at);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  realNow(): Temporal.Instant {
    return this.#real ?? this.#now;
  }

  set(at: Temporal.Instant | string): void {
    this.#now = Temporal.Instant.from(at);
  }

  /** Parts real time from legal time. */
  setReal(at: Temporal.Instant | string): void {
    this.#real = Temporal.Instant.from(at);
  }

  /** Moves legal time by an ISO duration, calendar units in the zone; returns the new time. */
  advance(duration: string, zone = 'UTC'): Temporal.Instant {
    return (this.#now = shifted(this.#now, duration, zone));
  }
}

function shifted(instant: Temporal.Instant, duration: string, zone: string): Temporal.Instant {
  return instant.toZonedDateTimeISO(zone).add(duration).toInstant();
}

function checkedOffset(offsetMs: number, floor: number): number {
  if (!Number.isSafeInteger(offsetMs) || offsetMs < floor)
    throw kernelErrors.fail('clock_backwards', { offsetMs, floor });
  return offsetMs;
}
