import type ru from '../ru/billing.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Бүгін',
    refundRatios: 'Қайтару үлесі',
    payouts: 'Төлемдер',
    invoices: 'Шоттар',
    statements: 'Банк үзінділері',
    reconciliation: 'Салыстыру',
    ledger: 'Өткізбелер',
  },
  home: {
    title: 'Бүгін',
    text: 'Кезектегі төлемдер, танылмаған төлемдер және салыстырудағы айырмалар осы бетте жиналады.',
  },
} satisfies Texts<typeof ru>;
