import { Anchor, Group, Paper, Text, ThemeIcon, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { usePaymentModule } from '../data.js';
import type { CourseLine } from '../data.js';

/** For a newcomer: a course, its publication, and payments. Gone once all three are done. */
export function FirstSteps(): ReactNode {
  const { t } = useTranslation('seller');
  const module = usePaymentModule().data;
  const courses = useQuery({
    queryKey: ['/seller/courses', { first: true }],
    queryFn: () => api.request<{ items: CourseLine[] }>('GET', '/seller/courses', { query: { limit: 100 } }),
  });
  if (!module || !courses.data) return null;
  const all = courses.data.items;
  const first = all[0];
  const published = all.some((one) => one.publishedAt !== null);
  const steps = [
    { key: 'course' as const, done: all.length > 0, to: '/seller/courses/new' },
    { key: 'publish' as const, done: published, to: first ? `/seller/courses/${first.id}` : '/seller/courses' },
    {
      key: 'module' as const,
      done: module.status === 'activated',
      to: '/seller/money#module',
      note: module.status === 'applied' ? t('home.waiting') : null,
    },
  ];
  if (steps.every((step) => step.done)) return null;
  const next = steps.find((step) => !step.done)?.key;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3">
        {t('home.firstSteps')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('home.firstStepsText')}
      </Text>
      <ol style={{ margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: '12px 32px' }}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <Group gap="sm" wrap="nowrap">
              <ThemeIcon
                size={26}
                radius="xl"
                variant={step.key === next ? 'filled' : 'light'}
                color={step.done ? 'green' : undefined}
              >
                {step.done ? <IconCheck size={16} aria-hidden /> : <span style={{ fontSize: 13 }}>{index + 1}</span>}
              </ThemeIcon>
              {step.done ? (
                <Text>
                  {t(`home.steps.${step.key}`)}
                  <VisuallyHidden> — {t('home.stepDone')}</VisuallyHidden>
                </Text>
              ) : (
                <Anchor component={Link} to={step.to} fw={step.key === next ? 600 : 400}>
                  {t(`home.steps.${step.key}`)}
                </Anchor>
              )}
              {step.note && (
                <Text size="sm" c="dimmed">
                  {step.note}
                </Text>
              )}
            </Group>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
