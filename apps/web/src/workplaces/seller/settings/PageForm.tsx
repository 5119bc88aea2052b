import { Alert, Anchor, Button, Fieldset, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { isLostRace } from '../data.js';
import type { Seller } from '../data.js';
import { useSaveSeller } from './save.js';

/** The school's public page. */
export function PageForm({ seller, editable }: { seller: Seller; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const save = useSaveSeller();
  const { form, problem, pending, submit } = useProblemForm<{ displayName: string; about: string }, Seller>({
    initialValues: { displayName: seller.displayName, about: seller.about },
    validate: { displayName: (value) => (value.trim() === '' ? t('settings.required') : null) },
    send: (values) => save(values),
    onDone: (saved) => {
      const now = { displayName: saved.displayName, about: saved.about };
      form.setInitialValues(now);
      form.setValues(now);
      form.resetDirty(now);
      draft.clear();
      notifications.show({ color: 'green', message: t('settings.saved') });
    },
  });
  const draft = useDraft(`seller-page:${seller.id}`, form);
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw="44rem">
      <form onSubmit={submit} noValidate>
        <Fieldset disabled={!editable} variant="unstyled">
          <Stack>
            {isLostRace(problem) ? (
              <Alert color="yellow">{t('settings.conflict')}</Alert>
            ) : (
              <ProblemAlert problem={problem} />
            )}
            <DraftNotice draft={draft} />
            <TextInput label={t('settings.name')} maxLength={200} {...form.getInputProps('displayName')} />
            <Textarea
              label={t('settings.about')}
              description={t('settings.aboutHint')}
              autosize
              minRows={4}
              maxLength={2000}
              {...form.getInputProps('about')}
            />
            <Text size="sm">
              {t('settings.address')}:{' '}
              <Anchor component={Link} to={`/sellers/${seller.slug}`} inherit>
                /sellers/{seller.slug}
              </Anchor>
            </Text>
            {editable && (
              <Button type="submit" loading={pending} disabled={!form.isDirty()} w="fit-content">
                {t('settings.savePage')}
              </Button>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Paper>
  );
}
