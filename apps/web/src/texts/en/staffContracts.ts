import type ru from '../ru/staffContracts.js';
import type { Texts } from '../texts.js';

export default {
  title: 'Contracts',
  text: 'Who leaves and when, and who asks for the contract on paper. Notice is given on the seller’s page.',
  copies: 'Printed copies',
  which: 'Which requests',
  states: {
    asked: 'Waiting',
    granted: 'Given',
    refused: 'Refused',
  },
  notices: 'Notices running',
} satisfies Texts<typeof ru>;
