import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSettings } from '../app/settings.js';

/** The head of a page: where one is, its title (also the window's), state and deadline beside it, acts at the right. */
export function PageHeader(props: {
  title: string;
  text?: ReactNode;
  back?: readonly { to: string; title: string }[];
  /** Badges and deadline chips. */
  aside?: ReactNode;
  /** Usually a `NextAct`. */
  actions?: ReactNode;
}): ReactNode {
  const { title, text, back, aside, actions } = props;
  const house = useSettings()?.operatorName || 'Mediary';
  useEffect(() => {
    document.title = `${title} · ${house}`;
  }, [title, house]);
  return (
    <Stack component="header" gap="xs" mb="lg">
      {back && back.length > 0 && (
        <Breadcrumbs separatorMargin={6}>
          {back.map((step) => (
            <Anchor key={step.to} component={Link} to={step.to} size="sm">
              {step.title}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap="xs">
          <Group gap="sm" align="center">
            <Title order={1}>{title}</Title>
            {aside}
          </Group>
          {text && (
            <Text c="dimmed" maw="68ch">
              {text}
            </Text>
          )}
        </Stack>
        {actions}
      </Group>
    </Stack>
  );
}
