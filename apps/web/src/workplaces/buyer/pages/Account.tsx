import { Anchor, Button, Group, Paper, Select, SimpleGrid, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { phoneRule, plainPhone } from '../../../auth/rules.js';
import { LinesSkeleton, PageHeader, ProblemAlert, useProblemForm } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import type { Me } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';

const LANGUAGES = [
  { value: 'ru', label: 'Русский' },
  { value: 'kk', label: 'Қазақша' },
  { value: 'en', label: 'English' },
];

/** A person's own details, consents, evidence of acceptances, security. */
export default function Account(): ReactNode {
  const { t } = useTranslation('account');
  const { me, seller } = useSession();
  if (!me) return null;
  return (
    <>
      <PageHeader title={t('title')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="md">
          <Profile key={me.id} me={me} />
          <Security />
          <Section id="sell" title={t('sell.title')} text={t('sell.text')}>
            <Button component={Link} to={seller ? '/seller' : '/become-seller'} variant="default">
              {t(seller ? 'sell.open' : 'sell.start')}
            </Button>
          </Section>
        </Stack>
        <Stack gap="md">
          <Consents />
          <Acceptances />
        </Stack>
      </SimpleGrid>
    </>
  );
}

function Section(props: { id: string; title: string; text?: string; children: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={props.id}>
      <Title order={2} size="h3" id={props.id} mb={props.text ? 4 : 'sm'}>
        {props.title}
      </Title>
      {props.text && (
        <Text size="sm" c="dimmed" mb="sm">
          {props.text}
        </Text>
      )}
      {props.children}
    </Paper>
  );
}

function Profile({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const { refreshMe } = useSession();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { name: me.name, phone: me.phone ?? '', lang: me.lang },
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : auth('errors.name')),
      phone: phoneRule(auth),
    },
    send: ({ name, phone, lang }) =>
      api.patch('/me', { body: { name: name.trim(), phone: plainPhone(phone), lang: lang as 'ru' } }),
    onDone: async () => {
      notifications.show({ message: t('profile.saved') });
      form.resetDirty();
      await refreshMe();
    },
  });
  return (
    <Section id="profile" title={t('profile.title')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ProblemAlert problem={problem} />
          <TextInput label={t('profile.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TextInput label={t('profile.email')} description={t('profile.emailHint')} value={me.email} readOnly />
          <TextInput label={t('profile.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
          <Select label={t('profile.lang')} data={LANGUAGES} allowDeselect={false} {...form.getInputProps('lang')} />
          <Group justify="flex-end">
            <Button type="submit" loading={pending} disabled={!form.isDirty()}>
              {t('profile.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function Consents(): ReactNode {
  const { t } = useTranslation('account');
  const format = useFormat();
  const queries = useQueryClient();
  const key = ['/me/consents'];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => api.get('/me/consents') });
  const change = useMutation({
    mutationFn: ({ kind, granted }: { kind: string; granted: boolean }) =>
      api.put('/me/consents', { body: { [kind]: granted } }),
    onSuccess: (answer) => queries.setQueryData(key, answer),
  });
  return (
    <Section id="consents" title={t('consents.title')} text={t('consents.text')}>
      {error ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LinesSkeleton />
      ) : (
        <Stack gap="md">
          {data.items.map(({ kind, granted, at }) => {
            // Shown as wished while the server is asked.
            const wished = change.isPending && change.variables.kind === kind ? change.variables.granted : granted;
            const when = at ? format.dateTime(at as unknown as string) : '';
            return (
              <Switch
                key={kind}
                checked={wished}
                label={t(`consents.kinds.${kind as 'marketing'}`, { defaultValue: kind })}
                description={at ? t(granted ? 'consents.given' : 'consents.withdrawn', { when }) : t('consents.never')}
                onChange={(event) => change.mutate({ kind, granted: event.currentTarget.checked })}
              />
            );
          })}
        </Stack>
      )}
    </Section>
  );
}

function Acceptances(): ReactNode {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['/me/acceptances'],
    queryFn: () => api.get('/me/acceptances'),
  });
  return (
    <Section id="acceptances" title={t('acceptances.title')} text={t('acceptances.text')}>
      {error ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LinesSkeleton />
      ) : data.items.length === 0 ? (
        <Text size="sm">{t('acceptances.none')}</Text>
      ) : (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {[...data.items].reverse().map((entry) => (
            <li key={entry.id}>
              <Anchor component={Link} to={`/terms/${entry.document}?version=${entry.version}`} size="sm">
                <TermsTitle document={entry.document} version={entry.version} />
              </Anchor>
              <Text size="sm" c="dimmed">
                {t('acceptances.line', {
                  version: entry.version,
                  when: format.dateTime(entry.at),
                  how: t(`acceptances.how.${entry.how}`, { defaultValue: entry.how }),
                })}
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}

/** The document's own title; its name until that is known. */
function TermsTitle({ document, version }: { document: string; version: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['/terms', document, version],
    queryFn: () => api.get('/terms/{document}/versions/{version}', { params: { path: { document, version } } }),
    staleTime: Infinity,
  });
  return data?.title ?? document;
}

function Security(): ReactNode {
  const { t } = useTranslation('account');
  const rows = [
    { to: '/account/sessions', words: t('security.sessions'), text: t('security.sessionsText') },
    { to: '/compromised', words: t('security.compromised'), text: t('security.compromisedText') },
    { to: '/forgotten', words: t('security.password'), text: null },
  ];
  return (
    <Section id="security" title={t('security.title')}>
      <Stack gap="sm">
        {rows.map((row) => (
          <div key={row.to}>
            <Anchor component={Link} to={row.to}>
              {row.words}
            </Anchor>
            {row.text && (
              <Text size="sm" c="dimmed">
                {row.text}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
