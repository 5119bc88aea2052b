import type ru from '../ru/buyer.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    catalogue: 'Catalogue',
    courses: 'My courses',
    orders: 'Orders',
    account: 'Account',
  },
} satisfies Texts<typeof ru>;
