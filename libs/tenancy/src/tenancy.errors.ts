import { defineErrors } from '#kernel';

/** Failures around sellers, their people and their state. */
export const tenancyErrors = defineErrors('tenancy', {
  profile_invalid: {
    status: 400,
    ru: 'Реквизиты не сходятся. Исправьте поля, указанные ниже, по свидетельству о регистрации.',
    kk: 'Деректемелер сәйкес емес. Төменде көрсетілген өрістерді тіркеу куәлігі бойынша түзетіңіз.',
    en: 'The legal details do not add up. Correct the fields named below from your registration certificate.',
  },
  already_seller: {
    status: 409,
    ru: 'У вас уже есть продавец с этим налоговым номером. Откройте его кабинет.',
    kk: 'Сізде осы салық нөмірімен сатушы бар. Оның кабинетін ашыңыз.',
    en: 'You already have a seller with this tax id. Open its cabinet.',
  },
  warranty_missing: {
    status: 400,
    ru: 'Отметьте, что права на материалы принадлежат вам: без этого заверения продавать нельзя.',
    kk: 'Материалдарға құқық өзіңізде екенін белгілеңіз: бұл кепілдіксіз сатуға болмайды.',
    en: 'Tick that the rights to your materials are yours: without this warranty you cannot sell.',
  },
  seller_suspended: {
    status: 403,
    ru: 'Продавец приостановлен, поэтому это сейчас недоступно. Откройте раздел «Лицензия»: там сказано, почему и что сделать.',
    kk: 'Сатушы тоқтатылған, сондықтан бұл қазір қолжетімсіз. «Лицензия» бөлімін ашыңыз: онда себебі мен не істеу керегі жазылған.',
    en: 'The seller is suspended, so this is not available now. Open “Licence”: it says why and what to do.',
  },
  suspended_already: {
    status: 409,
    ru: 'По этой причине ({reason}) продавец уже приостановлен. Сначала снимите прежнее приостановление.',
    kk: 'Осы себеппен ({reason}) сатушы тоқтатылған. Алдымен бұрынғы тоқтатуды алыңыз.',
    en: 'The seller is suspended for this reason ({reason}) already. Lift that suspension first.',
  },
  not_suspended: {
    status: 409,
    ru: 'По этой причине ({reason}) продавец не приостановлен: снимать нечего.',
    kk: 'Сатушы бұл себеппен ({reason}) тоқтатылмаған: алатын ештеңе жоқ.',
    en: 'The seller is not suspended for this reason ({reason}): there is nothing to lift.',
  },
  last_owner: {
    status: 409,
    ru: 'Это последний владелец. Сначала назначьте владельцем другого участника.',
    kk: 'Бұл — соңғы ие. Алдымен басқа қатысушыны ие етіп тағайындаңыз.',
    en: 'This is the last owner. Make another member an owner first.',
  },
  already_member: {
    status: 409,
    ru: 'Этот человек уже участник. Роль меняется в списке участников.',
    kk: 'Бұл адам қатысушы болып тіркелген. Рөлі қатысушылар тізімінде өзгереді.',
    en: 'This person is a member already. Change the role in the list of members.',
  },
  invitation_invalid: {
    status: 410,
    ru: 'Приглашение использовано, отозвано или просрочено. Попросите прислать новое.',
    kk: 'Шақыру пайдаланылған, қайтарып алынған немесе мерзімі өткен. Жаңасын сұраңыз.',
    en: 'The invitation was used, withdrawn or has expired. Ask for a new one.',
  },
  invitation_for_another: {
    status: 403,
    ru: 'Приглашение отправлено на другой адрес. Войдите под ним или попросите пригласить этот.',
    kk: 'Шақыру басқа мекенжайға жіберілген. Сол мекенжаймен кіріңіз немесе осыны шақыруды сұраңыз.',
    en: 'The invitation went to another address. Sign in with that one or ask to be invited at this one.',
  },
  licensee_fixed: {
    status: 409,
    ru: 'Сменить налоговый номер или страну нельзя: лицензия не передаётся другому лицу. Ошибку в номере исправит оператор: напишите в поддержку. Другому лицу нужен свой продавец.',
    kk: 'Салық нөмірін немесе елді ауыстыруға болмайды: лицензия басқа тұлғаға берілмейді. Нөмірдегі қатені оператор түзетеді: қолдау қызметіне жазыңыз. Басқа тұлғаға өз сатушысы керек.',
    en: 'The tax number and the country cannot be changed: a licence does not pass to somebody else. A mistake in the number is corrected by the operator: write to support. Somebody else needs a seller of their own.',
  },
});
