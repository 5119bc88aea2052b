import { defineMachine, type StateOf } from '#kernel';

/**
 * An extra service (AT-4.7): asked for, estimated, accepted and prepaid in whole, done, accepted by an act. `delivered`
 * goes back to work where the seller objects. After the prepayment only the act ends it.
 */
export const extraMachine = defineMachine({
  name: 'extra',
  initial: 'asked',
  states: {
    asked: { open: true },
    estimated: { open: true },
    'awaiting-prepayment': { open: true },
    'in-work': { open: true, paid: true },
    delivered: { open: true, paid: true },
    closed: { paid: true },
    declined: {},
    cancelled: {},
    expired: {},
  },
  transitions: {
    estimate: { from: ['asked'], to: 'estimated' },
    decline: { from: ['asked'], to: 'declined' },
    accept: { from: ['estimated'], to: 'awaiting-prepayment' },
    cancel: { from: ['asked', 'estimated', 'awaiting-prepayment'], to: 'cancelled' },
    expire: { from: ['estimated', 'awaiting-prepayment'], to: 'expired', by: ['system'] },
    pay: { from: ['awaiting-prepayment'], to: 'in-work' },
    deliver: { from: ['in-work'], to: 'delivered' },
    object: { from: ['delivered'], to: 'in-work' },
    close: { from: ['delivered'], to: 'closed' },
  },
  final: ['closed', 'declined', 'cancelled', 'expired'],
});

/** A service's state. */
export type ExtraStatus = StateOf<typeof extraMachine>;

/** What may be asked for (AT-4.7): moving materials and customers over, setting up, consulting. */
export const EXTRA_KINDS = ['migration', 'set-up', 'consulting'] as const;
export type ExtraKind = (typeof EXTRA_KINDS)[number];

/** Policies that a service keeps from the day it is asked for. */
export const EXTRA_POLICIES = ['extras', 'extras.act', 'extras.estimate', 'extras.offer'] as const;
