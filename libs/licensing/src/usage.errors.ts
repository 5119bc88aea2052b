import { defineErrors } from '#kernel';

/** Failures around versions of tariffs, their functions, and use above their quotas. */
export const usageErrors = defineErrors('licensing', {
  function_not_included: {
    status: 403,
    ru: 'В ваш тариф «{tariff}» не входит функция «{function}». Откройте «Лицензию» и выберите тариф, в который она входит.',
    kk: '«{tariff}» тарифіңізге «{function}» функциясы кірмейді. «Лицензияны» ашып, ол кіретін тарифті таңдаңыз.',
    en: 'Your tariff “{tariff}” does not include “{function}”. Open “Licence” and choose a tariff that does.',
  },
  not_over_quota: {
    status: 409,
    ru: 'Продавец не превысил ни одной квоты, приостанавливать не за что. Посмотрите его использование.',
    kk: 'Сатушы бірде-бір квотадан асқан жоқ, тоқтатуға негіз жоқ. Оның пайдалануын қараңыз.',
    en: 'The seller is within all its quotas, there is no ground to suspend. Look at its usage.',
  },
  over_quota_never: {
    status: 409,
    ru: 'По условиям этой лицензии за превышение квот не приостанавливают: оно выставляется к оплате.',
    kk: 'Бұл лицензияның шарттары бойынша квотадан асқаны үшін тоқтатпайды: ол төлемге шығарылады.',
    en: 'Under the terms of this licence use is not suspended for passing a quota: it is billed.',
  },
  draft_there: {
    status: 409,
    ru: 'Черновик тарифа «{code}» уже есть. Измените его или удалите и создайте новый.',
    kk: '«{code}» тарифінің жобасы бар. Оны өзгертіңіз немесе жойып, жаңасын жасаңыз.',
    en: 'There is a draft of the tariff “{code}” already. Change it, or delete it and make a new one.',
  },
  tariff_invalid: {
    status: 422,
    ru: 'Тариф так опубликовать нельзя. Исправьте отмеченные поля.',
    kk: 'Тарифті бұлай жариялауға болмайды. Белгіленген өрістерді түзетіңіз.',
    en: 'The tariff cannot be published like this. Correct the fields that are marked.',
  },
  tariff_backdated: {
    status: 422,
    ru: 'Новая версия не может действовать с прошедшего времени. Укажите время не раньше {now}.',
    kk: 'Жаңа нұсқа өткен уақыттан бастап күшіне ене алмайды. {now} кем емес уақытты көрсетіңіз.',
    en: 'A new version cannot take effect in the past. Name a time no earlier than {now}.',
  },
});
