import type { Texts } from '#kernel';

/** Fields of a course card that terms may promise full. */
export type CardField = 'description' | 'topic' | 'teachers';

const WORDS: Record<CardField, Texts> = {
  description: { ru: 'описание', kk: 'сипаттама', en: 'the description' },
  topic: { ru: 'тема', kk: 'тақырып', en: 'the topic' },
  teachers: { ru: 'преподаватели', kk: 'оқытушылар', en: 'the teachers' },
};

/** Fields of a card as people call them. */
export const cardFieldsInWords = (fields: readonly CardField[]): Texts => ({
  ru: fields.map((f) => WORDS[f].ru).join(', '),
  kk: fields.map((f) => WORDS[f].kk).join(', '),
  en: fields.map((f) => WORDS[f].en).join(', '),
});
