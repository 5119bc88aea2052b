import type ru from '../ru/seller.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Today',
    courses: 'Courses',
    sales: 'Sales',
    students: 'Students',
    money: 'Money',
    licence: 'Licence',
    complaints: 'Complaints',
    settings: 'Settings',
  },
  home: {
    title: 'Today',
    text: 'What waits for you, your sales and your balance gather on this page.',
  },
} satisfies Texts<typeof ru>;
