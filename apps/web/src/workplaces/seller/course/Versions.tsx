import { Anchor, Button, Drawer, List, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert, StateBadge } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';
import type { Course, Got, Members } from '../data.js';

type Version = Got<'/seller/courses/{id}/versions'>['items'][number];
const PAGE = 100;

/** Who changed what, and the course as it stood. */
export function Versions({ course }: { course: Course }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const format = useFormat();
  const { me } = useSession();
  const [open, setOpen] = useState<number | null>(null);
  const path = `/seller/courses/${course.id}/versions`;
  const list = useInfiniteQuery({
    queryKey: [path],
    queryFn: ({ pageParam }) => api.request<{ items: Version[] }>('GET', path, { query: { before: pageParam } }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.items.length < PAGE ? null : (last.items.at(-1)?.version ?? null)),
  });
  const members = useQuery({
    queryKey: ['/seller/members'],
    queryFn: () => api.request<Members>('GET', '/seller/members'),
  });
  if (list.error) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LinesSkeleton />;
  const versions = list.data.pages.flatMap((page) => page.items);

  function who(actor: string): string {
    const id = actor.split(':').pop() ?? actor;
    if (id === me?.id) return t('versions.you');
    const member = members.data?.items.find((one) => one.accountId === id);
    if (member) return member.name;
    return /^(system|job)/.test(actor) ? t('versions.auto') : t('versions.member');
  }

  return (
    <Stack maw="52rem">
      <Text size="sm" c="dimmed">
        {t('versions.text')}
      </Text>
      <Table.ScrollContainer
        minWidth={480}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('tabs.versions') } }}
      >
        <Table fz="sm" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right" w={80}>
                {t('versions.version')}
              </Table.Th>
              <Table.Th>{t('versions.change')}</Table.Th>
              <Table.Th>{t('versions.who')}</Table.Th>
              <Table.Th>{t('versions.at')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((one) => (
              <Table.Tr key={one.version}>
                <Table.Td ta="right">{one.version}</Table.Td>
                <Table.Td>{t(`versions.changes.${one.change as 'published'}`, { defaultValue: one.change })}</Table.Td>
                <Table.Td>{who(one.actor)}</Table.Td>
                <Table.Td>{format.dateTime(one.at)}</Table.Td>
                <Table.Td>
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    aria-label={t('versions.show', { version: one.version })}
                    onClick={() => setOpen(one.version)}
                  >
                    {t('versions.showWord')}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {list.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('versions.older')}
        </Button>
      )}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        title={t('versions.snapshot', { version: open ?? '' })}
        closeButtonProps={{ 'aria-label': t('outline.cancel') }}
      >
        {open !== null && <Snapshot id={course.id} version={open} />}
      </Drawer>
    </Stack>
  );
}

function Snapshot({ id, version }: { id: string; version: number }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const { data, error } = useQuery({
    queryKey: [`/seller/courses/${id}/versions`, version],
    queryFn: () => api.request<{ snapshot: Course }>('GET', `/seller/courses/${id}/versions/${version}`),
    staleTime: Infinity,
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <LinesSkeleton />;
  const { snapshot } = data;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {snapshot.title}
      </Title>
      <Text size="sm">
        {t('versions.fields.status')}: <StateBadge state={snapshot.status} />
      </Text>
      <Text size="sm">
        {t('versions.fields.price')}: <Money value={snapshot.price} />
      </Text>
      {snapshot.summary && <Text size="sm">{snapshot.summary}</Text>}
      {snapshot.description && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {snapshot.description}
        </Text>
      )}
      {snapshot.teachers.length > 0 && (
        <Text size="sm">
          {t('versions.fields.teachers')}: {snapshot.teachers.map((one) => one.name).join(', ')}
        </Text>
      )}
      <Text size="sm" fw={600}>
        {t('versions.fields.modules')}
      </Text>
      <List size="sm">
        {snapshot.modules.map((module) => (
          <List.Item key={module.id}>
            {module.title}
            <List size="sm" withPadding>
              {module.lessons.map((lesson) => (
                <List.Item key={lesson.id}>{lesson.title}</List.Item>
              ))}
            </List>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
