import { defineMachine, type StateOf } from '#kernel';

/** A seller's right to take payments through the platform (AT-1.2e, AT-1.2f, AT-1.3). */
export const moduleMachine = defineMachine({
  name: 'payments.module',
  initial: 'none',
  states: {
    none: { apply: true },
    applied: {},
    approved: { activate: true },
    refused: { apply: true },
    activated: { charge: true },
  },
  transitions: {
    apply: { from: ['none', 'refused'], to: 'applied', by: ['seller'] },
    approve: { from: ['applied'], to: 'approved', by: ['operator'] },
    refuse: { from: ['applied'], to: 'refused', by: ['operator'] },
    activate: { from: ['approved'], to: 'activated', by: ['seller'] },
  },
  final: ['activated'],
});
export type ModuleStatus = StateOf<typeof moduleMachine>;

/** An order: one buyer, one seller. */
export const orderMachine = defineMachine({
  name: 'payments.order',
  initial: 'awaiting-payment',
  states: {
    'awaiting-payment': { pay: true, cancel: true },
    paid: { refund: true, receipt: true },
    'partly-refunded': { refund: true, receipt: true },
    refunded: { receipt: true },
    cancelled: {},
    expired: {},
  },
  transitions: {
    pay: { from: ['awaiting-payment'], to: 'paid' },
    cancel: { from: ['awaiting-payment'], to: 'cancelled' },
    expire: { from: ['awaiting-payment'], to: 'expired' },
    'refund-part': { from: ['paid', 'partly-refunded'], to: 'partly-refunded' },
    'refund-whole': { from: ['paid', 'partly-refunded'], to: 'refunded' },
  },
  final: ['refunded', 'cancelled', 'expired'],
});
export type OrderStatus = StateOf<typeof orderMachine>;

/**
 * One attempt to pay an order. Saved before the gateway hears of it; webhooks may come late, twice and in any order,
 * so success is taken from every state in which the money can still have moved.
 */
export const paymentMachine = defineMachine({
  name: 'payments.payment',
  initial: 'intent',
  states: {
    intent: { open: true },
    pending: { open: true },
    unknown: { open: true },
    succeeded: { refund: true },
    declined: {},
    void: {},
    disputed: {},
  },
  transitions: {
    start: { from: ['intent', 'unknown'], to: 'pending' },
    lose: { from: ['intent', 'pending'], to: 'unknown' },
    succeed: { from: ['intent', 'pending', 'unknown', 'declined', 'void'], to: 'succeeded' },
    decline: { from: ['intent', 'pending', 'unknown'], to: 'declined' },
    void: { from: ['intent', 'pending', 'unknown'], to: 'void' },
    dispute: { from: ['succeeded'], to: 'disputed' },
    'win-dispute': { from: ['disputed'], to: 'succeeded' },
  },
  final: [],
});
export type PaymentStatus = StateOf<typeof paymentMachine>;

/** A refund: what is owed is reserved when it is requested, and gone from the ledger when the gateway says it is paid. */
export const refundMachine = defineMachine({
  name: 'payments.refund',
  initial: 'requested',
  states: { requested: {}, sent: {}, unknown: {}, settled: {}, failed: {} },
  transitions: {
    send: { from: ['requested', 'unknown'], to: 'sent' },
    lose: { from: ['requested'], to: 'unknown' },
    settle: { from: ['requested', 'sent', 'unknown', 'failed'], to: 'settled' },
    fail: { from: ['requested', 'sent', 'unknown'], to: 'failed' },
    retry: { from: ['failed'], to: 'requested' },
  },
  final: ['settled'],
});
export type RefundStatus = StateOf<typeof refundMachine>;

/** The states from which a transition of a machine may start, for statements that check them in SQL. */
export const fromStates = (
  machine: { transitions: Record<string, { from: readonly string[] }> },
  name: string,
): string[] => [...(machine.transitions[name]?.from ?? [])];
