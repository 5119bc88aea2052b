import { defineMachine, type StateOf } from '#kernel';

/** A licence's lifecycle. The way back from `lapsed` ends when deletion begins. */
export const licenceMachine = defineMachine({
  name: 'licence',
  initial: 'active',
  states: { active: { use: true }, lapsed: {}, purging: {}, purged: {} },
  transitions: {
    lapse: { from: ['active'], to: 'lapsed', by: ['system'] },
    reinstate: { from: ['lapsed'], to: 'active' },
    'begin-purge': { from: ['lapsed'], to: 'purging', by: ['system'] },
    // A backup brought back what was deleted.
    'purge-again': { from: ['active', 'lapsed'], to: 'purging', by: ['system'] },
    'finish-purge': { from: ['purging'], to: 'purged', by: ['system'] },
  },
  final: ['purged'],
});

/** A licence's state. */
export type LicenceStatus = StateOf<typeof licenceMachine>;
