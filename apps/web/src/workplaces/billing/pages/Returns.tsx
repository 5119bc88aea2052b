import { newIdempotencyKey } from '#api-client';
import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCreditCardRefund } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  EmptyState,
  LinesSkeleton,
  Money,
  NextAct,
  PageHeader,
  ProblemAlert,
  StateBadge,
  usePages,
  Why,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { ActForm } from '../../operator/parts/ActForm.js';
import { Lead } from '../../operator/parts/Lead.js';
import { Panel } from '../../operator/parts/Panel.js';
import { useRefresh } from '../../operator/parts/refresh.js';
import staffClasses from '../../operator/staff.module.css';
import { useSellerNames } from '../../operator/types.js';
import { minus } from '../types.js';
import type { PaymentReturn } from '../types.js';

const BADGES = {
  asked: 'in_review',
  refused: 'refused',
  granted: 'approved',
  sent: 'sent',
  failed: 'failed',
  returned: 'refunded',
} as const;
const STATES = ['asked', 'failed', 'returned', 'refused'] as const;

/** Applications of cardholders to give a mistaken card payment back (AT-4.4). */
export default function Returns(): ReactNode {
  const { t } = useTranslation(['staffMoney', 'staff']);
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') ?? '';
  const rows = usePages<PaymentReturn>('/billing/licence-returns', { status: status || undefined }, { limit: 30 });
  return (
    <>
      <PageHeader title={t('returns.title')} aside={<Lead>{t('returns.text')}</Lead>} />
      <div style={{ maxWidth: '100%', overflowX: 'auto', marginBottom: 16 }}>
        <SegmentedControl
          size="xs"
          aria-label={t('returns.which')}
          value={status}
          onChange={(value) => setSearch(value ? { status: value } : {}, { replace: true })}
          data={[
            { value: '', label: t('returns.all') },
            ...STATES.map((value) => ({ value, label: t(`returns.states.${value}`) })),
          ]}
        />
      </div>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={6} />}
      {rows.items?.length === 0 && (
        <EmptyState icon={IconCreditCardRefund} title={t('returns.empty')} text={t('returns.emptyText')} />
      )}
      <Stack gap="md">
        {rows.items?.map((one) => (
          <Application key={one.id} one={one} />
        ))}
      </Stack>
      {rows.hasMore && (
        <Button mt="md" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('staff:board.more')}
        </Button>
      )}
    </>
  );
}

function Application({ one }: { one: PaymentReturn }): ReactNode {
  const { t } = useTranslation('staffMoney');
  const format = useFormat();
  const name = useSellerNames();
  const refresh = useRefresh();
  const [deciding, setDeciding] = useState<'grant' | 'refuse' | null>(null);
  const [key] = useState(newIdempotencyKey);
  const retry = useMutation({
    mutationFn: () =>
      api.request('POST', `/billing/licence-returns/${one.id}/retry`, { idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => {
      refresh('/billing');
      notifications.show({ color: 'green', message: t('returns.retried') });
    },
  });
  return (
    <Panel
      title={one.cardholder}
      aside={<StateBadge state={BADGES[one.status]} word={t(`returns.states.${one.status}`)} />}
    >
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 20rem' }}>
          <Text size="sm" c="dimmed">
            <Anchor component={Link} to={`/billing/sellers/${one.sellerId}?tab=account`} size="sm">
              {name(one.sellerId)}
            </Anchor>
            {' · '}
            {format.dateTime(one.askedAt)}
            {one.clause && ` · ${one.clause}`}
          </Text>
          <Text size="sm" className={staffClasses['prose']} my={4}>
            {one.explanation}
          </Text>
          <Text size="sm" component="div">
            {t('returns.amount')} {format.money(one.amount)} · {t('returns.back')}{' '}
            <Why
              working={{
                title: t('returns.why'),
                lines: [
                  { label: t('returns.amount'), value: one.amount },
                  { label: t('returns.costs'), value: one.costs, clause: one.clause },
                ],
                result: one.back,
                clause: one.clause,
              }}
            >
              <Money value={one.back} />
            </Why>
          </Text>
          {one.ground && (
            <Text size="sm" className={staffClasses['prose']}>
              {one.ground}
            </Text>
          )}
          {one.failure && (
            <Text size="sm" c="var(--tone-bad-text)">
              {one.failure}
            </Text>
          )}
        </div>
        {one.status === 'asked' && (
          <NextAct
            primary={{ label: t('returns.grant'), onAct: () => setDeciding('grant') }}
            more={[{ label: t('returns.refuse'), onAct: () => setDeciding('refuse'), danger: true }]}
          />
        )}
        {one.status === 'failed' && (
          <NextAct primary={{ label: t('returns.retry'), onAct: () => retry.mutate(), pending: retry.isPending }} />
        )}
      </Group>
      {deciding && (
        <ActForm
          name={`licence-return:${one.id}:${deciding}`}
          title={t(deciding === 'grant' ? 'returns.grant' : 'returns.refuse')}
          text={
            deciding === 'grant'
              ? t('returns.grantText', {
                  amount: format.money(one.amount),
                  most: format.money(one.mostCosts),
                  clause: one.clause ?? '',
                })
              : t('returns.refuseText')
          }
          danger={deciding === 'refuse'}
          submit={t(deciding === 'grant' ? 'returns.grant' : 'returns.refuse')}
          rename={{ 'costs.amount': 'costs' }}
          fields={[
            ...(deciding === 'grant'
              ? [
                  {
                    name: 'costs',
                    label: t('returns.costsField', { currency: one.amount.currency }),
                    kind: 'line' as const,
                    initial: '0.00',
                  },
                ]
              : []),
            { name: 'ground', label: t('returns.ground'), kind: 'area', min: 3 },
          ]}
          aside={({ costs }) =>
            deciding === 'grant' && /^\d+([.,]\d{1,2})?$/.test(costs ?? '') ? (
              <Text size="sm">{t('returns.backIs', { amount: format.money(minus(one.amount, costs ?? '0')) })}</Text>
            ) : null
          }
          send={({ costs, ground }) =>
            api.request('POST', `/billing/licence-returns/${one.id}/decision`, {
              idempotencyKey: `${key}-${deciding}`,
              body: {
                decision: deciding,
                ground,
                ...(deciding === 'grant'
                  ? {
                      costs: {
                        amount: Number((costs ?? '0').replace(',', '.')).toFixed(2),
                        currency: one.amount.currency,
                      },
                    }
                  : {}),
              },
            })
          }
          onDone={() => {
            refresh('/billing');
            notifications.show({ color: 'green', message: t('returns.done') });
          }}
          onClose={() => setDeciding(null)}
        />
      )}
    </Panel>
  );
}
