import { defineErrors } from '#kernel';

/** Failures that any request can meet. */
export const platformErrors = defineErrors('platform', {
  not_found: {
    status: 404,
    ru: 'Не найдено. Проверьте ссылку или вернитесь к списку.',
    kk: 'Табылмады. Сілтемені тексеріңіз немесе тізімге оралыңыз.',
    en: 'Not found. Check the link or go back to the list.',
  },
  invalid: {
    status: 400,
    ru: 'Проверьте поля, указанные ниже.',
    kk: 'Төменде көрсетілген өрістерді тексеріңіз.',
    en: 'Check the fields named below.',
  },
  malformed: {
    status: 400,
    ru: 'Запрос не читается: нужен правильный JSON.',
    kk: 'Сұрау оқылмайды: дұрыс JSON қажет.',
    en: 'The request cannot be read: send valid JSON.',
  },
  bad_url: {
    status: 400,
    ru: 'Адрес записан неверно: буквы, кроме латинских, и знак % кодируются (например, %D0%9A). Исправьте адрес и повторите.',
    kk: 'Мекенжай қате жазылған: латын емес әріптер мен % белгісі кодталады (мысалы, %D0%9A). Мекенжайды түзетіп, қайталаңыз.',
    en: 'The address is written wrongly: letters other than Latin and the sign % are encoded (for example %D0%9A). Correct it and try again.',
  },
  unusable_value: {
    status: 400,
    ru: 'Одно из значений принять нельзя: число или дата вне допустимых пределов, неверный вид или недопустимый символ. Исправьте его и повторите.',
    kk: 'Мәндердің бірін қабылдау мүмкін емес: сан не күн шектен тыс, түрі қате немесе жарамсыз таңба бар. Оны түзетіп, қайталаңыз.',
    en: 'One of the values cannot be taken: a number or date out of range, a wrong form, or a character that is not allowed. Correct it and try again.',
  },
  maintenance: {
    status: 503,
    ru: 'Идут технические работы, эта часть платформы закрыта до {when}. Повторите после этого времени.{note}',
    kk: 'Техникалық жұмыстар жүріп жатыр, платформаның бұл бөлігі {when} дейін жабық. Осы уақыттан кейін қайталаңыз.{note}',
    en: 'Maintenance is under way: this part of the platform is closed until {when}. Try again after that.{note}',
  },
  unauthenticated: { status: 401, ru: 'Войдите и повторите.', kk: 'Кіріп, қайталаңыз.', en: 'Sign in and try again.' },
  forbidden: {
    status: 403,
    ru: 'У вашей роли нет права на это действие. Обратитесь к тому, кто управляет ролями.',
    kk: 'Рөліңізде бұл әрекетке құқық жоқ. Рөлдерді басқаратын адамға жүгініңіз.',
    en: 'Your role may not do this. Ask whoever manages roles.',
  },
  seller_not_chosen: {
    status: 400,
    ru: 'Укажите продавца в заголовке Mediary-Seller.',
    kk: 'Mediary-Seller тақырыбында сатушыны көрсетіңіз.',
    en: 'Name the seller in the Mediary-Seller header.',
  },
  state_changed: {
    status: 409,
    ru: 'Пока вы смотрели, состояние изменилось. Обновите страницу и решите заново.',
    kk: 'Сіз қарап отырғанда күй өзгерді. Бетті жаңартып, қайта шешіңіз.',
    en: 'The state has changed meanwhile. Reload and decide again.',
  },
  idempotency_key_missing: {
    status: 400,
    ru: 'Добавьте заголовок Idempotency-Key: он защищает от двойного списания.',
    kk: 'Idempotency-Key тақырыбын қосыңыз: ол екі рет төлеуден қорғайды.',
    en: 'Add an Idempotency-Key header: it protects against paying twice.',
  },
  idempotency_key_reused: {
    status: 422,
    ru: 'Этот Idempotency-Key уже использован с другим запросом. Возьмите новый ключ.',
    kk: 'Бұл Idempotency-Key басқа сұраумен қолданылған. Жаңа кілт алыңыз.',
    en: 'This Idempotency-Key was used with another request. Take a new key.',
  },
  in_progress: {
    status: 409,
    ru: 'Такой же запрос ещё выполняется. Повторите через несколько секунд.',
    kk: 'Дәл осындай сұрау орындалып жатыр. Бірнеше секундтан кейін қайталаңыз.',
    en: 'The same request is still under way. Try again in a few seconds.',
  },
  precondition_missing: {
    status: 428,
    ru: 'Добавьте заголовок If-Match с ETag, который вы получили при чтении.',
    kk: 'Оқу кезінде алған ETag мәнімен If-Match тақырыбын қосыңыз.',
    en: 'Add If-Match with the ETag you got when reading.',
  },
  edited_meanwhile: {
    status: 412,
    ru: 'Кто-то уже изменил это. Обновите и внесите правку заново.',
    kk: 'Біреу мұны өзгертіп қойған. Жаңартып, түзетуді қайта енгізіңіз.',
    en: 'Somebody else has edited this. Reload and make your change again.',
  },
  too_many: {
    status: 429,
    ru: 'Слишком много попыток. Подождите {seconds} с и повторите.',
    kk: 'Әрекет тым көп. {seconds} с күтіп, қайталаңыз.',
    en: 'Too many attempts. Wait {seconds} s and try again.',
  },
  too_large: {
    status: 413,
    ru: 'Слишком большой запрос. Файлы загружайте через /api/v1/uploads.',
    kk: 'Сұрау тым үлкен. Файлдарды /api/v1/uploads арқылы жүктеңіз.',
    en: 'The request is too large. Send files through /api/v1/uploads.',
  },
  bad_cursor: {
    status: 400,
    ru: 'Курсор не подходит к этому списку. Начните с начала.',
    kk: 'Курсор бұл тізімге сәйкес емес. Басынан бастаңыз.',
    en: 'The cursor does not fit this list. Start from the beginning.',
  },
  clock_back: {
    status: 422,
    ru: 'Часы песочницы идут только вперёд: сейчас {now}.',
    kk: 'Құм жәшігінің сағаты тек алға жүреді: қазір {now}.',
    en: 'The sandbox clock only moves forward: it shows {now}.',
  },
  clock_halted: {
    status: 503,
    ru: 'Часы сервера показывают неправдоподобное время, поэтому удаление остановлено. Проверьте время и подтвердите его.',
    kk: 'Сервер сағаты шындыққа жанаспайтын уақытты көрсетеді, сондықтан жою тоқтатылды. Уақытты тексеріп, растаңыз.',
    en: 'The server clock shows an implausible time, so deletions are halted. Check the time and confirm it.',
  },
  delivery_not_dead: {
    status: 409,
    ru: 'Эта доставка не остановлена: она выполнена или повторяется сама. Обновите список.',
    kk: 'Бұл жеткізу тоқтатылмаған: ол орындалған немесе өзі қайталануда. Тізімді жаңартыңыз.',
    en: 'This delivery was not given up: it is done or is tried again by itself. Reload the list.',
  },
  unavailable: {
    status: 503,
    ru: 'Сервис временно недоступен. Повторите через минуту.',
    kk: 'Қызмет уақытша қолжетімсіз. Бір минуттан кейін қайталаңыз.',
    en: 'The service is unavailable for the moment. Try again in a minute.',
  },
  unexpected: {
    status: 500,
    ru: 'Ошибка на нашей стороне, она записана под номером {requestId}. Повторите или напишите в поддержку.',
    kk: 'Біздің тараптағы қате, ол {requestId} нөмірімен жазылды. Қайталаңыз немесе қолдауға жазыңыз.',
    en: 'An error on our side, recorded as {requestId}. Try again or write to support.',
  },
});
