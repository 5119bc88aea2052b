import { Anchor, Button, Group, Paper, Progress, SimpleGrid, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineChip } from '../../../design/index.js';
import { isOpen, resumePath, useMyCourses } from '../calls.js';
import { useAccessDeadline } from './access.js';

const SHOWN = 3;

/** What a buyer was learning, with the time left. */
export function ContinueStrip(): ReactNode {
  const { t } = useTranslation(['catalogue', 'learning']);
  const { data } = useMyCourses();
  const deadline = useAccessDeadline();
  const open = (data?.items ?? []).filter((line) => isOpen(line.status));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="continue-title" style={{ marginBottom: 32 }}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id="continue-title">
          {t('home.continueTitle')}
        </Title>
        <Anchor component={Link} to="/learn" size="sm">
          {t('home.all')}
        </Anchor>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {open.slice(0, SHOWN).map((line) => {
          const { completed, lessons } = line.progress;
          return (
            <Paper key={line.grantId} withBorder p="md">
              <Text fw={600} truncate title={line.course.title}>
                {line.course.title}
              </Text>
              <Group gap="xs" my="xs">
                <DeadlineChip deadline={deadline(line)} label={t('learning:access.until')} quiet />
                <Text size="sm" c="dimmed">
                  {t('done', { done: completed, all: lessons })}
                </Text>
              </Group>
              <Progress value={lessons ? (completed / lessons) * 100 : 0} size="sm" aria-label={t('progress')} />
              <Button
                mt="md"
                fullWidth
                component={Link}
                to={resumePath(line)}
                leftSection={<IconPlayerPlay size={18} />}
                aria-label={t('home.goOn', { title: line.course.title })}
              >
                {t('course.goOn')}
              </Button>
            </Paper>
          );
        })}
      </SimpleGrid>
    </section>
  );
}
