import { localise, type Lang, type Texts } from '#kernel';

/** What to do about a refused field, by the code of the refusal. */
const texts: Record<string, Texts> = {
  required: { ru: 'Заполните это поле.', kk: 'Бұл өрісті толтырыңыз.', en: 'Fill in this field.' },
  unknown_field: {
    ru: 'Такого поля нет. Уберите его.',
    kk: 'Мұндай өріс жоқ. Оны алып тастаңыз.',
    en: 'There is no such field. Remove it.',
  },
  email: {
    ru: 'Введите адрес вида name@example.com.',
    kk: 'name@example.com түріндегі мекенжай енгізіңіз.',
    en: 'Enter an address like name@example.com.',
  },
  phone: {
    ru: 'Введите номер с кодом страны: +7 701 123-45-67.',
    kk: 'Ел кодымен нөмір енгізіңіз: +7 701 123-45-67.',
    en: 'Enter the number with its country code: +7 701 123-45-67.',
  },
  too_short: { ru: 'Слишком коротко.', kk: 'Тым қысқа.', en: 'Too short.' },
  too_long: { ru: 'Слишком длинно.', kk: 'Тым ұзын.', en: 'Too long.' },
  too_small: { ru: 'Слишком мало.', kk: 'Тым аз.', en: 'Too small.' },
  too_large: { ru: 'Слишком много.', kk: 'Тым көп.', en: 'Too large.' },
  not_in_list: {
    ru: 'Выберите значение из списка.',
    kk: 'Тізімнен мән таңдаңыз.',
    en: 'Choose a value from the list.',
  },
  format: { ru: 'Неверный вид значения.', kk: 'Мәннің түрі қате.', en: 'The value has the wrong form.' },
  must_accept: {
    ru: 'Без согласия продолжить нельзя. Отметьте его, если согласны.',
    kk: 'Келісімсіз жалғастыруға болмайды. Келіссеңіз, белгілеңіз.',
    en: 'You can only go on if you agree. Tick it if you do.',
  },
  uuid: { ru: 'Неверный идентификатор.', kk: 'Сәйкестендіргіш қате.', en: 'The identifier is wrong.' },
  number: { ru: 'Введите число.', kk: 'Сан енгізіңіз.', en: 'Enter a number.' },
  money: {
    ru: 'Введите сумму вида 1990.00 и валюту.',
    kk: '1990.00 түріндегі соманы және валютаны енгізіңіз.',
    en: 'Enter an amount like 1990.00 and its currency.',
  },
  date: {
    ru: 'Введите дату вида 2026-11-30.',
    kk: '2026-11-30 түріндегі күнді енгізіңіз.',
    en: 'Enter a date like 2026-11-30.',
  },
  taken: {
    ru: 'Уже занято. Выберите другое.',
    kk: 'Бос емес. Басқасын таңдаңыз.',
    en: 'Already taken. Choose another.',
  },
};

/** Lets a library explain field codes of its own (`tax_id_checksum`). */
export function addFieldTexts(more: Record<string, Texts>): void {
  for (const [code, text] of Object.entries(more)) {
    if (texts[code] && texts[code] !== text) throw new Error(`field code ${code} is explained twice`);
    texts[code] = text;
  }
}

/** The sentence under a refused field. */
export const fieldText = (code: string, lang: Lang): string => localise(texts[code] ?? texts.format!, lang);
