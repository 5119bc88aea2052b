import { SetMetadata } from '@nestjs/common';
import type { Temporal, Texts } from '#kernel';

/** Parts of the platform that work on it may stop, each by itself. `all` stops everything but staff and signing in. */
export const MAINTENANCE_PARTS = ['catalogue', 'checkout', 'player', 'uploads', 'cabinet', 'all'] as const;
export type MaintenancePart = (typeof MAINTENANCE_PARTS)[number];

const PART = 'mediary:part';

/**
 * The part a route belongs to; `none` is never stopped (signing in, notices of gateways, the page that tells of the
 * work). Where nothing is said a seller's route belongs to the cabinet, and any other stops only with `all`.
 */
export const InPart = (part: Exclude<MaintenancePart, 'all'> | 'none') => SetMetadata(PART, part);

/** Metadata key of {@link InPart}. */
export const PART_KEY = PART;

/** Work on the platform that is planned or under way. */
export interface PlannedWork {
  id: string;
  parts: readonly MaintenancePart[];
  /** Why: `fault`, `major-update` … */
  ground: string;
  /** What is said about it, if anything. */
  note: Texts | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** The clause that allows it, and the zone in which people are told the time. */
  clause: string | null;
  zone: string;
}

/** After so long a request starts a new reading and is answered by the old one; after the second it waits. */
const FRESH_MS = 2_000;
const USABLE_MS = 15_000;

/**
 * What stands in the way of requests now. Windows come from whoever plans them and are kept in this process, so a
 * request costs no query; a change made in this process is seen at once, one made elsewhere within seconds.
 */
export class MaintenanceGate {
  private source: (() => Promise<readonly PlannedWork[]>) | undefined;
  private planned: readonly PlannedWork[] = [];
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;
  /** Counts what was forgotten: a reading begun before knows too little. */
  private turn = 0;

  /** Says where windows come from. */
  use(source: () => Promise<readonly PlannedWork[]>): void {
    this.source = source;
    this.forget();
  }

  /** The next request reads again: something was planned, begun, ended or cancelled. */
  forget(): void {
    this.turn += 1;
    this.readAt = -Infinity;
    this.reading = undefined;
  }

  /** Undefined where what is kept may be used; else what to wait for. */
  ready(): Promise<void> | undefined {
    if (!this.source) return undefined;
    const age = performance.now() - this.readAt;
    if (age < FRESH_MS) return undefined;
    this.reading ??= this.read();
    return age < USABLE_MS ? undefined : this.reading;
  }

  /** What is planned or under way, the earliest first, as far as this process knows. */
  known(): readonly PlannedWork[] {
    return this.planned;
  }

  /** Work that is under way at `at`. */
  inForce(at: Temporal.Instant): readonly PlannedWork[] {
    if (this.planned.length === 0) return this.planned;
    const now = at.epochNanoseconds;
    return this.planned.filter((w) => w.startsAt.epochNanoseconds <= now && now < w.endsAt.epochNanoseconds);
  }

  private async read(): Promise<void> {
    const begun = performance.now();
    const { turn } = this;
    let found = this.planned;
    try {
      found = await this.source!();
    } catch {
      // The database does not answer: what was known holds, and requests fail or not by themselves.
    }
    if (turn !== this.turn) return;
    this.planned = found;
    this.readAt = begun;
    this.reading = undefined;
  }
}
