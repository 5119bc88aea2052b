import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a list is for, beside its title: the rows need the height. */
export function Lead({ children }: { children: ReactNode }): ReactNode {
  return (
    <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
      {children}
    </Text>
  );
}
