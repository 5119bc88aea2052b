import type ru from '../ru/staffActs.js';
import type { Texts } from '../texts.js';

export default {
  form: {
    needed: 'Осы өрісті толтырыңыз',
    choose: 'Тізімнен таңдаңыз',
    least: '{{min}} мәнінен кем емес',
    longer_one: 'Кемінде {{count}} таңба керек',
    longer_other: 'Кемінде {{count}} таңба керек',
  },
} satisfies Texts<typeof ru>;
