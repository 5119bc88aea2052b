import { Alert, Button, Group, Modal, Paper, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, PageHeader, ProblemAlert, ToneBadge, useProblemForm } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import type { Members } from '../data.js';

const ROLES = ['owner', 'author', 'curator', 'accountant'] as const;
const KEY = ['/seller/members'];
type Member = Members['items'][number];

export default function MembersPage(): ReactNode {
  const { t } = useTranslation('sellerCases');
  const { owner } = useRole();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => api.get('/seller/members') });
  return (
    <>
      <PageHeader title={t('members.title')} text={t('members.text')} />
      <Stack gap="lg" maw="60rem">
        {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <LinesSkeleton />}
        {data && <Team members={data} owner={owner} />}
        {data && owner && data.invitations.length > 0 && <Waiting members={data} />}
        {owner ? <Invite /> : <Alert>{t('members.onlyOwner')}</Alert>}
      </Stack>
    </>
  );
}

function Team({ members, owner }: { members: Members; owner: boolean }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const format = useFormat();
  const { me, refreshMe } = useSession();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const after = (accountId: string): void => {
    void queries.invalidateQueries({ queryKey: KEY });
    if (accountId === me?.id) void refreshMe();
  };
  const change = useMutation({
    mutationFn: ({ accountId, role }: { accountId: string; role: string }) =>
      api.request('PATCH', `/seller/members/${accountId}`, { body: { role } }),
    onSettled: (_answer, _error, { accountId }) => after(accountId),
  });
  const remove = useMutation({
    mutationFn: (one: Member) => api.request('DELETE', `/seller/members/${one.accountId}`),
    onSettled: (_answer, _error, one) => {
      setLeaving(null);
      after(one.accountId);
    },
  });
  return (
    <Paper withBorder>
      <Table.ScrollContainer
        minWidth={620}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('members.title') } }}
      >
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('members.name')}</Table.Th>
              <Table.Th>{t('members.role')}</Table.Th>
              <Table.Th>{t('members.since')}</Table.Th>
              {owner && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.items.map((one) => (
              <Table.Tr key={one.accountId}>
                <Table.Td>
                  <Group gap="xs">
                    <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
                      {one.name || one.email}
                    </Text>
                    {one.accountId === me?.id && <ToneBadge tone="neutral">{t('members.you')}</ToneBadge>}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {one.email}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {owner ? (
                    <Select
                      aria-label={t('members.roleOf', { name: one.name || one.email })}
                      w={180}
                      allowDeselect={false}
                      value={
                        change.isPending && change.variables.accountId === one.accountId
                          ? change.variables.role
                          : one.role
                      }
                      data={ROLES.map((value) => ({ value, label: t(`members.roles.${value}`) }))}
                      onChange={(role) =>
                        role && role !== one.role && change.mutate({ accountId: one.accountId, role })
                      }
                    />
                  ) : (
                    <Text>{t(`members.roles.${one.role}`)}</Text>
                  )}
                  <Text size="xs" c="dimmed" mt={2}>
                    {t(`members.may.${one.role}`)}
                  </Text>
                </Table.Td>
                <Table.Td>{format.date(one.since)}</Table.Td>
                {owner && (
                  <Table.Td ta="right">
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('members.removeOf', { name: one.name || one.email })}
                      onClick={() => setLeaving(one)}
                    >
                      {t('members.remove')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Modal
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('members.removeTitle')}
        centered
        closeButtonProps={{ 'aria-label': t('members.cancel') }}
      >
        <Stack>
          <Text>{t('members.removeText', { name: leaving?.name || leaving?.email || '' })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLeaving(null)}>
              {t('members.cancel')}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => leaving && remove.mutate(leaving)}>
              {t('members.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Paper>
  );
}

function Waiting({ members }: { members: Members }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const format = useFormat();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (id: string) => api.request('DELETE', `/seller/invitations/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('members.waiting')}
      </Title>
      <Stack gap="sm">
        {members.invitations.map((one) => (
          <Group key={one.id} justify="space-between">
            <div>
              <Text style={{ overflowWrap: 'anywhere' }}>{one.email}</Text>
              <Text size="sm" c="dimmed">
                {t(`members.roles.${one.role}`)} · {t('members.expires', { when: format.dateTime(one.expiresAt) })}
              </Text>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t('members.withdraw', { email: one.email })}
              loading={withdraw.isPending && withdraw.variables === one.id}
              onClick={() => withdraw.mutate(one.id)}
            >
              {t('members.withdrawWord')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

function Invite(): ReactNode {
  const { t } = useTranslation('sellerCases');
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm<{ email: string; role: string }, { outcome: 'invited' }>({
    initialValues: { email: '', role: 'author' },
    validate: { email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('members.emailBad')) },
    send: ({ email, role }) => api.request('POST', '/seller/members', { body: { email: email.trim(), role } }),
    onDone: ({ outcome }, { email }) => {
      form.reset();
      notifications.show({ color: 'green', message: t(`members.${outcome}`, { email: email.trim() }) });
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('members.inviteTitle')}
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ProblemAlert problem={problem} />
          <Group align="flex-start">
            <TextInput
              label={t('members.email')}
              type="email"
              autoComplete="off"
              style={{ flex: 1, minWidth: '14rem' }}
              {...form.getInputProps('email')}
            />
            <Select
              label={t('members.role')}
              w={200}
              allowDeselect={false}
              data={ROLES.map((value) => ({ value, label: t(`members.roles.${value}`) }))}
              {...form.getInputProps('role')}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {t(`members.roles.${form.values.role as 'owner'}`)}: {t(`members.may.${form.values.role as 'owner'}`)}
          </Text>
          <Button type="submit" loading={pending} w="fit-content">
            {t('members.invite')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
