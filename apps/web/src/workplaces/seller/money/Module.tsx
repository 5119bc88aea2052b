import { Alert, Anchor, Button, Checkbox, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { termsPath } from '../../../auth/terms.js';
import { ProblemAlert, StateBadge, useDraft, useProblemForm, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import type { PaymentModule } from '../data.js';

/** The payment module: where it stands, and the one next act. */
export function Module({ module }: { module: PaymentModule }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const format = useFormat();
  const { owner } = useRole();
  const when = {
    none: null,
    applied: module.appliedAt,
    approved: module.decidedAt,
    refused: module.decidedAt,
    activated: module.activatedAt,
  }[module.status];
  return (
    <Paper withBorder p="md" component="section" id="module">
      <Group gap="sm" mb="sm">
        <Title order={2} size="h3">
          {t('module.title')}
        </Title>
        {module.status !== 'none' && <StateBadge state={module.status} />}
      </Group>
      <Stack gap="md" maw="60ch" align="stretch">
        <Text>
          {t(`module.${module.status}`, {
            when: when ? format.dateTime(when, { style: 'long' }) : '',
            version: module.termsVersion ?? '',
          })}
        </Text>
        {module.reason && (
          <Alert color={module.status === 'refused' ? 'red' : 'blue'} title={t('module.reason')}>
            {module.reason}
          </Alert>
        )}
        <Group gap="xl">
          <Rule name="commission" rule={module.commission} />
          <Rule name="fee" rule={module.fee} />
        </Group>
        {module.actions.includes('apply') && (owner ? <Apply /> : <Text c="dimmed">{t('module.onlyOwner')}</Text>)}
        {module.actions.includes('activate') &&
          (owner ? <Activate module={module} /> : <Text c="dimmed">{t('module.onlyOwner')}</Text>)}
      </Stack>
    </Paper>
  );
}

function Rule({ name, rule }: { name: 'commission' | 'fee'; rule: PaymentModule['fee'] }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const value = /^(0|none|0\.00|0%)$/.test(rule.value)
    ? t('module.zero')
    : rule.value === 'separate'
      ? t('module.separate')
      : rule.value;
  return (
    <Text size="sm" component="div">
      {t(`module.${name}`)}:{' '}
      <Why
        working={{
          title: t(`module.${name}`),
          lines: [],
          result: value,
          clause: rule.clauses.join(', ') || null,
          clauseText: rule.text || null,
        }}
      >
        {value}
      </Why>
    </Text>
  );
}

function Apply(): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { note: '' },
    send: ({ note }) =>
      api.request('POST', '/seller/payment-module/application', { body: note.trim() ? { note: note.trim() } : {} }),
    onDone: () => {
      draft.clear();
      return queries.invalidateQueries({ queryKey: ['/seller/payment-module'] });
    },
  });
  const draft = useDraft('payment-module-application', form);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ProblemAlert problem={problem} />
        <Text size="sm" c="dimmed">
          {t('module.profile')}{' '}
          <Anchor component={Link} to="/seller/settings?tab=legal" inherit>
            {t('module.toSettings')}
          </Anchor>
        </Text>
        <Textarea
          label={t('module.note')}
          description={t('module.noteHint')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <Button type="submit" loading={pending} w="fit-content">
          {t('module.apply')}
        </Button>
      </Stack>
    </form>
  );
}

function Activate({ module }: { module: PaymentModule }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const queries = useQueryClient();
  // The version ticked is the one sent, whatever comes into force meanwhile.
  const [terms, setTerms] = useState(module.terms);
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { agreed: false },
    validate: { agreed: (value) => (value ? null : t('module.mustAgree')) },
    fields: { versionId: 'agreed' },
    send: () => api.request('POST', '/seller/payment-module/activation', { body: { versionId: terms.versionId } }),
    onDone: () => queries.invalidateQueries({ queryKey: ['/seller/payment-module'] }),
  });
  if (module.terms.versionId !== terms.versionId && !pending) {
    setTerms(module.terms);
    form.setFieldValue('agreed', false);
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ProblemAlert problem={problem} />
        <Anchor href={termsPath(terms)} target="_blank" size="sm">
          {t('module.terms', { title: terms.title, version: terms.version })}
        </Anchor>
        <Checkbox
          label={t('module.agree', { title: terms.title, version: terms.version })}
          {...form.getInputProps('agreed', { type: 'checkbox' })}
        />
        <Button type="submit" loading={pending} w="fit-content">
          {t('module.activate')}
        </Button>
      </Stack>
    </form>
  );
}
