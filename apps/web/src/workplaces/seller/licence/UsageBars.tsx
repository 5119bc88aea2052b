import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Why } from '../../../design/index.js';
import { useTariffWords } from '../../../tariffs/words.js';
import { useFormat } from '../../../texts/format.js';
import type { Licence } from '../data.js';
import type { Usage } from './types.js';
import classes from './licence.module.css';

/** From here on the bar warns, and the owners get a letter. */
export const NEAR_LIMIT = 80;
const FULL = 100;

/** What is used of the tariff, each quota with its marks of warning and limit. */
export function UsageBars({ licence, more = false }: { licence: Licence; more?: boolean }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const usage = licence.usage as unknown as Usage[];
  return (
    <Paper withBorder p="md" component="section" id="usage">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('usage.title')}
        </Title>
        {more && (
          <Anchor component={Link} to="/seller/licence/usage" size="sm">
            {t('usage.more')}
          </Anchor>
        )}
      </Group>
      {usage.length === 0 && <Text c="dimmed">{t('usage.none')}</Text>}
      <Stack gap="sm">
        {usage.map((one) => (
          <Bar key={one.quota} usage={one} tariff={licence.tariff.title} />
        ))}
      </Stack>
    </Paper>
  );
}

function Bar({ usage, tariff }: { usage: Usage; tariff: string }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const format = useFormat();
  const words = useTariffWords();
  const name = words.quota(usage.quota);
  const write = (value: number): string => words.amount(usage.quota, value);
  const tone = usage.percent >= FULL ? 'bad' : usage.percent >= NEAR_LIMIT ? 'warn' : null;
  // Above the limit the whole bar grows, so that the limit stays a mark within it.
  const scale = FULL / Math.max(FULL, usage.percent);
  const beyond =
    usage.beyond === 'billed' && usage.overage
      ? t('usage.billed', { price: words.overage(usage.overage) })
      : t('usage.refused');
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={550}>{name}</Text>
        <Text size="sm" component="div">
          <Why
            working={{
              title: name,
              lines: [
                { label: t('usage.limitOf', { tariff }), value: write(usage.limit) },
                { label: t('usage.used', { percent: format.number(usage.percent) }), value: write(usage.used) },
                ...(usage.above > 0
                  ? [{ label: t('usage.above'), value: write(usage.above) }]
                  : [{ label: t('usage.left'), value: write(Math.max(0, usage.limit - usage.used)) }]),
                { label: t('usage.beyond'), value: beyond, clause: usage.clause },
              ],
            }}
          >
            {t('usage.usedOf', { used: write(usage.used), limit: write(usage.limit) })}
          </Why>
        </Text>
      </Group>
      <div
        className={classes['bar']}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(FULL, usage.percent)}
        aria-valuetext={t('usage.spoken', { percent: format.number(usage.percent) })}
      >
        <div
          className={classes['fill']}
          data-tone={tone ?? undefined}
          style={{ width: `${Math.min(FULL, usage.percent * scale)}%` }}
        />
        {[NEAR_LIMIT, FULL].map((mark) => (
          <span
            key={mark}
            className={classes['mark']}
            data-last={mark * scale > 96 || undefined}
            style={{ insetInlineStart: `calc(${mark * scale}% - 2px)` }}
            aria-hidden
          >
            <span className={classes['markWords']}>{format.percent(mark / FULL, 0)}</span>
          </span>
        ))}
      </div>
      {tone && (
        <Text size="sm" c={`var(--tone-${tone}-text)`}>
          {usage.above > 0 ? t('usage.over', { above: write(usage.above), beyond }) : t('usage.near', { beyond })}
        </Text>
      )}
    </div>
  );
}
