import { useTranslation } from 'react-i18next';
import type { Working } from '../../../design/index.js';
import type { QuoteLine } from './types.js';
import type { MoneyValue } from '../../../texts/format.js';

/** A price of a licence, line by line, each with the days it was reckoned from and its clause. */
export function usePriceWorking(): (lines: readonly QuoteLine[], total: MoneyValue) => Working {
  const { t } = useTranslation('sellerBuy');
  return (lines, total) => ({
    title: t('working'),
    lines: lines.map((line) => ({
      label: line.title,
      value: line.amount,
      note:
        line.kind === 'credit' && line.days !== null
          ? t('creditNote', { unused: line.unused, days: line.days })
          : line.kind === 'advance'
            ? t('advanceNote')
            : line.clause
              ? null
              : t('ours'),
      clause: line.clause,
    })),
    result: total,
  });
}
