import type ru from '../ru/staffActs.js';
import type { Texts } from '../texts.js';

export default {
  form: {
    needed: 'Fill in this field',
    choose: 'Choose from the list',
    least: 'At least {{min}}',
    longer_one: 'At least {{count}} character is needed',
    longer_other: 'At least {{count}} characters are needed',
  },
} satisfies Texts<typeof ru>;
