import { Group, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from '../staff.module.css';

/** A titled part of a page. */
export function Panel({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  );
}
