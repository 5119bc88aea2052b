import type ru from '../ru/operator.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Queue',
    complaints: 'Complaints',
    claims: 'Claims',
    sellers: 'Sellers',
    applications: 'Applications',
    terms: 'Terms and packs',
    maintenance: 'Maintenance',
    journal: 'Journal',
  },
  home: {
    title: 'Queue',
    text: 'Cases by nearest deadline, and what the clock did by itself, gather on this page.',
  },
} satisfies Texts<typeof ru>;
