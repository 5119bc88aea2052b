import type ru from '../ru/staffWhatIf.js';
import type { Texts } from '../texts.js';

export default {
  until: 'Осы уақытқа дейін не болады',
  clear: 'Шексіз',
  title: '{{when}} дейін өздігінен болады:',
  note: 'Тек қазір белгіленгені: жолда істелгені жаңасын белгілейді.',
  would_one: '{{count}} мерзім',
  would_other: '{{count}} мерзім',
  atLeast_one: 'кемінде {{count}} мерзім',
  atLeast_other: 'кемінде {{count}} мерзім',
  move: 'Сағатты сонда жылжыту',
  past: 'бұл уақыт өтті',
  moveTitle: 'Құмсалғыш сағаты жылжытылсын ба?',
  moveText: 'Сағат {{when}} болады; жолда келетіні: {{words}}. Кері жылжытылмайды.',
  moved_one: 'Сағат {{when}} жылжытылды: {{count}} мерзім келді.',
  moved_other: 'Сағат {{when}} жылжытылды: {{count}} мерзім келді.',
} satisfies Texts<typeof ru>;
