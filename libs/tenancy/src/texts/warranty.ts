import type { Texts } from '#kernel';

/** The words a seller warrants when it is opened (RS-L16). Kept as evidence with their hash; change them by a new version. */
export const warranty: { readonly version: string; readonly text: Texts } = {
  version: '1',
  text: {
    ru: 'Заверяю, что мне принадлежат исключительные права на размещаемые материалы либо у меня есть разрешение правообладателя на их размещение и продажу, что размещение не нарушает прав третьих лиц, и что указанные реквизиты достоверны.',
    kk: 'Орналастыратын материалдарға айрықша құқықтар маған тиесілі екеніне немесе оларды орналастыруға және сатуға құқық иесінің рұқсаты бар екеніне, орналастыру үшінші тұлғалардың құқықтарын бұзбайтынына және көрсетілген деректемелер дұрыс екеніне кепілдік беремін.',
    en: 'I warrant that the exclusive rights to the materials I place are mine or that I have the right-holder’s permission to place and sell them, that placing them violates nobody’s rights, and that the legal details given are true.',
  },
};
