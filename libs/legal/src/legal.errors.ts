import { defineErrors } from '#kernel';

/** Refusals of the library. */
export const legalErrors = defineErrors('legal', {
  pack_unknown: {
    status: 422,
    ru: 'Пакета политик «{pack}» нет. Выберите один из загруженных: {known}.',
    kk: '«{pack}» саясат пакеті жоқ. Жүктелгендердің бірін таңдаңыз: {known}.',
    en: 'There is no policy pack “{pack}”. Choose one of those loaded: {known}.',
  },
  terms_unknown: {
    status: 404,
    ru: 'Документа «{document}» нет. Проверьте ссылку или откройте список условий.',
    kk: '«{document}» құжаты жоқ. Сілтемені тексеріңіз немесе шарттар тізімін ашыңыз.',
    en: 'There is no document “{document}”. Check the link or open the list of terms.',
  },
  terms_changed: {
    status: 409,
    ru: 'Условия обновились, пока вы их читали: действует редакция {version}. Откройте её и подтвердите согласие снова.',
    kk: 'Сіз оқып отырғанда шарттар жаңарды: {version} редакциясы күшінде. Оны ашып, келісіміңізді қайта растаңыз.',
    en: 'The terms changed while you were reading: version {version} is in force. Open it and agree again.',
  },
  terms_version_taken: {
    status: 409,
    ru: 'Редакция {version} уже опубликована. Опубликованный текст не меняется: дайте новой редакции другой номер.',
    kk: '{version} редакциясы жарияланған. Жарияланған мәтін өзгермейді: жаңа редакцияға басқа нөмір беріңіз.',
    en: 'Version {version} is already published. A published text never changes: give the new one another version.',
  },
  terms_wording: {
    status: 422,
    ru: 'В тексте есть вставка, которую нечем заменить: {problem}. Исправьте её и опубликуйте снова.',
    kk: 'Мәтінде ауыстыруға болмайтын кірістірме бар: {problem}. Оны түзетіп, қайта жариялаңыз.',
    en: 'The text has a placeholder that nothing fills: {problem}. Correct it and publish again.',
  },
});
