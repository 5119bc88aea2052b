import { Skeleton, SimpleGrid, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Waiting({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('frame');
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {children}
    </div>
  );
}

/** A page whose first data are on the way. */
export function PageSkeleton(): ReactNode {
  return (
    <Waiting>
      <Stack gap="md" aria-hidden>
        <Skeleton height={28} width="40%" />
        <Skeleton height={16} width="65%" />
        <Skeleton height={240} mt="md" />
      </Stack>
    </Waiting>
  );
}

/** Lines of text or of a table. */
export function LinesSkeleton({ lines = 5 }: { lines?: number }): ReactNode {
  return (
    <Waiting>
      <Stack gap="sm" aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} height={20} width={index === lines - 1 ? '55%' : '100%'} />
        ))}
      </Stack>
    </Waiting>
  );
}

/** Cards of a catalogue. */
export function CardsSkeleton({ cards = 6 }: { cards?: number }): ReactNode {
  return (
    <Waiting>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg" aria-hidden>
        {Array.from({ length: cards }, (_, index) => (
          <Skeleton key={index} height={220} />
        ))}
      </SimpleGrid>
    </Waiting>
  );
}
