import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSettings } from '../../app/settings.js';
import { AuthPage } from '../AuthPage.js';

export default function CheckEmail(): ReactNode {
  const { t } = useTranslation('auth');
  const state = useLocation().state as { email?: string; again?: string } | null;
  const sandbox = useSettings()?.mode === 'sandbox';
  return (
    <AuthPage title={t('sent.title')} text={t('sent.text')}>
      <Stack>
        {state?.email && <Text fw={600}>{t('sent.to', { email: state.email })}</Text>}
        <Text size="sm" c="dimmed">
          {t('sent.spam')}
        </Text>
        {sandbox && (
          <Button
            component={Link}
            to={`/sandbox/mailbox${state?.email ? `?to=${encodeURIComponent(state.email)}` : ''}`}
            variant="default"
          >
            {t('sent.mailbox')}
          </Button>
        )}
        <Anchor component={Link} to={state?.again ?? '/register'} size="sm">
          {t('sent.again')}
        </Anchor>
      </Stack>
    </AuthPage>
  );
}
