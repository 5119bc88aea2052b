import { defineErrors } from '#kernel';

/** Failures that complainants, sellers and officers can cause. */
export const complaintsErrors = defineErrors('complaints', {
  incomplete: {
    status: 422,
    ru: 'Жалоба неполная. Заполните поля, указанные ниже: без них её нельзя рассмотреть.',
    kk: 'Шағым толық емес. Төменде көрсетілген өрістерді толтырыңыз: оларсыз шағымды қарау мүмкін емес.',
    en: 'The complaint is incomplete. Fill in the fields named below: it cannot be considered without them.',
  },
  link_expired: {
    status: 410,
    ru: 'Срок подтверждения истёк, данные жалобы удалены. Подайте её ещё раз.',
    kk: 'Растау мерзімі өтті, шағым деректері жойылды. Оны қайта беріңіз.',
    en: 'The time to confirm has passed and the complaint’s contents are deleted. File it again.',
  },
  not_now: {
    status: 409,
    ru: 'Сейчас это действие недоступно. Откройте дело: там сказано почему и что можно сделать.',
    kk: 'Бұл әрекет қазір қолжетімсіз. Істі ашыңыз: онда себебі мен не істеуге болатыны жазылған.',
    en: 'This cannot be done now. Open the case: it says why, and what can be done.',
  },
  block_too_early: {
    status: 409,
    ru: 'Блокировать на время проверки можно, только если продавец отказал или не дал обоснованного ответа в срок. Дождитесь срока ответа.',
    kk: 'Тексеру кезінде сатушы бас тартса немесе мерзімінде дәлелді жауап бермесе ғана бұғаттауға болады. Жауап мерзімін күтіңіз.',
    en: 'Content may be blocked during the check only after the seller has denied or has given no reasoned answer in time. Wait for the answer’s term.',
  },
  disclosure_too_early: {
    status: 409,
    ru: 'Сведения о продавце передаются подтвердившему адрес заявителю вместе с итогом. Сначала примите решение.',
    kk: 'Сатушы туралы мәлімет мекенжайын растаған өтініш берушіге нәтижемен бірге беріледі. Алдымен шешім қабылдаңыз.',
    en: 'What identifies the seller goes to a confirmed applicant with the outcome. Decide first.',
  },
  frozen: {
    status: 409,
    ru: 'Дело приостановлено, сроки не идут. Сначала возобновите его.',
    kk: 'Іс тоқтатылған, мерзімдер жүрмейді. Алдымен оны жалғастырыңыз.',
    en: 'The case is frozen and its deadlines stand still. Unfreeze it first.',
  },
  lesson_needed: {
    status: 422,
    ru: 'Жалоба указывает курс целиком. Назовите уроки, к которым относится действие.',
    kk: 'Шағым курсты тұтас көрсетеді. Әрекет қай сабақтарға қатысты екенін атаңыз.',
    en: 'The complaint names a whole course. Name the lessons the act is about.',
  },
  lesson_foreign: {
    status: 422,
    ru: 'Урок не относится к курсу, на который подана жалоба. Выберите урок этого курса.',
    kk: 'Сабақ шағым берілген курсқа жатпайды. Осы курстың сабағын таңдаңыз.',
    en: 'The lesson is not part of the course complained about. Choose a lesson of that course.',
  },
  ground_needed: {
    status: 422,
    ru: 'Отказ требует основания: нарушение не подтверждено или злоупотребление. Укажите его.',
    kk: 'Бас тарту үшін негіз керек: бұзушылық расталмаған немесе теріс пайдалану. Оны көрсетіңіз.',
    en: 'A refusal needs a ground: not confirmed, or abuse. Name it.',
  },
  abuse_unproven: {
    status: 422,
    ru: 'Злоупотребление не доказано: у заявителя {found} неподтверждённых жалоб, нужно {needed}. Выберите другое основание.',
    kk: 'Теріс пайдалану дәлелденбеген: өтініш берушінің расталмаған {found} шағымы бар, {needed} қажет. Басқа негізді таңдаңыз.',
    en: 'Abuse is not proven: the applicant has {found} earlier unconfirmed complaints, {needed} are needed. Choose the other ground.',
  },
  answer_closed: {
    status: 409,
    ru: 'По этому делу ответ больше не принимается. Посмотрите решение в деле.',
    kk: 'Бұл іс бойынша жауап енді қабылданбайды. Істегі шешімді қараңыз.',
    en: 'An answer is no longer taken in this case. See its outcome.',
  },
  answer_stopped: {
    status: 403,
    ru: 'Состояние продавца не позволяет отвечать. Напишите в поддержку.',
    kk: 'Сатушының күйі жауап беруге мүмкіндік бермейді. Қолдау қызметіне жазыңыз.',
    en: 'The seller’s state does not permit answering. Write to support.',
  },
  evidence_full: {
    status: 422,
    ru: 'В деле уже {limit} доказательств. Объедините файлы в один.',
    kk: 'Істе {limit} дәлел бар. Файлдарды біріктіріңіз.',
    en: 'The case already holds {limit} pieces of evidence. Put files together into one.',
  },
  evidence_closed: {
    status: 409,
    ru: 'Дело закрыто, доказательства больше не принимаются. Подайте новую жалобу.',
    kk: 'Іс жабылған, дәлелдер қабылданбайды. Жаңа шағым беріңіз.',
    en: 'The case is closed and takes no more evidence. File a new complaint.',
  },
  upload_gone: {
    status: 410,
    ru: 'Ссылка для загрузки использована или истекла. Откройте дело и добавьте файл ещё раз.',
    kk: 'Жүктеу сілтемесі пайдаланылған немесе мерзімі өткен. Істі ашып, файлды қайта қосыңыз.',
    en: 'The upload link is used or has expired. Open the case and add the file again.',
  },
  upload_too_large: {
    status: 413,
    ru: 'Файл больше {megabytes} МБ. Сожмите его или дайте ссылку.',
    kk: 'Файл {megabytes} МБ-тан үлкен. Оны сығыңыз немесе сілтеме беріңіз.',
    en: 'The file is larger than {megabytes} MB. Compress it or give a link.',
  },
  upload_empty: {
    status: 422,
    ru: 'Файл пуст. Отправьте содержимое телом запроса с типом application/octet-stream.',
    kk: 'Файл бос. Мазмұнын application/octet-stream түріндегі сұрау денесімен жіберіңіз.',
    en: 'The file is empty. Send its bytes as the request’s body of type application/octet-stream.',
  },
});
