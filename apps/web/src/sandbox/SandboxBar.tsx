import { Menu, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClock, IconDots } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../app/client.js';
import { useNow } from '../clock/clock.js';
import { useSession } from '../session/session.js';
import { useFormat } from '../texts/format.js';
import { moveClock, useSandboxClock } from './sandbox.js';
import type { DemoAccount } from './sandbox.js';
import classes from './sandbox.module.css';

const MOVES = [
  ['hour', { advance: 'PT1H' }],
  ['day', { advance: 'P1D' }],
  ['week', { advance: 'P7D' }],
  ['next', { to: 'next-deadline' }],
] as const;

/** The clock that can be moved, the mailbox, and the demo sign-ins. Shown only in sandbox mode. */
export function SandboxBar({ height }: { height: number }): ReactNode {
  const { t } = useTranslation('sandbox');
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { login, logout, me } = useSession();
  useSandboxClock();
  const now = useNow(1000);

  const move = useMutation({
    mutationFn: moveClock,
    async onSuccess(done) {
      notifications.show({
        title: t('bar.moved', { when: format.dateTime(done.now) }),
        message: done.fired?.length ? t('bar.fired', { count: done.fired.length }) : t('bar.nothing'),
      });
      await queries.invalidateQueries();
    },
  });
  const accounts = useQuery({
    queryKey: ['settings', 'sandbox-accounts'],
    queryFn: async () => {
      const answer = await api.request<DemoAccount[] | { items: DemoAccount[] }>('GET', '/api/sandbox/accounts');
      return Array.isArray(answer) ? answer : answer.items;
    },
    staleTime: 60_000,
  });
  const signIn = useMutation({
    async mutationFn(account: DemoAccount) {
      if (me) await logout();
      await login(account.email, account.password);
    },
    onSuccess: () => navigate('/'),
  });

  const moves = MOVES.map(([name, body]) => ({ name, words: t(`bar.${name}`), go: () => move.mutate(body) }));
  return (
    <section className={classes['bar']} style={{ height }} aria-label={t('bar.label')}>
      <span className={classes['clock']}>
        <IconClock size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 6 }} />
        <time dateTime={new Date(now).toISOString()} aria-label={t('bar.clock')}>
          {format.date(now)}, {format.time(now)}
        </time>
      </span>
      <div style={{ display: 'flex', gap: 2 }} className="mantine-visible-from-md">
        {moves.map(({ name, words, go }) => (
          <UnstyledButton
            key={name}
            className={classes['act']}
            onClick={go}
            disabled={move.isPending}
            data-disabled={move.isPending || undefined}
          >
            {words}
          </UnstyledButton>
        ))}
      </div>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={`${classes['act']} mantine-hidden-from-md`} aria-label={t('bar.advance')}>
            <IconDots size={16} style={{ verticalAlign: -3 }} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {moves.map(({ name, words, go }) => (
            <Menu.Item key={name} onClick={go}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span style={{ flex: '1 0 0' }} />
      <Link className={classes['act']} to="/sandbox/mailbox">
        {t('bar.mailbox')}
      </Link>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <UnstyledButton className={classes['act']}>{t('bar.signIns')}</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {accounts.data?.map((account) => (
            <Menu.Item
              key={account.email}
              disabled={account.email === me?.email || signIn.isPending}
              onClick={() => signIn.mutate(account)}
            >
              {account.title ?? account.role}
              <br />
              <small>{account.email}</small>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
