import type ru from '../ru/staffContracts.js';
import type { Texts } from '../texts.js';

export default {
  title: 'Шарттар',
  text: 'Кім және қашан кетеді, кім шартты қағазда сұрайды. Бұзу туралы сатушы бетінде хабарлауға болады.',
  copies: 'Баспа даналар',
  which: 'Қай сұраулар',
  states: {
    asked: 'Күтуде',
    granted: 'Берілген',
    refused: 'Бас тартылған',
  },
  notices: 'Хабарлама мерзімдері жүріп жатыр',
} satisfies Texts<typeof ru>;
