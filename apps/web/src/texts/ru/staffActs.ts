/** Формы действий сотрудников. */
const staffActs = {
  form: {
    needed: 'Заполните это поле',
    choose: 'Выберите из списка',
    least: 'Не меньше {{min}}',
    longer_one: 'Нужен хотя бы {{count}} знак',
    longer_few: 'Нужно хотя бы {{count}} знака',
    longer_many: 'Нужно хотя бы {{count}} знаков',
    longer_other: 'Нужно хотя бы {{count}} знака',
  },
};

export default staffActs;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    staffActs: typeof staffActs;
  }
}
