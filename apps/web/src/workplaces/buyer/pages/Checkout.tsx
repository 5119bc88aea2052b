import { Anchor, Button, Checkbox, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { isProblem, newIdempotencyKey } from '#api-client';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { useSettings } from '../../../app/settings.js';
import { emailRule, phoneRule, plainPhone } from '../../../auth/rules.js';
import { termsPath } from '../../../auth/terms.js';
import {
  DraftNotice,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  useDraft,
  useProblemForm,
  Why,
  WorkingLines,
} from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import classes from '../buyer.module.css';
import { isOpen, resumePath, useCourse, useMyCourses } from '../calls.js';
import { isFree, LegalFacts } from '../parts/facts.js';
import { startPaying } from '../parts/paying.js';
import { workingOf } from '../rules.js';
import type { CourseCard, Order, OrderPreview } from '../types.js';
import { Notice } from '../parts/Notice.js';

/** An order before anyone commits: price by line, whose agent the operator is, who pays, which exact texts. */
export default function Checkout(): ReactNode {
  const { slug = '' } = useParams();
  const course = useCourse(slug);
  const id = course.data?.id;
  const preview = useQuery({
    queryKey: ['/orders/preview', id],
    queryFn: () => api.post('/orders/preview', { body: { items: [{ courseId: id ?? '' }] } }),
    enabled: id !== undefined,
    refetchOnWindowFocus: false,
  });
  const problem = course.error ?? preview.error;
  if (problem)
    return <ProblemAlert problem={problem} onRetry={() => void (course.error ? course : preview).refetch()} />;
  if (!course.data || !preview.data) return <PageSkeleton />;
  return <OrderForm course={course.data} preview={preview.data} renew={() => void preview.refetch()} />;
}

function OrderForm({
  course,
  preview,
  renew,
}: {
  course: CourseCard;
  preview: OrderPreview;
  renew: () => void;
}): ReactNode {
  const { t } = useTranslation(['orders', 'auth', 'catalogue']);
  const { t: auth } = useTranslation('auth');
  const { me } = useSession();
  const navigate = useNavigate();
  const operator = useSettings()?.operatorName ?? 'Mediary';
  const [renewed, setRenewed] = useState(false);
  const key = useRef({ body: '', key: '' });
  const free = isFree(preview.total);
  const mine = useMyCourses().data?.items.find((line) => line.course.id === course.id && isOpen(line.status));
  const isEntity = (values: { kind: string }): boolean => values.kind === 'entity';

  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      kind: 'person' as 'person' | 'entity',
      name: me?.name ?? '',
      email: me?.email ?? '',
      phone: me?.phone ?? '',
      legalName: '',
      taxId: '',
      address: '',
      ticked: [] as string[],
      acceptances: '',
    },
    validate: {
      name: (value) => (value.trim() ? null : t('checkout.errors.name')),
      email: emailRule(auth),
      phone: phoneRule(auth),
      legalName: (value, values) => (!isEntity(values) || value.trim() ? null : t('checkout.errors.legalName')),
      taxId: (value, values) =>
        !isEntity(values) || /^.{8,15}$/.test(value.trim()) ? null : t('checkout.errors.taxId'),
      ticked: (value) =>
        preview.documents.every(({ versionId }) => value.includes(versionId)) ? null : t('checkout.errors.terms'),
    },
    fields: {
      'payer.name': 'name',
      'payer.email': 'email',
      'payer.phone': 'phone',
      'payer.legalName': 'legalName',
      'payer.taxId': 'taxId',
      'payer.address': 'address',
    },
    send: async (values) => {
      const body = {
        items: [{ courseId: course.id }],
        payer: {
          kind: values.kind,
          name: values.name.trim(),
          email: values.email.trim(),
          phone: plainPhone(values.phone),
          ...(isEntity(values)
            ? {
                legalName: values.legalName.trim(),
                taxId: values.taxId.trim(),
                ...(values.address.trim() ? { address: values.address.trim() } : {}),
              }
            : {}),
        },
        method: 'card' as const,
        acceptances: preview.documents.map(({ document, versionId }) => ({ document, versionId })),
      };
      // One key for one intent: the same order pressed twice is one order, a changed one is another.
      const text = JSON.stringify(body);
      if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
      return api.post('/orders', { body, idempotencyKey: key.current.key }).catch((error: unknown) => {
        if (isProblem(error) && ['payments.terms_changed', 'payments.price_changed'].includes(error.code)) {
          setRenewed(true);
          form.setFieldValue('ticked', []);
          renew();
        }
        throw error;
      });
    },
    async onDone(order) {
      draft.clear();
      const page = `/orders/${order.id}`;
      if ((order as Order).paid) return navigate(page, { replace: true });
      try {
        await startPaying(order.id);
      } catch (error) {
        // The order stands; its page says what to do.
        await navigate(page, { replace: true, state: { problem: isProblem(error) ? error.code : null } });
      }
      return undefined;
    },
  });
  const draft = useDraft(`checkout:${course.id}`, form, { except: ['ticked', 'acceptances'] });
  const entity = isEntity(form.values);
  const ticked = new Set(form.values.ticked);

  return (
    <form onSubmit={submit} noValidate>
      <PageHeader
        title={t(free ? 'checkout.freeTitle' : 'checkout.title')}
        back={[{ to: `/courses/${course.slug}`, title: course.title }]}
      />
      {mine && (
        <Notice mb="md" title={t('checkout.owned')}>
          <Anchor component={Link} to={resumePath(mine)}>
            {t('checkout.goOn')}
          </Anchor>
        </Notice>
      )}
      {renewed && (
        <Notice mb="md" tone="warn" role="status">
          {t('checkout.changed')}
        </Notice>
      )}
      <div className={classes['twoSides']}>
        <Stack gap="xl">
          <section aria-labelledby="payer">
            <Title order={2} id="payer" mb="sm">
              {t('checkout.payer')}
            </Title>
            <Stack gap="sm" maw={520}>
              <DraftNotice draft={draft} />
              <SegmentedControl
                fullWidth
                aria-label={t('checkout.payer')}
                data={[
                  { value: 'person', label: t('checkout.person') },
                  { value: 'entity', label: t('checkout.entity') },
                ]}
                {...form.getInputProps('kind')}
              />
              {entity && (
                <>
                  <TextInput
                    label={t('checkout.legalName')}
                    autoComplete="organization"
                    {...form.getInputProps('legalName')}
                  />
                  <TextInput label={t('checkout.taxId')} inputMode="numeric" {...form.getInputProps('taxId')} />
                  <TextInput
                    label={`${t('checkout.address')} (${t('checkout.optional')})`}
                    autoComplete="street-address"
                    {...form.getInputProps('address')}
                  />
                </>
              )}
              <TextInput
                label={t(entity ? 'checkout.contactName' : 'checkout.name')}
                autoComplete="name"
                {...form.getInputProps('name')}
              />
              <TextInput
                label={t('checkout.email')}
                type="email"
                autoComplete="email"
                {...form.getInputProps('email')}
              />
              <TextInput
                label={t('checkout.phone')}
                description={t('auth:fields.phoneHint')}
                type="tel"
                autoComplete="tel"
                {...form.getInputProps('phone')}
              />
            </Stack>
          </section>
          <section aria-labelledby="seller">
            <Title order={2} id="seller" mb="xs">
              {t('checkout.seller')}
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              {t('checkout.sellerText', { operator })}
            </Text>
            <LegalFacts legal={preview.seller} />
          </section>
        </Stack>
        <Paper withBorder p="md" className={classes['aside']}>
          <Stack gap="md">
            <Title order={2} size="h3">
              {t('checkout.price')}
            </Title>
            <PriceLines preview={preview} />
            <div>
              <Why
                working={workingOf(preview.refund, {
                  title: t('checkout.refundTitle'),
                  label: t('checkout.refundLabel'),
                  value: t(`refund.methods.${preview.refund.value as 'full'}`, { defaultValue: preview.refund.value }),
                })}
              >
                {t('checkout.refund')}:{' '}
                {t(`refund.methods.${preview.refund.value as 'full'}`, { defaultValue: preview.refund.value })}
              </Why>
            </div>
            <Stack gap="sm" role="group" aria-label={t('checkout.terms')}>
              {preview.documents.map((terms) => (
                <Checkbox
                  key={terms.versionId}
                  checked={ticked.has(terms.versionId)}
                  error={!ticked.has(terms.versionId) && form.errors['ticked']}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    form.setFieldValue(
                      'ticked',
                      on ? [...ticked, terms.versionId] : [...ticked].filter((id) => id !== terms.versionId),
                    );
                  }}
                  label={
                    <>
                      {t('checkout.accept')}{' '}
                      <Anchor href={termsPath(terms)} target="_blank" inherit title={t('checkout.newTab')}>
                        {terms.title}
                      </Anchor>{' '}
                      <Text span inherit c="dimmed">
                        ({t('checkout.version', { version: terms.version })})
                      </Text>
                    </>
                  }
                />
              ))}
            </Stack>
            <ProblemAlert problem={problem} />
            {!preview.payable && <Notice tone="warn">{t('checkout.notPayable')}</Notice>}
            <Button type="submit" size="md" fullWidth loading={pending} disabled={!preview.payable}>
              {t(free ? 'checkout.enrol' : 'checkout.pay')}
            </Button>
            {!free && (
              <Text size="sm" c="dimmed">
                {t('checkout.payNote')}
              </Text>
            )}
          </Stack>
        </Paper>
      </div>
    </form>
  );
}

function PriceLines({ preview }: { preview: OrderPreview }): ReactNode {
  const { t } = useTranslation('orders');
  return (
    <WorkingLines
      working={{
        lines: [
          ...preview.lines.map((line) => ({ label: line.title, value: line.price })),
          ...(isFree(preview.total) ? [] : [{ label: t('checkout.payerFee'), value: preview.payerFee }]),
          { label: t('checkout.total'), value: preview.total },
        ],
      }}
    />
  );
}
