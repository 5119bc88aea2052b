import { Alert, Group, Modal, Paper, Stack, Text, Textarea, Title, Button } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  download,
  Money,
  NextAct,
  ProblemAlert,
  StateBadge,
  Timeline,
  useProblemForm,
  Why,
} from '../../../design/index.js';
import type { Act, TimelineEvent } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useLicence, useRole } from '../data.js';
import classes from '../licence/licence.module.css';
import { BADGES } from './types.js';
import type { Extra } from './types.js';

/** A service with its one next act and its story. */
export function ExtraCard({ extra }: { extra: Extra }): ReactNode {
  const { t } = useTranslation('sellerExtras');
  const format = useFormat();
  const licence = useLicence().data;
  const zone = licence?.zone ?? 'UTC';
  // The work is counted in working days of the same contract as the licence.
  const calendar = licence?.deadlines[0]?.policy.calendar;
  const [objecting, setObjecting] = useState(false);
  const acts = useActs(extra, () => setObjecting(true));
  return (
    <Paper withBorder p="md" component="article" aria-label={`${t(`kinds.${extra.kind}`)}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="sm">
            <Title order={2} size="h3">
              {t(`kinds.${extra.kind}`)}
            </Title>
            <StateBadge state={BADGES[extra.status]} word={t(`states.${extra.status}`)} />
            {extra.status === 'estimated' && extra.offerUntil && (
              <DeadlineChip
                label={t('offerUntil')}
                deadline={{ kind: 'extras.offer', dueAt: extra.offerUntil, zone, then: t('offerThen') }}
              />
            )}
            {extra.status === 'in-work' && extra.workDueAt && (
              <DeadlineChip
                label={t('workDue')}
                deadline={{
                  kind: 'extras.work',
                  dueAt: extra.workDueAt,
                  zone,
                  clause: extra.terms.clause,
                  ...(calendar ? { calendar } : {}),
                  then: t('workThen'),
                }}
              />
            )}
          </Group>
          <Text size="sm" className={classes['pre']} mt={4} maw="72ch">
            {extra.request}
          </Text>
        </div>
        <NextAct {...acts.shown} />
      </Group>
      <Stack gap="sm" mt="sm">
        <ProblemAlert problem={acts.problem} />
        {extra.estimate && (
          <div>
            <Text fw={550}>{t('estimate')}</Text>
            <Text size="sm" className={classes['pre']} maw="72ch">
              {extra.estimate}
            </Text>
            {extra.amount && (
              <Text size="sm" component="div" mt={4}>
                {t('price')}{' '}
                <Why
                  working={{
                    title: t('priceWhy'),
                    lines: [
                      { label: t('whole'), value: extra.amount },
                      { label: t('prepayment'), value: extra.terms.prepayment },
                      ...(extra.days ? [{ label: t('term'), value: t('days', { count: extra.days }) }] : []),
                    ],
                    result: extra.amount,
                    clause: extra.terms.clause,
                  }}
                >
                  <Money value={extra.amount} />
                </Why>
                {extra.days && `, ${t('days', { count: extra.days })}`}
                {extra.terms.refund === 'none' && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {t('noRefund', { clause: extra.terms.clause })}
                  </Text>
                )}
              </Text>
            )}
          </div>
        )}
        {extra.late && extra.status === 'in-work' && <Alert color="yellow">{t('late')}</Alert>}
        {extra.actText && (
          <div>
            <Text fw={550}>{t('act', { number: extra.actNumber ?? '' })}</Text>
            <Text size="sm" className={classes['pre']} maw="72ch">
              {extra.actText}
            </Text>
          </div>
        )}
        {extra.closedReason && <Text size="sm">{extra.closedReason}</Text>}
        <details>
          <summary style={{ cursor: 'pointer', fontSize: 14 }}>{t('history')}</summary>
          <div style={{ marginTop: 12 }}>
            <Timeline events={storyOf(extra, t as never, format.money)} zone={zone} />
          </div>
        </details>
      </Stack>
      {objecting && <Object_ extra={extra} onClose={() => setObjecting(false)} />}
    </Paper>
  );
}

function storyOf(
  extra: Extra,
  t: (key: string, more?: Record<string, unknown>) => string,
  money: (value: NonNullable<Extra['amount']>) => string,
): TimelineEvent[] {
  const steps: [string, string | null, string, boolean][] = [
    ['asked', extra.askedAt, t('events.asked'), false],
    ['estimated', extra.estimatedAt, t('events.estimated', { amount: extra.amount ? money(extra.amount) : '' }), false],
    ['paid', extra.paidAt, t('events.paid'), false],
    ['delivered', extra.deliveredAt, t('events.delivered', { number: extra.actNumber ?? '' }), false],
    [
      'closed',
      extra.closedAt,
      t(`events.closed.${extra.closedHow ?? 'accepted'}`),
      extra.closedHow === 'silence' || extra.closedHow === 'expired',
    ],
  ];
  return steps.flatMap(([id, at, title, automatic]) => (at ? [{ id, at, title, automatic }] : []));
}

function useActs(extra: Extra, onObject: () => void) {
  const { t } = useTranslation('sellerExtras');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { owner } = useRole();
  const [key] = useState(newIdempotencyKey);
  const run = useMutation({
    meta: { quiet: true },
    mutationFn: (verb: string) =>
      api.request<Extra>(
        'POST',
        `/seller/extras/${extra.id}/${verb}`,
        verb === 'acceptance' ? { idempotencyKey: key } : {},
      ),
    onSuccess: async (answer, verb) => {
      if (verb === 'acceptance' && answer.invoiceId) await navigate(`/seller/licence/invoices/${answer.invoiceId}`);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['/seller/extras'] }),
  });
  const save = useMutation({
    mutationFn: () => download(`/seller/extras/${extra.id}/act.pdf`, `act-${extra.actNumber}.pdf`),
  });
  const onlyOwner = owner ? null : t('onlyOwner');
  const act = (label: string, verb: string, more: Partial<Act> = {}): Act => ({
    label,
    onAct: () => run.mutate(verb),
    pending: run.isPending && run.variables === verb,
    disabledReason: onlyOwner,
    ...more,
  });
  const cancel = act(t('cancel'), 'cancellation', {
    danger: true,
    confirm: { title: t('cancelTitle'), text: t('cancelText') },
  });
  const pdf: Act = { label: t('actPdf'), onAct: () => save.mutate(), pending: save.isPending };
  const shown: { primary: Act | null; more: Act[] } = { primary: null, more: [] };
  if (extra.status === 'asked') shown.more = [cancel];
  if (extra.status === 'estimated') Object.assign(shown, { primary: act(t('accept'), 'acceptance'), more: [cancel] });
  if (extra.status === 'awaiting-prepayment')
    Object.assign(shown, {
      primary: { label: t('pay'), to: `/seller/licence/invoices/${extra.invoiceId}` },
      more: [cancel],
    });
  if (extra.status === 'delivered')
    Object.assign(shown, {
      primary: act(t('acceptAct'), 'act-acceptance'),
      more: [{ label: t('object'), onAct: onObject, disabledReason: onlyOwner }, pdf],
    });
  if (extra.status === 'closed' && extra.actNumber) shown.primary = pdf;
  return { shown, problem: run.error };
}

function Object_({ extra, onClose }: { extra: Extra; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['sellerExtras', 'design']);
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { text: '' },
    validate: { text: (value) => (value.trim().length >= 5 ? null : t('needObjection')) },
    send: ({ text }) =>
      api.request('POST', `/seller/extras/${extra.id}/act-objection`, { body: { text: text.trim() } }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['/seller/extras'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('object')} closeButtonProps={{ 'aria-label': t('design:act.cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ProblemAlert problem={problem} />
          <Textarea
            data-autofocus
            label={t('objection')}
            description={t('objectionHint')}
            autosize
            minRows={3}
            maxLength={5000}
            {...form.getInputProps('text')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('design:act.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('sendObjection')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
