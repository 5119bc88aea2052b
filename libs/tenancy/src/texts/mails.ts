import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate, SellerRole } from '#platform';

const roles: Readonly<Record<SellerRole, Texts>> = {
  owner: { ru: 'владелец', kk: 'иесі', en: 'owner' },
  author: { ru: 'автор', kk: 'автор', en: 'author' },
  curator: { ru: 'куратор', kk: 'куратор', en: 'curator' },
  accountant: { ru: 'бухгалтер', kk: 'бухгалтер', en: 'accountant' },
};

const t = (lang: Lang, texts: Texts, params: Record<string, unknown> = {}): string => localise(texts, lang, params);

/** To an invited address, whether it has an account or not. */
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
        ru: 'Войдите или зарегистрируйтесь с этим адресом и откройте ссылку. Она действует {days} дней и срабатывает один раз.',
        kk: 'Осы мекенжаймен кіріп немесе тіркеліп, сілтемені ашыңыз. Ол {days} күн жарамды және бір рет қана іске асады.',
        en: 'Sign in or register with this address and open the link. It works for {days} days and once only.',
      }, p),
    ],
    action: { label: t(lang, { ru: 'Принять приглашение', kk: 'Шақыруды қабылдау', en: 'Accept the invitation' }), url: `/invitations/${d.token}` },
  }; // prettier-ignore
}
