import { Alert, Button, List, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTool } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  EmptyState,
  LinesSkeleton,
  NextAct,
  PageHeader,
  ProblemAlert,
  StateBadge,
  usePages,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { isLanguage } from '../../../texts/languages.js';
import { ActForm } from '../parts/ActForm.js';
import { Facts } from '../parts/Facts.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import { instantOf, localOf, useRefresh } from '../parts/refresh.js';
import { PlanMaintenance } from '../parts/PlanMaintenance.js';
import { useStaff } from '../types.js';
import { actorWords } from '../words.js';

interface Window {
  id: string;
  status: 'planned' | 'running' | 'over' | 'cancelled';
  parts: string[];
  ground: string;
  note: { ru: string; kk: string; en: string } | null;
  startsAt: string;
  endsAt: string;
  clause: string | null;
  createdAt: string;
  createdBy: string;
}

const STATUSES = ['planned', 'running', 'over', 'cancelled'] as const;
const BADGES = { planned: 'scheduled', running: 'running', over: 'ended', cancelled: 'cancelled' } as const;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Work on the platform: what is planned, what runs, what was; and what it owes the sellers (AT-3.2.4, AT-3.4.3). */
export default function Maintenance(): ReactNode {
  const { t } = useTranslation('staffMaintenance');
  const { support } = useStaff();
  const [search, setSearch] = useSearchParams();
  const [planning, setPlanning] = useState<'ahead' | 'now' | null>(null);
  const status = search.get('status') ?? '';
  const rows = usePages<Window>('/operator/maintenance', { status: status || undefined }, { limit: 30 });
  const reason = support ? null : t('supportOnly');
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={<Lead>{t('text')}</Lead>}
        actions={
          <div data-next-act>
            <NextAct
              primary={{ label: t('plan.ahead'), onAct: () => setPlanning('ahead'), disabledReason: reason }}
              more={[{ label: t('plan.now'), onAct: () => setPlanning('now'), disabledReason: reason, danger: true }]}
            />
          </div>
        }
      />
      <Alert color="blue" variant="light" mb="md" title={t('owed.title')} p="sm">
        <List size="sm">
          <List.Item>{t('owed.licence')}</List.Item>
          <List.Item>{t('owed.buyers')}</List.Item>
        </List>
      </Alert>
      <div style={{ maxWidth: '100%', overflowX: 'auto', marginBottom: 16 }}>
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={status}
          onChange={(value) => setSearch(value ? { status: value } : {}, { replace: true })}
          data={[{ value: '', label: t('all') }, ...STATUSES.map((value) => ({ value, label: t(`states.${value}`) }))]}
        />
      </div>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={6} />}
      {rows.items?.length === 0 && <EmptyState icon={IconTool} title={t('empty')} text={t('emptyText')} />}
      <Stack gap="md">
        {rows.items?.map((one) => (
          <One key={one.id} one={one} reason={reason} />
        ))}
      </Stack>
      {rows.hasMore && (
        <Button mt="md" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('more')}
        </Button>
      )}
      {planning && <PlanMaintenance now={planning === 'now'} onClose={() => setPlanning(null)} />}
    </>
  );
}

function One({ one, reason }: { one: Window; reason: string | null }): ReactNode {
  const { t, i18n } = useTranslation('staffMaintenance');
  const { t: m } = useTranslation('maintenance');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const refresh = useRefresh();
  const [extending, setExtending] = useState(false);
  const done = (words: string): void => {
    refresh('/operator/maintenance', '/maintenance');
    notifications.show({ color: 'green', message: words });
  };
  const run = useMutation({
    mutationFn: (verb: 'end' | 'cancellation') => api.request('POST', `/operator/maintenance/${one.id}/${verb}`),
    onSuccess: (_, verb) => done(t(verb === 'end' ? 'done.end' : 'done.cancel')),
  });
  const open = one.status === 'planned' || one.status === 'running';
  const extend: Act = { label: t('acts.extend'), onAct: () => setExtending(true), disabledReason: reason };
  const primary: Act =
    one.status === 'running'
      ? {
          label: t('acts.end'),
          onAct: () => run.mutate('end'),
          pending: run.isPending,
          disabledReason: reason,
          confirm: { title: t('acts.endTitle'), text: t('acts.endText') },
        }
      : {
          label: t('acts.cancel'),
          onAct: () => run.mutate('cancellation'),
          pending: run.isPending,
          disabledReason: reason,
          confirm: { title: t('acts.cancelTitle'), text: t('acts.cancelText') },
        };
  const language = isLanguage(i18n.language) ? i18n.language : 'ru';
  const concerned = one.parts.includes('all') ? ['all'] : one.parts;
  const title = m(`grounds.${one.ground as 'fault'}`, { defaultValue: one.ground });
  return (
    <Panel
      title={`${title}, ${format.dateTime(one.startsAt)}`}
      aside={
        <Group gap="xs">
          <StateBadge state={BADGES[one.status]} word={t(`states.${one.status}`)} />
          {open && (
            <DeadlineChip
              label={t(one.status === 'planned' ? 'begins' : 'ends')}
              deadline={{
                kind: one.status === 'planned' ? 'maintenance.begin' : 'maintenance.end',
                dueAt: one.status === 'planned' ? one.startsAt : one.endsAt,
                zone: ZONE,
                clause: one.clause,
                then: t(one.status === 'planned' ? 'beginsThen' : 'endsThen'),
              }}
            />
          )}
        </Group>
      }
    >
      <div style={{ maxWidth: 860 }}>
        <Facts
          rows={[
            [t('time'), `${format.dateTime(one.startsAt)} – ${format.dateTime(one.endsAt)} (${ZONE})`],
            [t('closed'), format.list(one.parts.map((part) => m(`parts.${part as 'all'}`, { defaultValue: part })))],
            [t('concerned'), concerned.map((part) => t(`who.${part as 'all'}`, { defaultValue: part })).join(' ')],
            [t('note'), one.note?.[language]],
            [t('by'), `${actorWords(one.createdBy, s)}, ${format.dateTime(one.createdAt)}`],
            [t('clause'), one.clause],
          ]}
        />
      </div>
      {open && (
        <div style={{ marginTop: 12 }}>
          <NextAct primary={primary} more={[extend]} />
        </div>
      )}
      {extending && (
        <ActForm
          name={`maintenance:${one.id}:extension`}
          title={t('acts.extend')}
          text={t('acts.extendText')}
          submit={t('acts.extend')}
          fields={[
            {
              name: 'endsAt',
              label: t('plan.end'),
              kind: 'when',
              note: t('plan.zone', { zone: ZONE }),
              initial: localOf(Date.parse(one.endsAt) + 3_600_000),
            },
          ]}
          send={({ endsAt }) =>
            api.request('POST', `/operator/maintenance/${one.id}/extension`, {
              body: { endsAt: instantOf(endsAt ?? '') },
            })
          }
          onDone={() => done(t('done.extend'))}
          onClose={() => setExtending(false)}
        />
      )}
      {one.status === 'over' && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('overNote')}
        </Text>
      )}
    </Panel>
  );
}
