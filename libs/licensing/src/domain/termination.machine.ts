import { defineMachine, type StateOf } from '#kernel';

/** A notice of termination: it takes effect on its day, unless its giver withdraws it before. */
export const terminationMachine = defineMachine({
  name: 'termination',
  initial: 'given',
  states: { given: {}, withdrawn: {}, ended: {} },
  transitions: {
    withdraw: { from: ['given'], to: 'withdrawn' },
    end: { from: ['given'], to: 'ended' },
  },
  final: ['withdrawn', 'ended'],
});

/** A notice's state. */
export type TerminationStatus = StateOf<typeof terminationMachine>;

/** Who gives notice. */
export type Giver = 'seller' | 'operator';
