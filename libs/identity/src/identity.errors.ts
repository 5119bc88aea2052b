import { defineErrors, type Texts } from '#kernel';

/** Refusals of the library. */
export const identityErrors = defineErrors('identity', {
  email_taken: {
    status: 409,
    ru: 'С этим адресом уже есть учётная запись. Войдите или восстановите пароль.',
    kk: 'Бұл мекенжаймен тіркелгі бар. Кіріңіз немесе құпиясөзді қалпына келтіріңіз.',
    en: 'There is an account with this address. Sign in, or reset the password.',
  },
  link_unknown: {
    status: 410,
    ru: 'Ссылка не подходит: возможно, скопирована не полностью. Откройте её из письма или запросите новую.',
    kk: 'Сілтеме жарамайды: толық көшірілмеген болуы мүмкін. Оны хаттан ашыңыз немесе жаңасын сұраңыз.',
    en: 'The link does not fit; it may have been copied in part. Open it from the e-mail or ask for a new one.',
  },
  link_expired: {
    status: 410,
    ru: 'Срок ссылки истёк. Запросите новую: она придёт на ту же почту.',
    kk: 'Сілтеменің мерзімі өтті. Жаңасын сұраңыз: ол сол поштаға келеді.',
    en: 'The link has expired. Ask for a new one; it will come to the same address.',
  },
  link_used: {
    status: 410,
    ru: 'Этой ссылкой уже воспользовались. Войдите, а если не вы ею воспользовались, восстановите пароль.',
    kk: 'Бұл сілтеме қолданылған. Кіріңіз, ал оны сіз қолданбасаңыз, құпиясөзді қалпына келтіріңіз.',
    en: 'This link has been used. Sign in, or reset the password if it was not you.',
  },
  password_weak: {
    status: 422,
    ru: 'Этот пароль легко подобрать. Придумайте другой: не короче {min} знаков, не из известных списков и без вашего имени и почты.',
    kk: 'Бұл құпиясөзді табу оңай. Басқасын ойлап табыңыз: кемінде {min} таңба, белгілі тізімдерден емес, атыңыз бен поштаңызсыз.',
    en: 'This password is easy to guess. Choose another: at least {min} characters, not on known lists, without your name or address.',
  },
  credentials_wrong: {
    status: 401,
    ru: 'Почта или пароль не подходят. Проверьте их или восстановите пароль.',
    kk: 'Пошта немесе құпиясөз сәйкес емес. Оларды тексеріңіз немесе құпиясөзді қалпына келтіріңіз.',
    en: 'The e-mail or password is not right. Check them, or reset the password.',
  },
  account_locked: {
    status: 423,
    ru: 'Вход закрыт: поступило сообщение, что доступом завладели. Чтобы открыть его, восстановите пароль.',
    kk: 'Кіру жабылған: қолжетімділікті біреу иеленгені туралы хабар түсті. Ашу үшін құпиясөзді қалпына келтіріңіз.',
    en: 'Sign-in is closed: the account was reported compromised. Reset the password to open it.',
  },
  session_ended: {
    status: 401,
    ru: 'Сеанс завершён. Войдите снова.',
    kk: 'Сеанс аяқталды. Қайта кіріңіз.',
    en: 'The session has ended. Sign in again.',
  },
  refresh_reused: {
    status: 401,
    ru: 'Этот ключ сеанса уже использован, поэтому сеанс завершён для вашей безопасности. Войдите снова; если это были не вы, смените пароль.',
    kk: 'Бұл сеанс кілті қолданылған, сондықтан қауіпсіздігіңіз үшін сеанс аяқталды. Қайта кіріңіз; бұл сіз болмасаңыз, құпиясөзді ауыстырыңыз.',
    en: 'This session key was already used, so the session was ended for your safety. Sign in again; if it was not you, change the password.',
  },
});

/** Sentences under refused fields. */
export const identityFieldTexts: Record<string, Texts> = {
  password_short: { ru: 'Слишком короткий пароль.', kk: 'Құпиясөз тым қысқа.', en: 'The password is too short.' },
  password_long: { ru: 'Слишком длинный пароль.', kk: 'Құпиясөз тым ұзын.', en: 'The password is too long.' },
  password_leaked: {
    ru: 'Такой пароль есть в известных списках.',
    kk: 'Мұндай құпиясөз белгілі тізімдерде бар.',
    en: 'This password is on known lists.',
  },
  password_personal: {
    ru: 'Пароль содержит ваше имя или почту.',
    kk: 'Құпиясөзде атыңыз немесе поштаңыз бар.',
    en: 'The password contains your name or address.',
  },
};
