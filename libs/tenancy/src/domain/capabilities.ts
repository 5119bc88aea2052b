import type { Clause } from '#kernel';
import type { SellerStatus } from './seller.machine.js';

/** What a seller, or a buyer of that seller, may do. */
export const CAPABILITIES = [
  'sign-in',
  'publish',
  'sell',
  'upload',
  'play',
  'refund',
  'answer',
  'pay',
  'export',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Why a seller's use is suspended. Several may hold at once. */
export const SUSPENSION_REASONS = ['expiry', 'over-quota', 'debt', 'breach', 'maintenance', 'notice'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/**
 * The one table of what each reason stops; whatever it does not name goes on. No reason stops signing in, paying,
 * refunding, answering complaints or taking one's data out: those are duties towards others, or the way back.
 * Lessons that buyers paid for stop only where the platform itself is no longer owed (expiry) or is at a halt.
 */
const STOPS: Readonly<Record<SuspensionReason, { readonly stops: readonly Capability[]; readonly clause: Clause }>> = {
  expiry: { stops: ['publish', 'sell', 'upload', 'play'], clause: 'AT-3.2.3a' },
  'over-quota': { stops: ['publish', 'upload'], clause: 'AT-3.2.3b' },
  debt: { stops: ['publish', 'sell', 'upload'], clause: 'AT-3.2.3c' },
  breach: { stops: ['publish', 'sell', 'upload'], clause: 'AT-3.2.3d' },
  maintenance: { stops: ['publish', 'sell', 'upload', 'play'], clause: 'AT-3.2.4' },
  notice: { stops: ['sell'], clause: 'AT-6.3' },
};

/** What is stopped by the reasons that hold, each capability once, in the order of {@link CAPABILITIES}. */
export function stoppedBy(reasons: readonly SuspensionReason[]): Capability[] {
  return CAPABILITIES.filter((c) => reasons.some((r) => STOPS[r].stops.includes(c)));
}

/** The first reason that stops a capability, with its clause; undefined where nothing does. */
export function whyStopped(
  reasons: readonly SuspensionReason[],
  capability: Capability,
): { reason: SuspensionReason; clause: Clause } | undefined {
  const reason = SUSPENSION_REASONS.find((r) => reasons.includes(r) && STOPS[r].stops.includes(capability));
  return reason && { reason, clause: STOPS[reason].clause };
}

/** What a buyer is told of a reason; what lies between the seller and the operator stays there. */
export type ClosureClass = 'licence-ended' | 'paused' | 'leaving' | 'maintenance';

const TOLD: Readonly<Record<SuspensionReason, ClosureClass>> = {
  expiry: 'licence-ended',
  'over-quota': 'paused',
  debt: 'paused',
  breach: 'paused',
  maintenance: 'maintenance',
  notice: 'leaving',
};

/**
 * What a buyer is told where a capability is stopped: one class of reason and since when it is so. Of several reasons the
 * one that has held longest speaks, for it is what closed the door; a debt, a quota and a breach all read alike.
 */
export function closureOf<T>(
  holding: readonly { reason: SuspensionReason; since: T }[],
  capability: Capability,
): { class: ClosureClass; since: T; clause?: Clause } | undefined {
  const first = holding.find((s) => STOPS[s.reason].stops.includes(capability));
  if (!first) return undefined;
  const told = TOLD[first.reason];
  // The clause would tell a debt from a breach.
  return { class: told, since: first.since, ...(told === 'paused' ? {} : { clause: STOPS[first.reason].clause }) };
}

/** Reasons for which staff suspend and lift by their own decision; the others follow from the licence, work and notices. */
export const STAFF_REASONS = ['over-quota', 'debt', 'breach'] as const satisfies readonly SuspensionReason[];
export type StaffReason = (typeof STAFF_REASONS)[number];

/** What stops while the operator works on a part of the platform. */
const STOPPED_BY_WORK: Readonly<Record<string, readonly Capability[]>> = {
  checkout: ['sell'],
  player: ['play'],
  uploads: ['upload'],
  cabinet: ['publish'],
  all: STOPS.maintenance.stops,
};

/** What a seller may not do while work goes on at these parts of the platform, in the order of {@link CAPABILITIES}. */
export const stoppedByWork = (parts: readonly string[]): Capability[] =>
  CAPABILITIES.filter((c) => parts.some((p) => STOPPED_BY_WORK[p]?.includes(c)));

/** The clause under which a reason suspends. */
export const clauseOf = (reason: SuspensionReason): Clause => STOPS[reason].clause;

/** The state that follows from the reasons that hold, for a seller whose data is not being deleted. */
export function statusFor(
  reasons: readonly SuspensionReason[],
): Extract<SellerStatus, 'active' | 'suspended' | 'lapsed'> {
  if (reasons.includes('expiry')) return 'lapsed';
  return reasons.length > 0 ? 'suspended' : 'active';
}
