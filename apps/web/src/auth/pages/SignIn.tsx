import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { stored } from '../../app/stored.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { useProblemForm } from '../../design/useProblemForm.js';
import { useSession } from '../../session/session.js';
import { AuthPage } from '../AuthPage.js';
import { emailRule, safeNext } from '../rules.js';

/** Where a stranger was going: whoever registers first comes back by a letter's link, which knows nothing of it. */
const intended = stored<string>('mediary.next', '');

export default function SignIn(): ReactNode {
  const { t } = useTranslation('auth');
  const { state, login } = useSession();
  const [search] = useSearchParams();
  const asked = search.get('next');
  const next = safeNext(asked ?? (search.has('email') ? intended.get() : null));
  useEffect(() => {
    if (asked) intended.set(asked);
  }, [asked]);
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { email: search.get('email') ?? '', password: '' },
    validate: { email: emailRule(t), password: (value) => (value ? null : t('errors.password')) },
    send: ({ email, password }) => login(email.trim(), password),
  });
  if (state === 'signed-in') return <Navigate to={next} replace />;
  return (
    <AuthPage title={t('signIn.title')} text={next === '/' ? undefined : t('signIn.next')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          <TextInput
            size="md"
            label={t('fields.email')}
            type="email"
            autoComplete="username"
            inputMode="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            size="md"
            label={t('fields.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={pending} fullWidth>
            {t('signIn.submit')}
          </Button>
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} to="/forgotten" size="sm">
              {t('signIn.forgotten')}
            </Anchor>
            <Anchor component={Link} to="/compromised" size="sm">
              {t('compromised.link')}
            </Anchor>
          </Group>
          <Text size="sm">
            {t('signIn.noAccount')}{' '}
            <Anchor component={Link} to="/register">
              {t('signIn.register')}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </AuthPage>
  );
}
