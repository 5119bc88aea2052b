import type { Invoice } from './types.js';
import { isZero } from './types.js';

/** A clause of a contract, as people cite it; a rule of the platform's own has only a key, which is nobody's words. */
export const clauseOnly = (text: string | null): string | null => (text && /^[A-Z]{2}-/.test(text) ? text : null);

/** An invoice's state as the badge knows it: a part that came is told apart from nothing. */
export function invoiceState(one: Invoice): string {
  if (one.status === 'paid' || one.status === 'cancelled') return one.status;
  if (!isZero(one.received)) return 'part_paid';
  return one.status === 'expired' ? 'overdue' : 'awaiting_payment';
}
