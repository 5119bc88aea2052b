import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader } from '../design/PageHeader.js';

/** One narrow card, for the pages of coming in. */
export function AuthPage({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <Paper withBorder maw={440} mx="auto" mt={{ base: 0, sm: 'xl' }} p={{ base: 'md', sm: 'xl' }}>
      <PageHeader title={title} text={text} />
      {children}
    </Paper>
  );
}
