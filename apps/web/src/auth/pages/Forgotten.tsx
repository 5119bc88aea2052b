import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/client.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { useProblemForm } from '../../design/useProblemForm.js';
import { AuthPage } from '../AuthPage.js';
import { emailRule } from '../rules.js';

export default function Forgotten(): ReactNode {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { email: '' },
    validate: { email: emailRule(t) },
    send: ({ email }) => api.request('POST', '/auth/password-reset', { body: { email: email.trim() } }),
    onDone: (_answer, { email }) => navigate('/check-email', { state: { email: email.trim(), again: '/forgotten' } }),
  });
  return (
    <AuthPage title={t('forgotten.title')} text={t('forgotten.text')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          <TextInput
            size="md"
            label={t('fields.email')}
            type="email"
            inputMode="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <Button type="submit" size="md" loading={pending} fullWidth>
            {t('forgotten.submit')}
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm">
            {t('forgotten.back')}
          </Anchor>
        </Stack>
      </form>
    </AuthPage>
  );
}
