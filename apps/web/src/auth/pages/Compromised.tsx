import { Button, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../app/client.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { useProblemForm } from '../../design/useProblemForm.js';
import { useSession } from '../../session/session.js';
import { useFormat } from '../../texts/format.js';
import { AuthPage } from '../AuthPage.js';
import { emailRule } from '../rules.js';

interface Reported {
  status: 'locked' | 'link-sent';
  reportedAt: string;
}

/** Works signed in, from the link of a letter (`token`), or with the address alone. */
export default function Compromised(): ReactNode {
  const { t } = useTranslation('auth');
  const format = useFormat();
  const { me, logout } = useSession();
  const [search] = useSearchParams();
  const token = search.get('token');
  const named = token !== null || me !== null;
  const { form, problem, pending, submit, answer } = useProblemForm({
    initialValues: { email: '', password: '', since: '', what: '' },
    validate: { email: (value) => (named ? null : emailRule(t)(value)) },
    send: async ({ email, password, since, what }) => {
      const reported = await api.request<Reported>('POST', '/auth/compromised', {
        body: {
          ...(token ? { token } : {}),
          ...(named ? {} : { email: email.trim(), ...(password ? { password } : {}) }),
          ...(since ? { since: new Date(since).toISOString() } : {}),
          ...(what.trim() ? { what: what.trim() } : {}),
        },
      });
      // The report ended this session as well.
      if (me && reported.status === 'locked') await logout().catch(() => undefined);
      return reported;
    },
  });
  if (answer) {
    const when = format.dateTime(answer.reportedAt, { style: 'long' });
    const locked = answer.status === 'locked';
    return (
      <AuthPage title={locked ? t('compromised.doneTitle') : t('compromised.linkTitle')}>
        <p role="status">{locked ? t('compromised.done', { when }) : t('compromised.linkSent', { when })}</p>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('compromised.title')} text={t('compromised.text')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          {!named && (
            <>
              <TextInput
                size="md"
                label={t('fields.email')}
                type="email"
                autoComplete="email"
                {...form.getInputProps('email')}
              />
              <PasswordInput
                size="md"
                label={t('compromised.password')}
                description={t('compromised.passwordHint')}
                autoComplete="current-password"
                {...form.getInputProps('password')}
              />
            </>
          )}
          <TextInput size="md" label={t('compromised.since')} type="datetime-local" {...form.getInputProps('since')} />
          <Textarea
            size="md"
            label={t('compromised.what')}
            description={t('compromised.whatHint')}
            autosize
            minRows={3}
            {...form.getInputProps('what')}
          />
          <Button type="submit" color="red" size="md" loading={pending} fullWidth>
            {t('compromised.submit')}
          </Button>
        </Stack>
      </form>
    </AuthPage>
  );
}
