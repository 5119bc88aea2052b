import type { Texts } from '#kernel';

/** What to do about a refused number of a legal profile. */
export const fieldTexts: Record<string, Texts> = {
  tax_id_length: {
    ru: 'Не то количество цифр: ИНН организации — 10, ИП и самозанятого — 12; БИН и ИИН — 12; УНН Армении — 8.',
    kk: 'Цифр саны дұрыс емес: ұйымның СТН-і — 10, ЖК мен өзін-өзі жұмыспен қамтығанда — 12; БСН мен ЖСН — 12; Арменияда — 8.',
    en: 'Wrong number of digits: 10 for a company’s INN, 12 for a sole trader’s or a self-employed person’s; 12 for BIN and IIN; 8 in Armenia.',
  },
  tax_id_structure: {
    ru: 'Такого номера не бывает. Перепишите его из свидетельства о регистрации.',
    kk: 'Мұндай нөмір болмайды. Оны тіркеу куәлігінен көшіріңіз.',
    en: 'No such number can exist. Copy it from your registration certificate.',
  },
  tax_id_checksum: {
    ru: 'Контрольная цифра не сходится: в номере опечатка. Сверьте его со свидетельством.',
    kk: 'Бақылау цифры сәйкес емес: нөмірде қате бар. Куәлікпен салыстырыңыз.',
    en: 'The check digit does not match: there is a typing error. Compare it with the certificate.',
  },
  tax_id_foreign: {
    ru: 'Это номер другой страны или другой формы. Выберите свою страну и форму или введите номер, который относится к ним.',
    kk: 'Бұл — басқа елдің немесе басқа нысанның нөмірі. Еліңіз бен нысаныңызды таңдаңыз немесе соларға қатысты нөмірді енгізіңіз.',
    en: 'This number belongs to another country or another kind of person. Choose yours, or enter the number that goes with it.',
  },
  registration_length: {
    ru: 'ОГРН — 13 цифр, ОГРНИП — 15.',
    kk: 'ОГРН — 13 цифр, ОГРНИП — 15 цифр.',
    en: 'OGRN has 13 digits, OGRNIP 15.',
  },
  registration_structure: {
    ru: 'Такого номера не бывает. Перепишите его из выписки реестра.',
    kk: 'Мұндай нөмір болмайды. Оны тізілім үзіндісінен көшіріңіз.',
    en: 'No such number can exist. Copy it from the register’s extract.',
  },
  registration_checksum: {
    ru: 'Контрольная цифра не сходится: в номере опечатка. Сверьте его с выпиской.',
    kk: 'Бақылау цифры сәйкес емес: нөмірде қате бар. Үзіндімен салыстырыңыз.',
    en: 'The check digit does not match: there is a typing error. Compare it with the extract.',
  },
  registration_not_expected: {
    ru: 'Для этой страны и формы регистрационного номера нет. Оставьте поле пустым.',
    kk: 'Бұл ел мен нысан үшін тіркеу нөмірі жоқ. Өрісті бос қалдырыңыз.',
    en: 'There is no such number for this country and kind. Leave the field empty.',
  },
};
