import { Group, Stack, Text, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
type TablerIconProps = { size?: number | string; stroke?: number | string; className?: string };

import classes from './design.module.css';

/** Says what a place is for and offers the first act. */
export function EmptyState(props: {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  icon?: ComponentType<TablerIconProps>;
  /** Heading level; 2 inside a page that has its own title. */
  order?: 1 | 2 | 3;
}): ReactNode {
  const { title, text, action, icon: Icon, order = 2 } = props;
  return (
    <Stack className={classes['empty']} gap="sm" align="center">
      {Icon && <Icon size={40} stroke={1.4} className={classes['emptyIcon']} aria-hidden />}
      <Title order={order} size="h2">
        {title}
      </Title>
      {text && <Text c="dimmed">{text}</Text>}
      {action && (
        <Group mt="xs" justify="center">
          {action}
        </Group>
      )}
    </Stack>
  );
}
