import { can, next } from '#kernel';
import { fromStates, moduleMachine, orderMachine, paymentMachine, refundMachine } from './machines.js';

it('takes a success from every state in which the money can still have moved', () => {
  for (const from of fromStates(paymentMachine, 'succeed'))
    expect(next(paymentMachine, from as never, 'succeed')).toBe('succeeded');
  expect(fromStates(paymentMachine, 'succeed')).not.toContain('disputed');
});

it('[AT-1.2f] charges only after the activation, which only an approval opens', () => {
  expect(Object.keys(moduleMachine.states).filter((s) => can(moduleMachine, s as never, 'charge'))).toEqual([
    'activated',
  ]);
  expect(fromStates(moduleMachine, 'activate')).toEqual(['approved']);
});

it('refunds only what was paid, and settles a refund that was thought failed', () => {
  expect(Object.keys(orderMachine.states).filter((s) => can(orderMachine, s as never, 'refund'))).toEqual([
    'paid',
    'partly-refunded',
  ]);
  expect(next(refundMachine, 'failed', 'settle')).toBe('settled');
});
