import type { Texts } from '#kernel';

/** Why a deletion would not begin now. */
export const refusals = {
  'licence-active': {
    ru: 'Лицензия действует: продавец ничего не теряет.',
    kk: 'Лицензия күшінде: сатушы ештеңе жоғалтпайды.',
    en: 'The licence is in force: the seller loses nothing.',
  },
  'already-deleted': {
    ru: 'Данные уже удаляются или удалены.',
    kk: 'Деректер жойылып жатыр немесе жойылған.',
    en: 'The data is being deleted or gone already.',
  },
  'not-due': {
    ru: 'Срок хранения ещё не истёк.',
    kk: 'Сақтау мерзімі әлі өткен жоқ.',
    en: 'The time of keeping is not over.',
  },
  'clock-halted': {
    ru: 'Часы сервера скакнули: удаления остановлены, пока время не подтвердит администратор.',
    kk: 'Сервер сағаты секірді: әкімші уақытты растағанша жою тоқтатылған.',
    en: 'The server’s clock jumped: deletions are halted until an administrator confirms the time.',
  },
  held: {
    ru: 'Действует запрет на удаление всех данных продавца.',
    kk: 'Сатушының барлық деректерін жоюға тыйым салынған.',
    en: 'A legal hold keeps all of the seller’s data.',
  },
  owed: {
    ru: 'Есть незавершённые обязательства, для которых нужны данные продавца.',
    kk: 'Сатушы деректері қажет болатын аяқталмаған міндеттемелер бар.',
    en: 'Something is still owed for which the seller’s data is needed.',
  },
} as const satisfies Record<string, Texts>;
