import type { Texts } from '#kernel';

/** Deadline by which the money of a refund must be out (AS-9.2). */
export const REFUND_DUE = 'payments.refund-due';

/** What happens at that deadline. */
export const REFUND_DUE_THEN: Texts = {
  ru: 'Если деньги ещё не выплачены, оператор и продавец получат предупреждение о просрочке.',
  kk: 'Ақша әлі төленбесе, оператор мен сатушы мерзімнің өткені туралы ескерту алады.',
  en: 'If the money is not out yet, the operator and the seller are warned that it is late.',
};
