import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

const write = (
  lang: Lang,
  subject: Texts,
  lines: Texts[],
  params: Record<string, string>,
  action?: { label: Texts; url: string },
): MailTemplate => ({
  subject: localise(subject, lang),
  lines: lines.map((l) => localise(l, lang, params)),
  ...(action ? { action: { label: localise(action.label, lang), url: action.url } } : {}),
});

const hello: Texts = { ru: 'Здравствуйте, {name}!', kk: 'Сәлеметсіз бе, {name}!', en: 'Hello, {name}!' };

/** The letters of the library. */
export const mails = {
  confirm: (lang: Lang, d: { name: string; url: string; until: string }): MailTemplate =>
    write(
      lang,
      { ru: 'Подтвердите регистрацию', kk: 'Тіркелуді растаңыз', en: 'Confirm your registration' },
      [
        hello,
        {
          ru: 'Откройте ссылку, чтобы подтвердить адрес и придумать пароль. Она действует до {until} и срабатывает один раз.',
          kk: 'Мекенжайды растап, құпиясөз ойлап табу үшін сілтемені ашыңыз. Ол {until} дейін жарамды және бір рет қана істейді.',
          en: 'Open the link to confirm the address and choose a password. It works once, until {until}.',
        },
      ],
      d,
      {
        label: {
          ru: 'Подтвердить и задать пароль',
          kk: 'Растау және құпиясөз орнату',
          en: 'Confirm and set a password',
        },
        url: d.url,
      },
    ),
  reset: (lang: Lang, d: { name: string; url: string; until: string }): MailTemplate =>
    write(
      lang,
      { ru: 'Новый пароль', kk: 'Жаңа құпиясөз', en: 'A new password' },
      [
        hello,
        {
          ru: 'По этой ссылке можно задать новый пароль. Она действует до {until} и срабатывает один раз; все сеансы после этого завершатся.',
          kk: 'Осы сілтеме арқылы жаңа құпиясөз орнатуға болады. Ол {until} дейін жарамды және бір рет қана істейді; одан кейін барлық сеанстар аяқталады.',
          en: 'This link lets you set a new password. It works once, until {until}; all sessions end with it.',
        },
        {
          ru: 'Если вы об этом не просили, ничего делать не нужно: пароль прежний.',
          kk: 'Егер бұны сұрамасаңыз, ештеңе істеудің қажеті жоқ: құпиясөз бұрынғыдай.',
          en: 'If you did not ask for it, do nothing: the password stays as it is.',
        },
      ],
      d,
      { label: { ru: 'Задать новый пароль', kk: 'Жаңа құпиясөз орнату', en: 'Set a new password' }, url: d.url },
    ),
  compromiseLink: (lang: Lang, d: { name: string; url: string; until: string }): MailTemplate =>
    write(
      lang,
      { ru: 'Закрыть вход в учётную запись', kk: 'Тіркелгіге кіруді жабу', en: 'Close sign-in to your account' },
      [
        hello,
        {
          ru: 'Поступило сообщение, что вашей учётной записью могли завладеть. Откройте ссылку, чтобы закрыть вход и завершить все сеансы. Она действует до {until}.',
          kk: 'Тіркелгіңізді біреу иеленген болуы мүмкін деген хабар түсті. Кіруді жауып, барлық сеансты аяқтау үшін сілтемені ашыңыз. Ол {until} дейін жарамды.',
          en: 'Somebody reported that your account may be in other hands. Open the link to close sign-in and end all sessions. It works until {until}.',
        },
        {
          ru: 'Если сообщали не вы, ничего делать не нужно.',
          kk: 'Егер хабарлаған сіз болмасаңыз, ештеңе істеудің қажеті жоқ.',
          en: 'If it was not you, do nothing.',
        },
      ],
      d,
      { label: { ru: 'Закрыть вход', kk: 'Кіруді жабу', en: 'Close sign-in' }, url: d.url },
    ),
  locked: (lang: Lang, d: { name: string; at: string }): MailTemplate =>
    write(
      lang,
      { ru: 'Вход в учётную запись закрыт', kk: 'Тіркелгіге кіру жабылды', en: 'Sign-in to your account is closed' },
      [
        hello,
        {
          ru: 'Мы получили сообщение, что доступом к вашей учётной записи завладели, и {at} закрыли вход и завершили все сеансы. До этого времени действия в кабинете считаются вашими.',
          kk: 'Тіркелгіңізге қолжетімділікті біреу иеленгені туралы хабар алып, {at} кіруді жаптық және барлық сеансты аяқтадық. Осы уақытқа дейінгі кабинеттегі әрекеттер сіздікі болып саналады.',
          en: 'We were told that your account is in other hands, and at {at} closed sign-in and ended all sessions. What was done in the cabinet until then counts as yours.',
        },
        {
          ru: 'Чтобы войти снова, восстановите пароль.',
          kk: 'Қайта кіру үшін құпиясөзді қалпына келтіріңіз.',
          en: 'To sign in again, reset the password.',
        },
      ],
      d,
      {
        label: { ru: 'Восстановить пароль', kk: 'Құпиясөзді қалпына келтіру', en: 'Reset the password' },
        url: '/forgotten',
      },
    ),
};
