import type ru from '../ru/maintenance.js';
import type { Texts } from '../texts.js';

export default {
  running: '{{until}} дейін жұмыс жүргізілуде.',
  planned: '{{from}} бастап {{until}} дейін жұмыс жүргізіледі.',
  closedAll: 'Бұл уақытта алаң жабық.',
  closed: 'Бұл уақытта жабық: {{parts}}.',
  parts: {
    all: 'бүкіл алаң',
    catalogue: 'каталог',
    checkout: 'курс сатып алу',
    player: 'сабақ көру',
    uploads: 'файл жүктеу',
    cabinet: 'сатушы кабинеті',
  },
  grounds: {
    fault: 'Ақау жойылуда',
    'major-update': 'Ірі жаңарту орнатылуда',
    'architecture-change': 'Алаңның құрылымы өзгертілуде',
    attack: 'Шабуыл тойтарылуда',
  },
} satisfies Texts<typeof ru>;
