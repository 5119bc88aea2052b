import { Alert, Anchor, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/client.js';
import { DraftNotice } from '../../design/DraftNotice.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { useDraft } from '../../design/useDraft.js';
import { useProblemForm } from '../../design/useProblemForm.js';
import { AuthPage } from '../AuthPage.js';
import { emailRule, phoneRule, plainPhone } from '../rules.js';
import { termsPath, useTerms } from '../terms.js';
import type { Terms } from '../terms.js';

/** What everyone who has an account agrees to. */
const ACCOUNT_TERMS = ['marketplace-rules', 'privacy-policy'] as const;

export default function Register(): ReactNode {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const rules = useTerms(ACCOUNT_TERMS[0]);
  const privacy = useTerms(ACCOUNT_TERMS[1]);
  const terms = rules.data;
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { name: '', email: '', phone: '', acceptTerms: false, marketing: false },
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : t('errors.name')),
      email: emailRule(t),
      phone: phoneRule(t),
      acceptTerms: (value) => (value ? null : t('errors.terms')),
    },
    fields: { termsVersion: 'acceptTerms' },
    send: (values) =>
      api.request('POST', '/auth/register', {
        body: {
          name: values.name.trim(),
          email: values.email.trim(),
          phone: plainPhone(values.phone),
          acceptTerms: true,
          termsVersion: terms?.version,
          marketing: values.marketing,
        },
      }),
    onDone: (_answer, { email }) => {
      draft.clear();
      return navigate('/check-email', { state: { email: email.trim(), again: '/register' } });
    },
  });
  const draft = useDraft('register', form, { except: ['acceptTerms', 'marketing'] });

  return (
    <AuthPage title={t('register.title')} text={t('register.text')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          <DraftNotice draft={draft} />
          <TextInput size="md" label={t('fields.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TextInput
            size="md"
            label={t('fields.email')}
            type="email"
            inputMode="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <TextInput
            size="md"
            label={t('fields.phone')}
            description={t('fields.phoneHint')}
            type="tel"
            autoComplete="tel"
            {...form.getInputProps('phone')}
          />
          <Checkbox
            label={
              <>
                {t('register.accept')} <TermsLink terms={terms} words={t('register.terms')} />
                {privacy.data && (
                  <>
                    {' '}
                    {t('register.and')} <TermsLink terms={privacy.data} words={t('register.privacy')} />
                  </>
                )}
              </>
            }
            {...form.getInputProps('acceptTerms', { type: 'checkbox' })}
          />
          <Checkbox label={t('register.marketing')} {...form.getInputProps('marketing', { type: 'checkbox' })} />
          {rules.isError && <Alert color="red">{t('register.termsMissing')}</Alert>}
          <Button type="submit" size="md" loading={pending} disabled={!terms} fullWidth>
            {t('register.submit')}
          </Button>
          <Text size="sm">
            {t('register.haveAccount')}{' '}
            <Anchor component={Link} to="/sign-in">
              {t('signIn.submit')}
            </Anchor>
          </Text>
        </Stack>
      </form>
    </AuthPage>
  );
}

function TermsLink({ terms, words }: { terms: Terms | undefined; words: string }): ReactNode {
  const { t } = useTranslation('auth');
  if (!terms) return words;
  return (
    <>
      <Anchor href={termsPath(terms)} target="_blank" inherit>
        {words}
      </Anchor>{' '}
      <Text span inherit c="dimmed">
        ({t('register.version', { version: terms.version })})
      </Text>
    </>
  );
}
