import type ru from '../ru/maintenance.js';
import type { Texts } from '../texts.js';

export default {
  running: 'Maintenance until {{until}}.',
  planned: 'Maintenance from {{from}} to {{until}}.',
  closedAll: 'The platform is closed for that time.',
  closed: 'Closed for that time: {{parts}}.',
  parts: {
    all: 'the whole platform',
    catalogue: 'catalogue',
    checkout: 'buying courses',
    player: 'watching lessons',
    uploads: 'uploads',
    cabinet: 'seller’s cabinet',
  },
  grounds: {
    fault: 'A fault is being mended',
    'major-update': 'A major update is being installed',
    'architecture-change': 'The platform is being rebuilt',
    attack: 'An attack is being fended off',
  },
} satisfies Texts<typeof ru>;
