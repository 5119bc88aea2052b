import { defineMachine, type StateOf } from '#kernel';

/**
 * The deletion of one seller: rows in batches, then files, then the certificate. `held` waits for a legal hold to end;
 * nothing has been deleted by then.
 */
export const purgeMachine = defineMachine({
  name: 'purge',
  initial: 'held',
  states: { held: {}, rows: {}, objects: {}, done: {} },
  transitions: {
    begin: { from: ['held'], to: 'rows' },
    'rows-gone': { from: ['rows'], to: 'objects' },
    finish: { from: ['objects'], to: 'done' },
  },
  final: ['done'],
});

/** How far a deletion has come. */
export type PurgeStatus = StateOf<typeof purgeMachine>;
