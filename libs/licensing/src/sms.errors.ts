import { defineErrors } from '#kernel';

/** Failures around short messages. */
export const smsErrors = defineErrors('licensing', {
  sms_no_recipients: {
    status: 422,
    ru: 'Отправлять некому: ни один из адресатов не подошёл (нет согласия на рекламу или номер не годится). Проверьте список или выберите другое назначение сообщения.',
    kk: 'Жіберетін ешкім жоқ: алушылардың бірде-біреуі сай келмеді (жарнамаға келісім жоқ не нөмір жарамсыз). Тізімді тексеріңіз немесе хабарламаның басқа мақсатын таңдаңыз.',
    en: 'There is nobody to send to: no recipient fits (no consent to advertising, or the number is not usable). Check the list or choose another purpose.',
  },
  sms_consent_missing: {
    status: 422,
    ru: 'Реклама уходит только тем, кто на неё согласился. Подтвердите, что согласия этих людей у вас есть, или отправьте служебное сообщение.',
    kk: 'Жарнама тек оған келіскендерге жіберіледі. Бұл адамдардың келісімі бар екенін растаңыз немесе қызметтік хабарлама жіберіңіз.',
    en: 'Advertising goes only to those who agreed to it. Confirm that you have their consent, or send a service message.',
  },
  sms_quiet_hours: {
    status: 422,
    ru: 'У части адресатов сейчас тихие часы ({hours} по местному времени): рекламу в это время не отправляют. Отправьте её позже.',
    kk: 'Алушылардың бір бөлігінде қазір тыныш уақыт (жергілікті уақытпен {hours}): бұл кезде жарнама жіберілмейді. Кейінірек жіберіңіз.',
    en: 'For some recipients these are quiet hours ({hours} local time): advertising is not sent then. Send it later.',
  },
  sms_limit: {
    status: 429,
    ru: 'Слишком много сообщений: за {window} можно отправить {limit}, уже отправлено {used}, а просите ещё {asked}. Подождите или сократите список.',
    kk: 'Хабарлама тым көп: {window} ішінде {limit} жіберуге болады, {used} жіберілген, тағы {asked} сұралып отыр. Күтіңіз немесе тізімді қысқартыңыз.',
    en: 'Too many messages: {limit} may be sent within {window}, {used} were sent and {asked} more are asked for. Wait, or shorten the list.',
  },
  sms_recipient_limit: {
    status: 429,
    ru: 'Одному из адресатов за сутки уже отправлено {limit} сообщений, больше нельзя. Уберите его из списка или подождите до завтра.',
    kk: 'Алушылардың біріне тәулікте {limit} хабарлама жіберілген, одан артық болмайды. Оны тізімнен алып тастаңыз немесе ертеңге дейін күтіңіз.',
    en: 'One of the recipients has been sent {limit} messages within a day, and that is the most. Take them off the list or wait until tomorrow.',
  },
  sms_duplicate: {
    status: 409,
    ru: 'Такой же текст этому адресату отправлен только что. Если это не ошибка, измените текст или подождите {window}.',
    kk: 'Дәл осы мәтін бұл алушыға жаңа ғана жіберілді. Қате болмаса, мәтінді өзгертіңіз немесе {window} күтіңіз.',
    en: 'The same text was sent to this recipient just now. If that is no mistake, change the text or wait {window}.',
  },
  sms_debt: {
    status: 402,
    ru: 'За платные услуги накопился долг {debt}. Погасите его, и отправка откроется; по собственному договору с провайдером SMS отправлять можно и сейчас.',
    kk: 'Ақылы қызметтер бойынша {debt} берешек жиналды. Оны өтеңіз, сонда жіберу ашылады; SMS-провайдермен жеке шартыңыз бойынша қазір де жіберуге болады.',
    en: 'There is a debt of {debt} for paid services. Pay it and sending opens again; by your own contract with the SMS provider you can send even now.',
  },
  sms_credit: {
    status: 402,
    ru: 'Отправка стоит {total}, а на счёте {balance}; в долг можно не больше {credit}. Пополните счёт или сократите список.',
    kk: 'Жіберу құны {total}, шотта {balance}; қарызға ең көбі {credit}. Шотты толтырыңыз немесе тізімді қысқартыңыз.',
    en: 'Sending costs {total} and the account holds {balance}; at most {credit} may be owed. Pay in or shorten the list.',
  },
  sms_unavailable: {
    status: 503,
    ru: 'Отправка SMS через оператора сейчас недоступна. Подключите собственный договор с провайдером или обратитесь в поддержку.',
    kk: 'Қазір оператор арқылы SMS жіберу мүмкін емес. Провайдермен жеке шартыңызды қосыңыз немесе қолдау қызметіне жүгініңіз.',
    en: 'SMS through the operator is not available now. Connect your own contract with the provider or ask support.',
  },
  sms_gateway_silent: {
    status: 503,
    ru: 'Провайдер SMS не отвечает. Ничего не отправлено и не списано; повторите через минуту.',
    kk: 'SMS-провайдер жауап бермейді. Ештеңе жіберілген жоқ және есептен шығарылған жоқ; бір минуттан кейін қайталаңыз.',
    en: 'The SMS provider does not answer. Nothing was sent or debited; try again in a minute.',
  },
  sms_gateway_refused: {
    status: 422,
    ru: 'Провайдер SMS не принимает этот текст или имя отправителя. Измените их и повторите.',
    kk: 'SMS-провайдер бұл мәтінді немесе жіберуші атын қабылдамайды. Оларды өзгертіп, қайталаңыз.',
    en: 'The SMS provider does not take this text or sender name. Change them and try again.',
  },
  sms_credentials_refused: {
    status: 422,
    ru: 'Провайдер SMS не узнал этот логин и пароль. Проверьте их в своём кабинете у провайдера и введите снова; ничего не сохранено.',
    kk: 'SMS-провайдер бұл логин мен парольді танымады. Провайдердегі кабинетіңізде тексеріп, қайта енгізіңіз; ештеңе сақталған жоқ.',
    en: 'The SMS provider does not know this login and password. Check them in your account with the provider and enter them again; nothing was saved.',
  },
  sms_own_forbidden: {
    status: 403,
    ru: 'Условия этой платформы не допускают собственного договора с провайдером SMS. Отправляйте через оператора.',
    kk: 'Бұл платформаның шарттары SMS-провайдермен жеке шартқа жол бермейді. Оператор арқылы жіберіңіз.',
    en: 'The terms of this platform do not admit an own contract with the SMS provider. Send through the operator.',
  },
});
