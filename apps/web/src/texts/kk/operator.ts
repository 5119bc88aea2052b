import type ru from '../ru/operator.js';
import type { Texts } from '../texts.js';

export default {
  nav: {
    home: 'Кезек',
    complaints: 'Шағымдар',
    claims: 'Талаптар',
    sellers: 'Сатушылар',
    applications: 'Өтінімдер',
    terms: 'Шарттар мен пакеттер',
    maintenance: 'Техникалық жұмыстар',
    journal: 'Журнал',
  },
  home: {
    title: 'Кезек',
    text: 'Мерзімі жақын істер және жүйе мерзім бойынша өзі орындаған әрекеттер осы бетте жиналады.',
  },
} satisfies Texts<typeof ru>;
