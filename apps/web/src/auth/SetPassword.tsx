import { Anchor, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../app/client.js';
import { ProblemAlert } from '../design/ProblemAlert.js';
import { useProblemForm } from '../design/useProblemForm.js';
import { useSession } from '../session/session.js';
import { AuthPage } from './AuthPage.js';
import { NewPassword } from './NewPassword.js';
import { passwordRule } from './rules.js';

/** The page behind a link of a letter: a token and a new password. Then one signs in with it. */
export function SetPassword(props: {
  title: string;
  text: string;
  submit: string;
  path: string;
  again: string;
}): ReactNode {
  const { t } = useTranslation('auth');
  const { me, logout } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const token = search.get('token');
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { password: '' },
    validate: { password: passwordRule(t) },
    send: ({ password }) => api.request<{ email: string }>('POST', props.path, { body: { token, password } }),
    onDone: async ({ email }) => {
      // Setting a password ends every session, this one too.
      if (me) await logout().catch(() => undefined);
      await navigate(`/sign-in?email=${encodeURIComponent(email)}`, { replace: true });
    },
  });
  if (!token) {
    return (
      <AuthPage title={t('noToken.title')} text={t('noToken.text')}>
        <Button component={Link} to={props.again}>
          {t('noToken.again')}
        </Button>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={props.title} text={props.text}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          {problem ? (
            <Anchor component={Link} to={props.again} size="sm">
              {t('noToken.again')}
            </Anchor>
          ) : null}
          <NewPassword password={form.values.password} {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={pending} fullWidth>
            {props.submit}
          </Button>
        </Stack>
      </form>
    </AuthPage>
  );
}
