import type ru from '../ru/seller.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Бүгін',
    courses: 'Курстар',
    sales: 'Сатылымдар',
    students: 'Оқушылар',
    money: 'Ақша',
    licence: 'Лицензия',
    complaints: 'Шағымдар',
    settings: 'Баптаулар',
  },
  home: {
    title: 'Бүгін',
    text: 'Шешіміңізді күтіп тұрған істер, сатылымдар мен баланс осы бетте жиналады.',
  },
} satisfies Texts<typeof ru>;
