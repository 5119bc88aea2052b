import { Avatar, Button, Group, Menu, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconLogout, IconShieldLock, IconShieldX, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession } from '../session/session.js';

export function AccountMenu(): ReactNode {
  const { t } = useTranslation(['frame', 'auth']);
  const { state, me, logout } = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  if (state === 'starting') return <Skeleton circle height={36} />;
  if (!me) {
    const onAuthPage = ['/sign-in', '/register'].includes(location.pathname);
    const next =
      onAuthPage || location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return (
      <Group gap="xs" wrap="nowrap">
        <Button component={Link} to={`/sign-in${next}`} size="compact-md" variant="default">
          {t('signIn')}
        </Button>
        <Button component={Link} to="/register" size="compact-md" visibleFrom="sm">
          {t('register')}
        </Button>
      </Group>
    );
  }
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton aria-label={t('accountOf', { name: me.name })}>
          {/* An icon, not initials: what can be read must be part of the name that is spoken. */}
          <Avatar size={36} color="accent" variant="filled">
            <IconUser size={20} />
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px' }}>
          <Text fw={600} truncate>
            {me.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {me.email}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={18} />}>
          {t('account')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/sessions" leftSection={<IconShieldLock size={18} />}>
          {t('sessions')}
        </Menu.Item>
        <Menu.Item component={Link} to="/compromised" leftSection={<IconShieldX size={18} />}>
          {t('auth:compromised.link')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void logout().finally(() => navigate('/'))}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
