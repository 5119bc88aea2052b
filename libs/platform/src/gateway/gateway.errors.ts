import { defineErrors } from '#kernel';

/** Failures around payment gateways. The codes are of money matters, whoever charges. */
export const gatewayErrors = defineErrors('payments', {
  gateway_missing: {
    status: 503,
    ru: 'Приём платежей не настроен. Сообщите оператору.',
    kk: 'Төлем қабылдау бапталмаған. Операторға хабарлаңыз.',
    en: 'Taking payments is not set up. Tell the operator.',
  },
  webhook_forged: {
    status: 401,
    ru: 'Подпись уведомления неверна.',
    kk: 'Хабарламаның қолтаңбасы қате.',
    en: 'The signature of the notification is wrong.',
  },
  webhook_stale: {
    status: 400,
    ru: 'Время в подписи слишком далеко от настоящего. Подпишите заново.',
    kk: 'Қолтаңбадағы уақыт қазіргіден тым алыс. Қайта қол қойыңыз.',
    en: 'The time in the signature is too far from now. Sign again.',
  },
  webhook_unreadable: {
    status: 400,
    ru: 'Уведомление не читается.',
    kk: 'Хабарлама оқылмайды.',
    en: 'The notification cannot be read.',
  },
});
