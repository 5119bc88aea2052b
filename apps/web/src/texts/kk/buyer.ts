import type ru from '../ru/buyer.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    catalogue: 'Каталог',
    courses: 'Курстарым',
    orders: 'Тапсырыстар',
    certificates: 'Сертификаттар',
    claims: 'Талаптар',
    account: 'Кабинет',
  },
  home: {
    title: 'Курстар',
    text: 'Сатушылар алғашқы курсын жариялағанда, ол осы жерде көрінеді.',
  },
} satisfies Texts<typeof ru>;
