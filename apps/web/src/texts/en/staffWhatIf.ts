import type ru from '../ru/staffWhatIf.js';
import type { Texts } from '../texts.js';

export default {
  until: 'What happens until',
  clear: 'No limit',
  title: 'Until {{when}}, by itself:',
  note: 'Only what is set now: what is done on the way sets more.',
  would_one: '{{count}} deadline',
  would_other: '{{count}} deadlines',
  atLeast_one: 'at least {{count}} deadline',
  atLeast_other: 'at least {{count}} deadlines',
  move: 'Move the clock there',
  past: 'this time is past',
  moveTitle: 'Move the sandbox clock?',
  moveText: 'The clock goes to {{when}}; on the way: {{words}}. It cannot go back.',
  moved_one: 'The clock is at {{when}}: {{count}} deadline fired.',
  moved_other: 'The clock is at {{when}}: {{count}} deadlines fired.',
} satisfies Texts<typeof ru>;
