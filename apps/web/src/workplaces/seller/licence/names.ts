import { useTranslation } from 'react-i18next';

const NAMES = {
  'licence.expiry': 'expiry',
  'licence.reminder': 'reminder',
  'retention.purge': 'purge',
  'retention.reminder': 'purgeReminder',
  'licence.next-term': 'nextTerm',
  'licensing.debt': 'debt',
  'termination.notice': 'termination',
} as const;

/** What a deadline of the licence is about. */
export function useDeadlineName(): (kind: string) => string {
  const { t } = useTranslation('sellerMoney');
  return (kind) => t(`licence.kinds.${NAMES[kind as 'licence.expiry'] ?? 'other'}`);
}
