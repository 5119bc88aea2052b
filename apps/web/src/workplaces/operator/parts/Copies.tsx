import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { download, EmptyState, LinesSkeleton, ProblemAlert, StateBadge, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { ContractCopy } from '../licensing.js';
import { useSellerNames } from '../types.js';
import classes from '../staff.module.css';
import { ReasonAct } from './ReasonAct.js';
import { useRefresh } from './refresh.js';

const STATES = { asked: 'requested', granted: 'issued', refused: 'refused' } as const;

/** Requests for printed copies of the contract (AT-6.2): of one seller, or of all; each is given or refused. */
export function Copies({ sellerId, status }: { sellerId?: string; status?: string | undefined }): ReactNode {
  const { t } = useTranslation('staffSeller');
  const format = useFormat();
  const name = useSellerNames();
  const refresh = useRefresh();
  const [refusing, setRefusing] = useState<ContractCopy | null>(null);
  const rows = usePages<ContractCopy>('/operator/contract-copies', { status }, { limit: sellerId ? 100 : 30 });
  const items = rows.items?.filter((one) => !sellerId || one.sellerId === sellerId);
  const grant = useMutation({
    mutationFn: (one: ContractCopy) =>
      api.request('POST', `/operator/contract-copies/${one.id}/decision`, { body: { decision: 'grant' } }),
    onSuccess: () => {
      refresh('/operator/contract-copies');
      notifications.show({ color: 'green', message: t('copies.granted') });
    },
  });
  const save = useMutation({
    mutationFn: (one: ContractCopy) => download(`/operator/contract-copies/${one.id}/contract.pdf`, 'contract.pdf'),
  });
  return (
    <>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!items && !rows.problem && <LinesSkeleton lines={3} />}
      {items?.length === 0 &&
        (sellerId ? (
          <Text size="sm" c="dimmed">
            {t('copies.noneOfSeller')}
          </Text>
        ) : (
          <EmptyState icon={IconFileText} title={t('copies.none')} text={t('copies.noneText')} />
        ))}
      <ul className={classes['day']}>
        {items?.map((one) => (
          <li key={one.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <div>
              <Group gap="xs">
                {!sellerId && (
                  <Anchor component={Link} to={`/operator/sellers/${one.sellerId}?tab=contract`} size="sm">
                    {name(one.sellerId)}
                  </Anchor>
                )}
                <StateBadge state={STATES[one.status]} />
                <Text size="sm" c="dimmed">
                  {format.dateTime(one.askedAt)} · {one.clause}
                </Text>
              </Group>
              <Text size="sm" className={classes['prose']}>
                {one.request}
              </Text>
              {one.reason && (
                <Text size="sm" c="dimmed">
                  {t('copies.reason', { reason: one.reason })}
                </Text>
              )}
            </div>
            <Group gap="xs" justify="flex-end">
              {one.status === 'asked' && (
                <>
                  <Button
                    size="xs"
                    loading={grant.isPending && grant.variables === one}
                    onClick={() => grant.mutate(one)}
                  >
                    {t('copies.grant')}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => setRefusing(one)}>
                    {t('copies.refuse')}
                  </Button>
                </>
              )}
              {one.status === 'granted' && (
                <Button
                  size="xs"
                  variant="default"
                  loading={save.isPending && save.variables === one}
                  onClick={() => save.mutate(one)}
                >
                  PDF
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {rows.hasMore && (
        <Button mt="sm" size="xs" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('more')}
        </Button>
      )}
      {refusing && (
        <ReasonAct
          name={`contract-copy:${refusing.id}`}
          title={t('copies.refuse').replace('…', '')}
          text={t('copies.refuseText')}
          field="reason"
          submit={t('copies.refuse').replace('…', '')}
          danger
          send={(reason) =>
            api.request('POST', `/operator/contract-copies/${refusing.id}/decision`, {
              body: { decision: 'refuse', reason },
            })
          }
          onDone={() => refresh('/operator/contract-copies')}
          onClose={() => setRefusing(null)}
        />
      )}
    </>
  );
}
