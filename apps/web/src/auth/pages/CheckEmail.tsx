import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api } from '../../app/client.js';
import { useSettings } from '../../app/settings.js';
import { AuthPage } from '../AuthPage.js';

export default function CheckEmail(): ReactNode {
  const { t } = useTranslation('auth');
  const state = useLocation().state as { email?: string; again?: string } | null;
  const resend = useMutation({
    mutationFn: (email: string) => api.request('POST', '/auth/register/resend', { body: { email } }),
  });
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
        {state?.email && state.again === '/register' && (
          <Button variant="subtle" loading={resend.isPending} onClick={() => resend.mutate(state.email ?? '')}>
            {t('sent.resend')}
          </Button>
        )}
        {resend.isSuccess && <Text role="status">{t('sent.resent')}</Text>}
        <Anchor component={Link} to={state?.again ?? '/register'} size="sm">
          {t('sent.again')}
        </Anchor>
      </Stack>
    </AuthPage>
  );
}
