import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../texts/format.js';
import type { Draft } from './useDraft.js';

/** Says that what was typed came back, and lets it go. */
export function DraftNotice({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  if (!draft.restoredAt) return null;
  return (
    <Group gap="xs" role="status">
      <Text size="sm" c="dimmed">
        {t('draft.restored', { when: format.dateTime(draft.restoredAt) })}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={draft.discard}>
        {t('draft.discard')}
      </Anchor>
    </Group>
  );
}
