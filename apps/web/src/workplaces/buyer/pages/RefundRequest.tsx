import { Anchor, Button, Group, Modal, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DraftNotice,
  Money,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  useDraft,
  useProblemForm,
  useWorkingWords,
  Why,
  WorkingLines,
} from '../../../design/index.js';
import type { Working } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { language } from '../../../texts/i18n.js';
import { readOrder, useMyCourses } from '../calls.js';
import { Facts } from '../parts/facts.js';
import { useTermWords, workingOf } from '../rules.js';
import type { Order, RefundQuote } from '../types.js';
import { Notice } from '../parts/Notice.js';

/** A refund worked out before anyone commits: amount, method, clause, line by line. */
export default function RefundRequest(): ReactNode {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const order = useQuery({ queryKey: ['/orders', id], queryFn: () => readOrder(id) });
  const quote = useQuery({
    queryKey: ['/refunds/quote', id],
    queryFn: () => api.post('/refunds/quote', { body: { orderId: id } }),
    gcTime: 0,
  });
  const problem = order.error ?? quote.error;
  if (problem) {
    return (
      <Stack align="flex-start">
        <ProblemAlert problem={problem} />
        <Anchor component={Link} to={`/orders/${id}`}>
          {t('refund.back')}
        </Anchor>
      </Stack>
    );
  }
  if (!order.data || !quote.data) return <PageSkeleton />;
  return <Quoted key={quote.data.amount.amount} order={order.data} quote={quote.data} />;
}

function Quoted({ order, quote }: { order: Order; quote: RefundQuote }): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const read = useWorkingWords();
  const term = useTermWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const grant = useMyCourses().data?.items.find((line) => line.orderId === order.id);
  const [key] = useState(newIdempotencyKey);
  const [asking, setAsking] = useState(false);
  const amount = format.money(quote.amount);
  const lang = language();
  const method = t(`refund.methods.${quote.method as 'full'}`, { defaultValue: quote.method });
  const clause = quote.clause as string | null;
  const working: Working = {
    title: t('refund.working'),
    lines: [
      { label: t('refund.method'), value: method },
      ...quote.working.map((line) => ({ label: read.label(line.label[lang]), value: read.value(line.value) })),
    ],
    clause,
    ...(clause && order.refund.clauses.includes(clause) ? { clauseText: order.refund.text } : {}),
  };
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('refund.reasonNeeded')) },
    send: ({ reason }) =>
      api.post('/refunds', { body: { orderId: order.id, reason: reason.trim() }, idempotencyKey: key }),
    onDone: async () => {
      draft.clear();
      await queries.invalidateQueries({ queryKey: ['/orders'] });
      await queries.invalidateQueries({ queryKey: ['/me/courses'] });
      await navigate(`/orders/${order.id}`, { replace: true });
    },
  });
  const draft = useDraft(`refund:${order.id}`, form);
  const why = quote.why as RefundQuote['why'] | null;
  const when = t('refund.whenValue', { term: term(quote.pay.value) });

  return (
    <>
      <PageHeader
        title={t('refund.title', { number: order.number })}
        text={t('refund.text')}
        back={[{ to: `/orders/${order.id}`, title: t('order.title', { number: order.number }) }]}
      />
      <Stack gap="lg" maw={640}>
        <Paper withBorder p="md">
          <Text c="dimmed" size="sm">
            {t('refund.amount')}
          </Text>
          <Text fz="1.75rem" fw={650}>
            <Why spoken={t('refund.askWhy', { amount })} working={working}>
              <Money value={quote.amount} />
            </Why>
          </Text>
          <Facts
            rows={[
              [t('refund.method'), method],
              [t('refund.clause'), clause],
              [
                t('refund.when'),
                quote.possible ? (
                  <Why
                    spoken={when}
                    working={workingOf(quote.pay, { title: t('refund.whenWhy'), label: t('refund.when'), value: when })}
                  >
                    {when}
                  </Why>
                ) : null,
              ],
            ]}
          />
        </Paper>
        <section aria-labelledby="working">
          <Title order={2} size="h3" id="working" mb="xs">
            {t('refund.working')}
          </Title>
          <WorkingLines working={{ ...working, title: '' }} />
        </section>
        {!quote.possible ? (
          <Notice tone="warn" title={t('refund.none')}>
            {why && <p style={{ marginTop: 0 }}>{t('refund.noneText', { why: why[lang] })}</p>}
            {t('refund.problemInstead')}{' '}
            {grant && (
              <Anchor component={Link} to={`/learn/${grant.grantId}`} inherit>
                {t('refund.toCourse')}
              </Anchor>
            )}
          </Notice>
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!form.validate().hasErrors) setAsking(true);
            }}
          >
            <Stack>
              <Notice tone="warn">{t('refund.consequences')}</Notice>
              <DraftNotice draft={draft} />
              <Textarea
                label={t('refund.reason')}
                description={t('refund.reasonHint')}
                autosize
                minRows={3}
                maxLength={2000}
                {...form.getInputProps('reason')}
              />
              <ProblemAlert problem={problem} />
              <Group>
                <Button type="submit" color="red" loading={pending}>
                  {t('refund.commit', { amount })}
                </Button>
                <Button component={Link} to={`/orders/${order.id}`} variant="default">
                  {t('refund.cancel')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('refund.confirmTitle')}
        centered
        closeButtonProps={{ 'aria-label': t('refund.cancel') }}
      >
        <Stack>
          <Text>{t('refund.confirmText', { amount })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('refund.cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                setAsking(false);
                submit();
              }}
            >
              {t('refund.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
