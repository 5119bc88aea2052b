import { defineMachine, type StateOf } from '#kernel';

/** A seller's export of its data: built, there to be taken, gone. */
export const exportMachine = defineMachine({
  name: 'export',
  initial: 'building',
  states: { building: {}, ready: { take: true }, expired: {} },
  transitions: {
    finish: { from: ['building'], to: 'ready', by: ['system'] },
    expire: { from: ['ready'], to: 'expired', by: ['system'] },
  },
  final: ['expired'],
});

/** An export's state. */
export type ExportStatus = StateOf<typeof exportMachine>;
