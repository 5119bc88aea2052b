import type ru from '../ru/billing.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Today',
    refundRatios: 'Refund ratios',
    payouts: 'Payouts',
    invoices: 'Invoices',
    statements: 'Statements',
    reconciliation: 'Reconciliation',
    ledger: 'Ledger',
  },
  home: {
    title: 'Today',
    text: 'Payouts waiting, unmatched payments and differences gather on this page.',
  },
} satisfies Texts<typeof ru>;
