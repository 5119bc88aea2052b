import { defineMachine, type StateOf } from '#kernel';

/**
 * A seller's lifecycle. `suspended` stands for every reason but the end of the licence, which is `lapsed`: only from
 * there does the way lead to deletion. What a state lets the seller do is decided by reason, in `capabilities.ts`.
 */
export const sellerMachine = defineMachine({
  name: 'seller',
  initial: 'active',
  states: { active: { open: true }, suspended: { open: true }, lapsed: { open: true }, purging: {}, purged: {} },
  transitions: {
    suspend: { from: ['active'], to: 'suspended' },
    lift: { from: ['suspended', 'lapsed'], to: 'active' },
    lapse: { from: ['active', 'suspended'], to: 'lapsed' },
    'lift-expiry': { from: ['lapsed'], to: 'suspended' },
    'begin-purge': { from: ['lapsed'], to: 'purging' },
    // A backup brought back what was deleted.
    'purge-again': { from: ['active', 'suspended', 'lapsed'], to: 'purging' },
    'finish-purge': { from: ['purging'], to: 'purged' },
  },
  final: ['purged'],
});

/** A seller's state. */
export type SellerStatus = StateOf<typeof sellerMachine>;
