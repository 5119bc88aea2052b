import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinesSkeleton, PageHeader, ProblemAlert } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { Ahead } from '../../../tariffs/Ahead.js';
import { TariffTable } from '../../../tariffs/TariffTable.js';
import { useTariffs } from '../../../tariffs/words.js';

/** The published tariffs, for whoever thinks of selling here (AT-1.8). */
export default function Tariffs(): ReactNode {
  const { t } = useTranslation('tariffs');
  const { me, seller } = useSession();
  const { data, error, refetch } = useTariffs();
  return (
    <>
      <PageHeader title={t('pageTitle')} text={t('pageText')} />
      <Stack gap="lg">
        {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <LinesSkeleton lines={14} />}
        {data && (
          <>
            <Ahead tariffs={data.ahead} />
            <Paper withBorder p={{ base: 'xs', sm: 'md' }}>
              <TariffTable data={data} />
            </Paper>
            <Text size="sm" c="dimmed" maw="72ch">
              {t('promise')}
            </Text>
          </>
        )}
        <Group>
          {seller ? (
            <Button component={Link} to="/seller/licence/buy">
              {t('choose')}
            </Button>
          ) : (
            <Button component={Link} to={me ? '/become-seller' : '/register'}>
              {t('start')}
            </Button>
          )}
          <Button component={Link} to="/terms/licence-offer" variant="default">
            {t('offer')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
