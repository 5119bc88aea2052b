import type { Texts } from '#kernel';

/** Sentences under fields that only complaints have. */
export const complaintFieldTexts: Record<string, Texts> = {
  complaint_tax_id: {
    ru: 'Проверьте номер: ИНН, БИН, ИИН или его аналог в вашей стране.',
    kk: 'Нөмірді тексеріңіз: СТН, БСН, ЖСН немесе еліңіздегі баламасы.',
    en: 'Check the number: INN, BIN, IIN or what your country has instead.',
  },
  complaint_url: {
    ru: 'Введите адрес вида https://example.com/page.',
    kk: 'https://example.com/page түріндегі мекенжай енгізіңіз.',
    en: 'Enter an address like https://example.com/page.',
  },
  complaint_target: {
    ru: 'Такого курса или урока нет. Скопируйте адрес со страницы курса.',
    kk: 'Мұндай курс немесе сабақ жоқ. Курс бетінен мекенжайын көшіріңіз.',
    en: 'There is no such course or lesson. Copy the address from the course’s page.',
  },
};
