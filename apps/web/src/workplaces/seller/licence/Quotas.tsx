import { Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Licence, Usage } from '../data.js';

/** From here on the bar warns. */
export const NEAR_LIMIT = 80;

/** What is used of the tariff. */
export function Quotas({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('licence.usage')}
      </Title>
      <Stack gap="md">
        {licence.usage.map((usage) => (
          <Quota key={usage.quota} usage={usage} tariff={licence.tariff.title} />
        ))}
      </Stack>
    </Paper>
  );
}

function Quota({ usage, tariff }: { usage: Usage; tariff: string }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const format = useFormat();
  const write = (value: number): string => (usage.quota === 'storage' ? format.bytes(value) : format.number(value));
  const name = t(`licence.quota.${usage.quota as 'storage'}`, { defaultValue: usage.quota });
  const tone = usage.percent >= 100 ? 'bad' : usage.percent >= NEAR_LIMIT ? 'warn' : null;
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={550}>{name}</Text>
        <Text size="sm" component="div">
          <Why
            working={{
              title: name,
              lines: [
                { label: `${t('licence.tariff')}: ${tariff}`, value: write(usage.limit) },
                { label: t('licence.percent', { percent: format.number(usage.percent) }), value: write(usage.used) },
              ],
              result: `${t('licence.left')}: ${write(Math.max(0, usage.limit - usage.used))}`,
              clause: `${t('licence.overClause')}: ${usage.clause}`,
            }}
          >
            {t('licence.usedOf', { used: write(usage.used), limit: write(usage.limit) })}
          </Why>
        </Text>
      </Group>
      <Progress
        value={Math.min(100, usage.percent)}
        mt={6}
        aria-label={name}
        {...(tone ? { color: `var(--tone-${tone}-text)` } : {})}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t('licence.percent', { percent: format.number(usage.percent) })}
      </Text>
    </div>
  );
}
