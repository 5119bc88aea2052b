import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure, ToneBadge, Why } from '../../../design/index.js';
import type { Working } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { RefundRatio } from '../data.js';
import { shareOf, useDuration } from '../words.js';

/** A ratio in the reader's own manner of writing numbers. */
export function useShownRatio(): (ratio: string | null) => string {
  const { t } = useTranslation('seller');
  const format = useFormat();
  return (ratio) => {
    const share = shareOf(ratio);
    return share === null ? t('ratio.noSales') : format.percent(share);
  };
}

/** Both ratios written out, for the drawer. */
export function useRatioWorking(): (ratio: RefundRatio) => Working {
  const { t } = useTranslation('seller');
  const format = useFormat();
  const words = useDuration();
  const shown = useShownRatio();
  return (ratio) => ({
    title: t('ratio.title'),
    lines: [
      {
        label: t('ratio.window'),
        value: words(ratio.window),
        note: t('ratio.since', {
          from: format.date(ratio.from, { zone: ratio.zone }),
          to: format.date(ratio.to, { zone: ratio.zone }),
        }),
      },
      { label: t('ratio.limit'), value: ratio.limit, note: t(`ratio.${ratio.mustExceed === 'any' ? 'any' : 'both'}`) },
      {
        label: t('ratio.byNumber', { refunds: ratio.number.refunds, sales: ratio.number.sales }),
        value: shown(ratio.number.ratio),
      },
      ...ratio.amounts.flatMap((one) => [
        { label: `${t('ratio.refunds')}, ${one.currency}`, value: one.refunds },
        { label: `${t('ratio.sales')}, ${one.currency}`, value: one.sales },
        { label: t('ratio.byAmount', { currency: one.currency }), value: shown(one.ratio) },
      ]),
    ],
    result: ratio.exceeds ? t('ratio.exceeds') : t('ratio.within'),
    clause: ratio.clause,
  });
}

/** The refund ratio by day, against its limit. */
export function RatioFigures({ ratio }: { ratio: RefundRatio }): ReactNode {
  const { t } = useTranslation('seller');
  const format = useFormat();
  const working = useRatioWorking();
  const shown = useShownRatio();
  const currencies = [...new Set((ratio.series ?? []).flatMap((day) => day.amounts.map((one) => one.currency)))];
  const data = (ratio.series ?? []).map((day) => ({
    day: format.date(day.day),
    number: shareOf(day.number.ratio),
    ...Object.fromEntries(
      currencies.map((currency) => [
        currency,
        shareOf(day.amounts.find((one) => one.currency === currency)?.ratio ?? null),
      ]),
    ),
  }));
  const drawn = data.some((day) => day.number !== null);
  const limit = shareOf(ratio.limit);
  const aside = (
    <Group gap="sm">
      <ToneBadge tone={ratio.exceeds ? 'bad' : 'good'}>
        {ratio.exceeds ? t('ratio.exceeds') : t('ratio.within')}
      </ToneBadge>
      <Text size="sm" component="div">
        <Why working={working(ratio)}>{shown(ratio.number.ratio)}</Why>
      </Text>
    </Group>
  );
  if (!drawn) {
    return (
      <Paper withBorder p="md" component="section">
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t('ratio.title')}
          </Title>
          {aside}
        </Stack>
      </Paper>
    );
  }
  return (
    <Figure
      title={t('ratio.daily')}
      aside={aside}
      kind="line"
      x="day"
      data={data}
      series={[
        { name: 'number', label: t('ratio.number') },
        ...currencies.map((currency) => ({
          name: currency,
          label: t('ratio.amount', { currency }),
          tone: 'info' as const,
        })),
      ]}
      format={(value) => format.percent(value)}
      {...(limit === null ? {} : { limit: { value: limit, label: `${t('ratio.limit')} ${ratio.limit}` } })}
    />
  );
}
