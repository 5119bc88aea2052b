/** Что наступит до выбранного времени. */
const staffWhatIf = {
  until: 'Что наступит до',
  clear: 'Без предела',
  title: 'До {{when}} само случится:',
  note: 'Только то, что назначено уже сейчас: сделанное по пути назначит новое.',
  would_one: '{{count}} срок',
  would_few: '{{count}} срока',
  would_many: '{{count}} сроков',
  would_other: '{{count}} срока',
  atLeast_one: 'не меньше {{count}} срока',
  atLeast_few: 'не меньше {{count}} сроков',
  atLeast_many: 'не меньше {{count}} сроков',
  atLeast_other: 'не меньше {{count}} срока',
  move: 'Перевести часы туда',
  past: 'это время прошло',
  moveTitle: 'Перевести часы песочницы?',
  moveText: 'Часы встанут на {{when}}; по пути наступит: {{words}}. Назад их не перевести.',
  moved_one: 'Часы переведены на {{when}}: наступил {{count}} срок.',
  moved_few: 'Часы переведены на {{when}}: наступили {{count}} срока.',
  moved_many: 'Часы переведены на {{when}}: наступило {{count}} сроков.',
  moved_other: 'Часы переведены на {{when}}: наступило {{count}} срока.',
};

export default staffWhatIf;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    staffWhatIf: typeof staffWhatIf;
  }
}
