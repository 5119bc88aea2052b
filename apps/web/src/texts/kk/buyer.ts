import type ru from '../ru/buyer.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    catalogue: 'Каталог',
    courses: 'Курстарым',
    orders: 'Тапсырыстар',
    account: 'Кабинет',
  },
} satisfies Texts<typeof ru>;
