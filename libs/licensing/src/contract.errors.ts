import { defineErrors } from '#kernel';

/** Failures around maintenance, termination, copies of the contract and extra services. */
export const contractErrors = defineErrors('licensing', {
  maintenance_times: {
    status: 422,
    ru: 'Окно работ должно начинаться не в прошлом, заканчиваться позже начала и длиться не дольше {most}. Исправьте время.',
    kk: 'Жұмыс терезесі өткен уақытта басталмауы, басталуынан кейін аяқталуы және {most} аспауы керек. Уақытын түзетіңіз.',
    en: 'Work may not begin in the past, must end after it begins and last no longer than {most}. Correct the times.',
  },
  maintenance_ground: {
    status: 422,
    ru: 'Для остановки нужно одно из оснований: {grounds}. Укажите его.',
    kk: 'Тоқтату үшін мына негіздердің бірі керек: {grounds}. Соны көрсетіңіз.',
    en: 'Stopping access needs one of these grounds: {grounds}. Name it.',
  },
  maintenance_over: {
    status: 409,
    ru: 'Это окно работ уже закончилось, отменено или ещё не началось ({status}). Обновите список.',
    kk: 'Бұл жұмыс терезесі аяқталған, болдырылмаған немесе әлі басталмаған ({status}). Тізімді жаңартыңыз.',
    en: 'This work is over, was cancelled or has not begun ({status}). Reload the list.',
  },
  maintenance_not_lost: {
    status: 409,
    ru: 'Продлевать не на что: после прошлого продления ваша лицензия не теряла времени из-за технических работ.',
    kk: 'Ұзартатын уақыт жоқ: соңғы ұзартудан бері лицензияңыз техникалық жұмыстардан уақыт жоғалтқан жоқ.',
    en: 'There is nothing to extend by: since the last extension your licence has lost no time to maintenance.',
  },
  termination_open: {
    status: 409,
    ru: 'Уведомление о расторжении уже подано, договор закончится {due}. Отзовите его, чтобы остаться.',
    kk: 'Шартты бұзу туралы хабарлама берілген, шарт {due} аяқталады. Қалу үшін оны қайтарып алыңыз.',
    en: 'Notice was given already and the contract ends on {due}. Withdraw it to stay.',
  },
  termination_none: {
    status: 409,
    ru: 'Действующего уведомления о расторжении нет: оно не подавалось, отозвано или уже сработало.',
    kk: 'Қолданыстағы бұзу туралы хабарлама жоқ: берілмеген, қайтарып алынған немесе іске асқан.',
    en: 'There is no notice in force: none was given, or it was withdrawn or has taken effect.',
  },
  termination_by_other: {
    status: 403,
    ru: 'Отозвать уведомление может только тот, кто его подал. Обратитесь к другой стороне.',
    kk: 'Хабарламаны тек берген тарап қайтарып ала алады. Екінші тарапқа жүгініңіз.',
    en: 'Only the side that gave notice may withdraw it. Turn to the other side.',
  },
  termination_ground: {
    status: 422,
    ru: 'Досрочно расторгнуть можно только по основаниям: {grounds}. Укажите одно из них.',
    kk: 'Мерзімінен бұрын тек мына негіздер бойынша бұзуға болады: {grounds}. Бірін көрсетіңіз.',
    en: 'Early termination needs one of these grounds: {grounds}. Name one.',
  },
  contract_over: {
    status: 409,
    ru: 'Договор с этим продавцом уже не действует: лицензия прекращена. Расторгать нечего.',
    kk: 'Бұл сатушымен шарт енді жарамсыз: лицензия тоқтаған. Бұзатын ештеңе жоқ.',
    en: 'The contract with this seller is no longer in force: the licence has ended. There is nothing to terminate.',
  },
  contract_copy_decided: {
    status: 409,
    ru: 'По этому запросу решение уже принято. Подайте новый.',
    kk: 'Бұл өтініш бойынша шешім қабылданған. Жаңасын беріңіз.',
    en: 'This request was decided already. Make a new one.',
  },
  contract_copy_reason: {
    status: 422,
    ru: 'Отказ нужно объяснить: укажите причину.',
    kk: 'Бас тартуды түсіндіру керек: себебін жазыңыз.',
    en: 'A refusal must be explained: give the reason.',
  },
  contract_not_accepted: {
    status: 409,
    ru: 'Оферта ещё не принята: договора, с которого можно сделать копию, нет. Сначала примите оферту.',
    kk: 'Оферта әлі қабылданбаған: көшірмесін жасайтын шарт жоқ. Алдымен офертаны қабылдаңыз.',
    en: 'The offer has not been accepted, so there is no contract to copy. Accept the offer first.',
  },
  extra_state: {
    status: 409,
    ru: 'С этой услугой сейчас так поступить нельзя (состояние: {status}). Обновите страницу.',
    kk: 'Бұл қызметпен қазір олай істеуге болмайды (күйі: {status}). Бетті жаңартыңыз.',
    en: 'That cannot be done with this service now (state: {status}). Reload the page.',
  },
  extra_no_refund: {
    status: 409,
    ru: 'Услуга оплачена и выполняется. Превышение предполагаемого срока не основание для возврата; дождитесь акта и, если работа не та, возразите на него.',
    kk: 'Қызмет төленген және орындалуда. Болжамды мерзімнен асу қайтаруға негіз емес; актіні күтіңіз, жұмыс дұрыс болмаса, оған қарсылық білдіріңіз.',
    en: 'The service is paid for and under way. Passing the estimated time is no ground for a refund; wait for the act, and object to it if the work is not what was agreed.',
  },
});
