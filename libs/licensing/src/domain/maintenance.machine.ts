import { defineMachine, type StateOf } from '#kernel';

/** A window of work on the platform. It ends by itself at the time it was planned to, unless it was extended. */
export const maintenanceMachine = defineMachine({
  name: 'maintenance',
  initial: 'planned',
  states: { planned: {}, running: {}, over: {}, cancelled: {} },
  transitions: {
    begin: { from: ['planned'], to: 'running' },
    end: { from: ['running'], to: 'over' },
    cancel: { from: ['planned'], to: 'cancelled' },
  },
  final: ['over', 'cancelled'],
});

/** A window's state. */
export type MaintenanceStatus = StateOf<typeof maintenanceMachine>;
