import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../design/index.js';
import { deadlineOf } from '../rules.js';
import type { Rule } from '../types.js';

/** When access to a course closes, as a deadline with its rule. */
export function useAccessDeadline(): (line: { endsAt: string; window: Rule }) => Deadline {
  const { t } = useTranslation('learning');
  return ({ endsAt, window }) => deadlineOf('access.window', endsAt, window, t('access.then'));
}
