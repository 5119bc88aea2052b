import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../app/client.js';
import { serverNow } from '../../clock/clock.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { useProblemForm } from '../../design/useProblemForm.js';
import { useSession } from '../../session/session.js';
import { useFormat } from '../../texts/format.js';
import { AuthPage } from '../AuthPage.js';
import { emailRule } from '../rules.js';

/** Works signed in, from the link of a letter (`token`), or with the address alone. */
export default function Compromised(): ReactNode {
  const { t } = useTranslation('auth');
  const format = useFormat();
  const { me } = useSession();
  const [search] = useSearchParams();
  const token = search.get('token');
  const named = token !== null || me !== null;
  const { form, problem, pending, submit, answer } = useProblemForm({
    initialValues: { email: '', since: '', what: '' },
    validate: { email: (value) => (named ? null : emailRule(t)(value)) },
    send: async ({ email, since, what }) => {
      const reported = await api.request<{ reportedAt?: string } | undefined>('POST', '/auth/compromised', {
        body: {
          ...(token ? { token } : {}),
          ...(named ? {} : { email: email.trim() }),
          ...(since ? { since: new Date(since).toISOString() } : {}),
          ...(what.trim() ? { what: what.trim() } : {}),
        },
      });
      return reported?.reportedAt ?? new Date(serverNow()).toISOString();
    },
  });
  if (answer) {
    return (
      <AuthPage title={t('compromised.doneTitle')}>
        <p role="status">{t('compromised.done', { when: format.dateTime(answer, { style: 'long' }) })}</p>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('compromised.title')} text={t('compromised.text')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          {!named && (
            <TextInput
              size="md"
              label={t('fields.email')}
              type="email"
              autoComplete="email"
              {...form.getInputProps('email')}
            />
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
