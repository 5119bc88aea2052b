import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinesSkeleton, PageHeader, ProblemAlert } from '../../../design/index.js';
import { Ahead } from '../../../tariffs/Ahead.js';
import { TariffTable } from '../../../tariffs/TariffTable.js';
import { useTariffs, useTariffWords } from '../../../tariffs/words.js';
import { useLicence, useRole } from '../data.js';
import { LicenceTabs } from '../licence/LicenceTabs.js';
import { OpenOrder } from '../licence/OpenOrder.js';
import { QuotePanel } from '../licence/QuotePanel.js';

/** Buying, renewing and upgrading: the tariffs compared, then the price explained, then the payment. */
export default function BuyPage(): ReactNode {
  const { t } = useTranslation('sellerBuy');
  const words = useTariffWords();
  const { owner } = useRole();
  const licence = useLicence().data;
  const { data, error, refetch } = useTariffs();
  const [search, setSearch] = useSearchParams();
  const chosen = data?.items.find((one) => one.code === search.get('tariff') && one.prices.length > 0);
  const term = chosen?.prices.find((one) => one.term === search.get('term'))?.term ?? chosen?.prices[0]?.term;
  const panel = useRef<HTMLDivElement>(null);
  const code = chosen?.code;

  // Whoever chose a tariff far up the page is taken to its price.
  const before = useRef(code);
  useEffect(() => {
    if (code && before.current !== code) panel.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    before.current = code;
  }, [code]);

  const title =
    licence?.status === 'lapsed' ? t('titleReturn') : licence?.kind === 'paid' ? t('titleRenew') : t('title');
  return (
    <>
      <PageHeader title={title} text={t('text')} />
      <LicenceTabs />
      <Stack gap="lg">
        <OpenOrder />
        {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <LinesSkeleton lines={14} />}
        {data && (
          <>
            <Ahead tariffs={data.ahead} />
            <Paper withBorder p={{ base: 'xs', sm: 'md' }} id="buy">
              <TariffTable
                data={data}
                current={licence?.tariff.code}
                shown={chosen?.code}
                act={(one) =>
                  one.prices.length > 0 ? (
                    <Button
                      size="xs"
                      variant={one.code === chosen?.code ? 'filled' : 'default'}
                      aria-pressed={one.code === chosen?.code}
                      onClick={() => setSearch({ tariff: one.code }, { replace: true })}
                    >
                      {one.code === chosen?.code
                        ? t('chosen')
                        : one.code === licence?.tariff.code
                          ? t('prolong')
                          : t('choose')}
                    </Button>
                  ) : licence?.kind === 'paid' ? (
                    <Text size="xs" c="dimmed" fw={400}>
                      {t('notBack')}
                    </Text>
                  ) : null
                }
              />
            </Paper>
            <div ref={panel} style={{ scrollMarginTop: 110 }}>
              {chosen && term ? (
                <Paper withBorder p="md" component="section">
                  <Title order={2} size="h3" mb="sm">
                    {t('priceOf', { title: chosen.title })}
                  </Title>
                  <Group mb="md">
                    <SegmentedControl
                      aria-label={t('term')}
                      value={term}
                      onChange={(value) => setSearch({ tariff: chosen.code, term: value }, { replace: true })}
                      data={chosen.prices.map((one) => ({ value: one.term, label: words.term(one.term) }))}
                    />
                  </Group>
                  <QuotePanel
                    key={`${chosen.code} ${term}`}
                    tariff={chosen}
                    term={term}
                    zone={licence?.zone}
                    owner={owner}
                  />
                </Paper>
              ) : (
                <Text c="dimmed">{t('chooseFirst')}</Text>
              )}
            </div>
          </>
        )}
      </Stack>
    </>
  );
}
