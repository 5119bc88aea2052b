import { Paper, Progress, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { Money, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useLicence, useRefundRatio, useRole } from '../data.js';
import type { Got } from '../data.js';
import { NEAR_LIMIT } from '../licence/UsageBars.js';
import { useRatioWorking, useShownRatio } from '../money/RatioFigures.js';
import { useDuration } from '../words.js';

/** Balance, refund ratio against its limit, and space. */
export function Figures(): ReactNode {
  const { t } = useTranslation(['seller', 'sellerMoney', 'sellerLicence']);
  const format = useFormat();
  const words = useDuration();
  const working = useRatioWorking();
  const shown = useShownRatio();
  const { money } = useRole();
  const licence = useLicence().data;
  const ratio = useRefundRatio(money).data;
  const balance = useQuery({
    queryKey: ['/seller/balance'],
    queryFn: () => api.request<Got<'/seller/balance'>>('GET', '/seller/balance'),
    enabled: money,
  }).data;
  const storage = licence?.usage.find((one) => one.quota === 'storage');
  return (
    <Stack gap="md">
      {money && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Box title={t('home.balance')}>
            {!balance && <Skeleton height={30} width="60%" />}
            {balance?.items.length === 0 && <Text c="dimmed">—</Text>}
            {balance?.items.map((one) => (
              <Text key={one.currency} fz={22} fw={600} component="div">
                <Why
                  working={{
                    title: t('sellerMoney:money.payableWhy'),
                    lines: [
                      {
                        label: t('sellerMoney:money.commission'),
                        value: one.commission,
                        note: t('sellerMoney:money.payableNote'),
                      },
                      { label: t('sellerMoney:money.underWay'), value: one.refundsUnderWay },
                    ],
                    result: one.payable,
                  }}
                >
                  <Money value={one.payable} />
                </Why>
              </Text>
            ))}
          </Box>
          <Box title={t('home.ratio')}>
            {!ratio && <Skeleton height={30} width="40%" />}
            {ratio && (
              <>
                <Text fz={22} fw={600} component="div" c={ratio.exceeds ? 'var(--tone-bad-text)' : undefined}>
                  <Why working={working(ratio)}>{shown(ratio.number.ratio)}</Why>
                </Text>
                <Text size="sm" c="dimmed">
                  {t('home.ratioOf', { limit: ratio.limit, window: words(ratio.window) })}
                </Text>
              </>
            )}
          </Box>
        </SimpleGrid>
      )}
      {!licence && <Skeleton height={84} />}
      {storage && (
        <Box title={t('home.space')}>
          <Text component="div">
            {t('sellerLicence:usage.usedOf', { used: format.bytes(storage.used), limit: format.bytes(storage.limit) })}
          </Text>
          <Progress
            value={Math.min(100, storage.percent)}
            mt={6}
            aria-label={t('home.space')}
            {...(storage.percent >= NEAR_LIMIT
              ? { color: storage.percent >= 100 ? 'var(--tone-bad-text)' : 'var(--tone-warn-text)' }
              : {})}
          />
        </Box>
      )}
    </Stack>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="sm" fw={500} c="dimmed" mb={4}>
        {title}
      </Title>
      {children}
    </Paper>
  );
}
