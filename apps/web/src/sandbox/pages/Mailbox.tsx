import { Anchor, Grid, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../app/client.js';
import { EmptyState } from '../../design/EmptyState.js';
import { PageHeader } from '../../design/PageHeader.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { LinesSkeleton } from '../../design/Skeletons.js';
import { StateBadge } from '../../design/StateBadge.js';
import { useFormat } from '../../texts/format.js';
import type { SandboxMessage } from '../sandbox.js';
import classes from '../sandbox.module.css';

const REFRESH_MS = 5000;

export default function Mailbox(): ReactNode {
  const { t } = useTranslation('sandbox');
  const format = useFormat();
  const { messageId } = useParams();
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['/api/sandbox/messages', to],
    queryFn: () => api.request<{ items: SandboxMessage[] }>('GET', '/api/sandbox/messages', { query: { to } }),
    refetchInterval: REFRESH_MS,
    placeholderData: (before) => before,
  });
  const open = data?.items.find((message) => message.id === messageId);
  const query = to ? `?to=${encodeURIComponent(to)}` : '';

  return (
    <>
      <PageHeader title={t('mailbox.title')} text={t('mailbox.text')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }} visibleFrom={open ? 'md' : undefined}>
          <TextInput
            label={t('mailbox.find')}
            type="search"
            size="sm"
            mb="sm"
            value={to}
            onChange={(event) =>
              setSearch(event.currentTarget.value ? { to: event.currentTarget.value } : {}, { replace: true })
            }
          />
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
          {!data && !error && <LinesSkeleton />}
          {data && data.items.length > 0 && (
            <Paper withBorder style={{ overflow: 'hidden' }}>
              {data.items.map((message) => (
                <Link
                  key={message.id}
                  to={`/sandbox/mailbox/${message.id}${query}`}
                  className={classes['message']}
                  data-current={message.id === messageId || undefined}
                  aria-current={message.id === messageId ? 'true' : undefined}
                >
                  <Group justify="space-between" wrap="nowrap" gap="xs">
                    <Text size="sm" fw={600} truncate>
                      {message.subject ?? message.text}
                    </Text>
                    <StateBadge state={message.status} />
                  </Group>
                  <Text size="xs" c="dimmed" truncate>
                    {message.to} · {format.dateTime(message.sentAt)}
                  </Text>
                </Link>
              ))}
            </Paper>
          )}
          {data?.items.length === 0 && (
            <EmptyState icon={IconMail} title={t('mailbox.empty')} text={t('mailbox.emptyText')} />
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          {open ? (
            <Letter message={open} back={`/sandbox/mailbox${query}`} />
          ) : (
            data &&
            data.items.length > 0 && (
              <Text c="dimmed" visibleFrom="md">
                {t('mailbox.choose')}
              </Text>
            )
          )}
        </Grid.Col>
      </Grid>
    </>
  );
}

/** Links of ours open in this page's own router, so that the sandbox works on any port. */
function ownPath(link: string): string | null {
  try {
    const url = new URL(link, window.location.href);
    return url.origin === window.location.origin || /^(localhost|127\.0\.0\.1)$/.test(url.hostname)
      ? url.pathname + url.search + url.hash
      : null;
  } catch {
    return null;
  }
}

function Letter({ message, back }: { message: SandboxMessage; back: string }): ReactNode {
  const { t } = useTranslation('sandbox');
  const format = useFormat();
  return (
    <Stack component="article">
      <Anchor component={Link} to={back} size="sm" hiddenFrom="md">
        {t('mailbox.back')}
      </Anchor>
      <div>
        <Title order={2}>{message.subject ?? message.kind}</Title>
        <Text size="sm" c="dimmed">
          {t('mailbox.to')}: {message.to} · {format.dateTime(message.sentAt)}
        </Text>
      </div>
      {message.links.length > 0 && (
        <nav aria-label={t('mailbox.links')}>
          <Text size="sm" fw={600}>
            {t('mailbox.links')}
          </Text>
          {message.links.map((link) => {
            const path = ownPath(link);
            return (
              <div key={link} style={{ overflowWrap: 'anywhere' }}>
                {path && !path.startsWith('/api/') ? (
                  <Anchor component={Link} to={path} size="sm">
                    {link}
                  </Anchor>
                ) : (
                  <Anchor href={path ?? link} size="sm" target="_blank" rel="noreferrer">
                    {link}
                  </Anchor>
                )}
              </div>
            );
          })}
        </nav>
      )}
      {message.attachments.length > 0 && (
        <Group gap="sm">
          <Text size="sm" fw={600}>
            {t('mailbox.attachments')}
          </Text>
          {message.attachments.map((file) => (
            <Anchor key={file.url} href={file.url} size="sm" target="_blank">
              {file.name}
            </Anchor>
          ))}
        </Group>
      )}
      {message.html ? (
        <iframe
          className={classes['letter']}
          title={message.subject ?? message.kind}
          sandbox=""
          srcDoc={message.html}
        />
      ) : (
        <Paper withBorder p="md" className={classes['plain']}>
          {message.text}
        </Paper>
      )}
    </Stack>
  );
}
