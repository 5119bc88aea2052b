import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import type { Course } from '../data.js';

/** Two people edited the same fields: nothing is lost, and the person chooses. */
export function Conflict(props: {
  latest: Course;
  /** Labels of the fields that differ. */
  differs: readonly string[];
  onMine: () => void;
  onTheirs: () => void;
}): ReactNode {
  const { latest, differs, onMine, onTheirs } = props;
  const { t } = useTranslation('sellerCourses');
  const format = useFormat();
  return (
    <Alert color="yellow" role="alert" icon={<IconGitMerge aria-hidden />} title={t('conflict.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {t('conflict.text', { version: latest.version, when: format.dateTime(latest.updatedAt) })}
        </Text>
        <Text size="sm">
          {differs.length > 0 ? `${t('conflict.differs')} ${format.list(differs)}.` : t('conflict.same')}
        </Text>
        <Group gap="sm">
          <Button size="xs" onClick={onMine}>
            {t('conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t('conflict.theirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
