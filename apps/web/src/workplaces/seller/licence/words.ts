import type { Invoice } from './types.js';
import { isZero } from './types.js';

/** An invoice's state as the badge knows it: a part that came is told apart from nothing. */
export function invoiceState(one: Invoice): string {
  if (one.status === 'paid' || one.status === 'cancelled') return one.status;
  if (!isZero(one.received)) return 'part_paid';
  return one.status === 'expired' ? 'overdue' : 'awaiting_payment';
}
