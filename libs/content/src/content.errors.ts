import { defineErrors } from '#kernel';

/** Failures of courses, uploads and access. */
export const contentErrors = defineErrors('content', {
  slug_taken: {
    status: 409,
    ru: 'Адрес «{slug}» уже занят. Выберите другой.',
    kk: '«{slug}» мекенжайы бос емес. Басқасын таңдаңыз.',
    en: 'The address “{slug}” is taken. Choose another.',
  },
  course_empty: {
    status: 422,
    ru: 'В курсе нет ни одного урока. Добавьте урок и опубликуйте курс.',
    kk: 'Курста бірде-бір сабақ жоқ. Сабақ қосып, курсты жариялаңыз.',
    en: 'The course has no lesson. Add one, then publish.',
  },
  course_incomplete: {
    status: 422,
    ru: 'Карточка курса не заполнена: {fields}. Заполните и опубликуйте.',
    kk: 'Курс карточкасы толтырылмаған: {fields}. Толтырып, жариялаңыз.',
    en: 'The course card is not complete: {fields}. Fill it in, then publish.',
  },
  course_too_long: {
    status: 422,
    ru: 'Программа длиннее {limit}. Сократите её или разделите на две.',
    kk: 'Бағдарлама {limit} мерзімінен ұзақ. Қысқартыңыз немесе екіге бөліңіз.',
    en: 'The programme is longer than {limit}. Shorten it or make two of it.',
  },
  course_has_buyers: {
    status: 409,
    ru: 'Курс открыт {buyers} покупателям. Снимите его с публикации и удалите после окончания их доступа.',
    kk: 'Курс {buyers} сатып алушыға ашық. Жариялаудан алып, олардың қолжетімділігі біткен соң жойыңыз.',
    en: '{buyers} buyers have access to the course. Unpublish it, and remove it when their access has ended.',
  },
  window_too_short: {
    status: 422,
    ru: 'По договору с покупателем доступ длится {least}. Укажите столько же или больше.',
    kk: 'Сатып алушымен шарт бойынша қолжетімділік {least} созылады. Сонша немесе көбірек көрсетіңіз.',
    en: 'Under the terms with the buyer access lasts {least}. Give that much or more.',
  },
  order_incomplete: {
    status: 422,
    ru: 'В порядке должны быть все модули и уроки курса, каждый один раз. Обновите страницу и повторите.',
    kk: 'Ретте курстың барлық модульдері мен сабақтары бір реттен болуы керек. Бетті жаңартып, қайталаңыз.',
    en: 'The order must name every module and lesson of the course once. Reload and try again.',
  },
  module_not_empty: {
    status: 409,
    ru: 'В модуле есть уроки. Перенесите или удалите их, потом удалите модуль.',
    kk: 'Модульде сабақтар бар. Оларды көшіріңіз немесе жойыңыз, содан кейін модульді жойыңыз.',
    en: 'The module has lessons. Move or delete them first.',
  },
  lesson_blocked: {
    status: 423,
    ru: 'Урок закрыт на время проверки жалобы или по её решению. Доступ вернётся, если блокировку снимут.',
    kk: 'Сабақ шағымды тексеру кезінде немесе оның шешімімен жабылған. Бұғат алынса, қолжетімділік қайтады.',
    en: 'The lesson is blocked while a complaint is checked, or by its decision. It opens again if the block is lifted.',
  },
  not_bought: {
    status: 403,
    ru: 'Этот урок открыт тем, кто купил курс. Купите курс в каталоге.',
    kk: 'Бұл сабақ курсты сатып алғандарға ашық. Курсты каталогтан сатып алыңыз.',
    en: 'This lesson is open to those who bought the course. Buy it in the catalogue.',
  },
  access_ended: {
    status: 403,
    ru: 'Срок вашего доступа к курсу закончился. Купите его снова, чтобы продолжить.',
    kk: 'Курсқа қолжетімділік мерзіміңіз аяқталды. Жалғастыру үшін қайта сатып алыңыз.',
    en: 'Your access to the course has ended. Buy it again to go on.',
  },
  seller_suspended: {
    status: 403,
    ru: 'Материалы этого продавца сейчас не открываются. {why}',
    kk: 'Бұл сатушының материалдары қазір ашылмайды. {why}',
    en: 'The material of this seller does not open now. {why}',
  },
  seller_closed: {
    status: 403,
    ru: 'Этот курс сейчас не продаётся. {why}',
    kk: 'Бұл курс қазір сатылмайды. {why}',
    en: 'This course is not on sale now. {why}',
  },
  media_missing: {
    status: 409,
    ru: 'Файл этого урока ещё не готов. Повторите через минуту.',
    kk: 'Бұл сабақтың файлы әлі дайын емес. Бір минуттан кейін қайталаңыз.',
    en: 'The file of this lesson is not ready yet. Try again in a minute.',
  },
  media_in_use: {
    status: 409,
    ru: 'Файл ещё обрабатывается. Удалите его, когда обработка закончится.',
    kk: 'Файл әлі өңделуде. Өңдеу аяқталғанда жойыңыз.',
    en: 'The file is still being processed. Delete it when that is done.',
  },
  link_dead: {
    status: 410,
    ru: 'Ссылка больше не действует. Откройте урок заново.',
    kk: 'Сілтеме енді жарамсыз. Сабақты қайта ашыңыз.',
    en: 'The link no longer works. Open the lesson again.',
  },
  upload_empty: {
    status: 422,
    ru: 'Файл пуст (0 байт). Проверьте его и загрузите снова.',
    kk: 'Файл бос (0 байт). Тексеріп, қайта жүктеңіз.',
    en: 'The file is empty (0 bytes). Check it and upload again.',
  },
  upload_length_missing: {
    status: 400,
    ru: 'Укажите размер файла в заголовке Upload-Length.',
    kk: 'Файл өлшемін Upload-Length тақырыбында көрсетіңіз.',
    en: 'Give the size of the file in Upload-Length.',
  },
  upload_metadata: {
    status: 400,
    ru: 'Upload-Metadata должен содержать filename и filetype в base64, lessonId — по желанию.',
    kk: 'Upload-Metadata ішінде base64 түрінде filename және filetype болуы керек, lessonId — қалауыңызша.',
    en: 'Upload-Metadata must hold filename and filetype in base64; lessonId if there is one.',
  },
  problem_open: {
    status: 409,
    ru: 'Сообщение о проблеме уже принято, поддержка им занимается. Дождитесь ответа на почту.',
    kk: 'Мәселе туралы хабарлама қабылданған, қолдау онымен айналысуда. Поштадағы жауапты күтіңіз.',
    en: 'Your report has been taken up already. Support will answer by e-mail.',
  },
  case_differs: {
    status: 409,
    ru: 'Урок заблокирован по другому делу. Снимите блокировку в том деле.',
    kk: 'Сабақ басқа іс бойынша бұғатталған. Бұғатты сол істе алыңыз.',
    en: 'Another case holds this lesson. Lift the block in that case.',
  },
  seller_full: {
    status: 409,
    ru: 'Сейчас продавец не может принять новых учеников: их уже столько, сколько даёт его тариф. Напишите продавцу или попробуйте позже; деньги не списаны.',
    kk: 'Қазір сатушы жаңа оқушыларды қабылдай алмайды: олардың саны тарифі беретін шекке жетті. Сатушыға жазыңыз немесе кейінірек байқап көріңіз; ақша алынған жоқ.',
    en: 'The seller cannot take new learners now: it has as many as its tariff gives. Write to the seller or try later; no money was taken.',
  },
});
