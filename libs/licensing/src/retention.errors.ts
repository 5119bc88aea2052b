import { defineErrors } from '#kernel';

/** Failures around taking one's data out. */
export const retentionErrors = defineErrors('licensing', {
  export_over: {
    status: 409,
    ru: 'Данные этого продавца удаляются или уже удалены, выгрузить их нельзя.',
    kk: 'Бұл сатушының деректері жойылуда немесе жойылған, оларды шығару мүмкін емес.',
    en: 'The data of this seller is being deleted or gone, it cannot be exported.',
  },
  export_not_ready: {
    status: 409,
    ru: 'Выгрузка не готова или уже удалена. Дождитесь готовности или закажите новую.',
    kk: 'Шығарылым дайын емес немесе жойылған. Дайын болғанын күтіңіз немесе жаңасын сұратыңыз.',
    en: 'The export is not ready or is gone. Wait until it is ready, or ask for a new one.',
  },
  export_link_dead: {
    status: 410,
    ru: 'Ссылка больше не действует. Откройте «Лицензию» и возьмите новую: скачивание продолжится с того же места.',
    kk: 'Сілтеме енді жарамсыз. «Лицензияны» ашып, жаңасын алыңыз: жүктеу сол жерден жалғасады.',
    en: 'This link is no longer valid. Open “Licence” and take a new one: the download goes on from where it stopped.',
  },
});
