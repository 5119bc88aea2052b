import { Anchor, Paper, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { useSettings } from '../../../app/settings.js';
import { LinesSkeleton, Money, ProblemAlert, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Got, Licence } from '../data.js';
import { useDuration } from '../words.js';

/** Tariffs side by side: functions, quotas and prices per term. */
export function Tariffs({ licence }: { licence: Licence }): ReactNode {
  const { t, i18n } = useTranslation('sellerMoney');
  const format = useFormat();
  const words = useDuration();
  const email = useSettings()?.supportEmail;
  const { data, error, refetch } = useQuery({
    queryKey: ['/tariffs', i18n.language],
    queryFn: () => api.request<Got<'/tariffs'>>('GET', '/tariffs'),
  });
  const tariffs = data?.items ?? [];
  const functions = [...new Set(tariffs.flatMap((one) => one.functions))];
  const quotas = [...new Set(tariffs.flatMap((one) => one.quotas.map((quota) => quota.quota)))];
  const terms = [...new Set(tariffs.flatMap((one) => one.prices.map((price) => price.term)))];

  return (
    <Paper withBorder p="md" component="section" id="tariffs">
      <Title order={2} size="h3">
        {t('licence.tariffs')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('licence.tariffsText')}{' '}
        {email && (
          <Anchor href={`mailto:${email}`} inherit>
            {t('licence.write')}
          </Anchor>
        )}
      </Text>
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton />}
      {data && (
        <Table.ScrollContainer
          minWidth={560}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('licence.tariffs') } }}
        >
          <Table verticalSpacing="xs" fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('licence.function')}</Table.Th>
                {tariffs.map((one) => (
                  <Table.Th key={one.code} w="24%" style={{ verticalAlign: 'top' }}>
                    <Stack gap={4} align="flex-start">
                      {one.title}
                      {one.code === licence.tariff.code && <ToneBadge tone="info">{t('licence.current')}</ToneBadge>}
                      <Text size="xs" c="dimmed" fw={400}>
                        {one.description}
                      </Text>
                    </Stack>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {quotas.map((quota) => (
                <Table.Tr key={quota}>
                  <Table.Th scope="row" fw={500}>
                    {t(`licence.quota.${quota as 'storage'}`, { defaultValue: quota })}
                  </Table.Th>
                  {tariffs.map((one) => {
                    const limit = one.quotas.find((entry) => entry.quota === quota)?.limit;
                    return (
                      <Table.Td key={one.code}>
                        {limit === undefined ? '—' : quota === 'storage' ? format.bytes(limit) : format.number(limit)}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
              {terms.map((term) => (
                <Table.Tr key={term}>
                  <Table.Th scope="row" fw={500}>
                    {t('licence.price', { term: words(term) })}
                  </Table.Th>
                  {tariffs.map((one) => {
                    const price = one.prices.find((entry) => entry.term === term)?.price;
                    return (
                      <Table.Td key={one.code}>
                        {price ? <Money value={price} /> : one.prices.length === 0 ? t('licence.free') : '—'}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
              {functions.map((name) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={500}>
                    {t(`licence.functions.${name as 'courses'}`, { defaultValue: name })}
                  </Table.Th>
                  {tariffs.map((one) => (
                    <Table.Td key={one.code}>
                      {one.functions.includes(name) ? (
                        <>
                          <IconCheck size={18} aria-hidden />
                          <VisuallyHidden>{t('licence.has')}</VisuallyHidden>
                        </>
                      ) : (
                        <>
                          <span aria-hidden>—</span>
                          <VisuallyHidden>{t('licence.hasNot')}</VisuallyHidden>
                        </>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}
