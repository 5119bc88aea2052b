import type { Texts } from '#kernel';

/** What to do about a refused field. */
export const smsFieldTexts: Record<string, Texts> = {
  sms_one_kind: {
    ru: 'Укажите либо номера, либо курс.',
    kk: 'Не нөмірлерді, не курсты көрсетіңіз.',
    en: 'Name either numbers or a course.',
  },
};

/** What happens by itself when the time of keeping a mailing is over. */
export const smsEraseThen: Texts = {
  ru: 'Текст и номера получателей этой рассылки будут стёрты; останутся число сообщений, их части и стоимость.',
  kk: 'Осы таратудың мәтіні мен алушылардың нөмірлері өшіріледі; хабарламалар саны, бөліктері және құны қалады.',
  en: 'The text and the recipients’ numbers of this mailing are erased; the number of messages, their parts and costs stay.',
};
