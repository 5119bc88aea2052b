import type ru from '../ru/buyer.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    catalogue: 'Catalogue',
    courses: 'My courses',
    orders: 'Orders',
    certificates: 'Certificates',
    claims: 'Claims',
    account: 'Account',
  },
  home: {
    title: 'Courses',
    text: 'Courses appear here as soon as a seller publishes the first one.',
  },
} satisfies Texts<typeof ru>;
