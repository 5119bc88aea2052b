import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate, SellerRole } from '#platform';

const roles: Readonly<Record<SellerRole, Texts>> = {
  owner: { ru: 'владелец', kk: 'иесі', en: 'owner' },
  author: { ru: 'автор', kk: 'автор', en: 'author' },
  curator: { ru: 'куратор', kk: 'куратор', en: 'curator' },
  accountant: { ru: 'бухгалтер', kk: 'бухгалтер', en: 'accountant' },
};

const t = (lang: Lang, texts: Texts, params: Record<string, unknown> = {}): string => localise(texts, lang, params);

/** To a person who has an account and now belongs to a seller. */
export function addedMail(lang: Lang, d: { seller: string; role: SellerRole }): MailTemplate {
  const p = { seller: d.seller, role: roles[d.role][lang] };
  return {
    subject: t(lang, { ru: 'Вы в команде «{seller}»', kk: 'Сіз «{seller}» командасындасыз', en: 'You now belong to “{seller}”' }, p),
    lines: [
      t(lang, {
        ru: 'Вас добавили в команду продавца «{seller}». Ваша роль: {role}.',
        kk: 'Сізді «{seller}» сатушысының командасына қосты. Рөліңіз: {role}.',
        en: 'You were added to the team of “{seller}”. Your role: {role}.',
      }, p),
      t(lang, {
        ru: 'Если вы этого не ждали, ответьте на это письмо: владелец продавца может убрать вас из команды.',
        kk: 'Мұны күтпеген болсаңыз, осы хатқа жауап беріңіз: сатушы иесі сізді командадан шығара алады.',
        en: 'If you did not expect this, answer this letter: the seller’s owner can remove you.',
      }),
    ],
    action: { label: t(lang, { ru: 'Открыть кабинет', kk: 'Кабинетті ашу', en: 'Open the cabinet' }), url: '/seller' },
  }; // prettier-ignore
}

/** To an address without an account. */
export function invitedMail(
  lang: Lang,
  d: { seller: string; role: SellerRole; token: string; days: number },
): MailTemplate {
  const p = { seller: d.seller, role: roles[d.role][lang], days: d.days };
  return {
    subject: t(lang, { ru: 'Приглашение в команду «{seller}»', kk: '«{seller}» командасына шақыру', en: 'An invitation to “{seller}”' }, p),
    lines: [
      t(lang, {
        ru: 'Продавец «{seller}» приглашает вас в команду. Роль: {role}.',
        kk: '«{seller}» сатушысы сізді командасына шақырады. Рөлі: {role}.',
        en: '“{seller}” invites you to its team. Role: {role}.',
      }, p),
      t(lang, {
        ru: 'Зарегистрируйтесь с этим адресом и откройте ссылку. Она действует {days} дней и срабатывает один раз.',
        kk: 'Осы мекенжаймен тіркеліп, сілтемені ашыңыз. Ол {days} күн жарамды және бір рет қана іске асады.',
        en: 'Register with this address and open the link. It works for {days} days and once only.',
      }, p),
    ],
    action: { label: t(lang, { ru: 'Принять приглашение', kk: 'Шақыруды қабылдау', en: 'Accept the invitation' }), url: `/invitations/${d.token}` },
  }; // prettier-ignore
}
