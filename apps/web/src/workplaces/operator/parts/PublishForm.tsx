import { Alert, Button, Group, Select, SimpleGrid, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import { serverNow } from '../../../clock/clock.js';
import { DraftNotice, NextAct, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../texts/languages.js';
import type { Language } from '../../../texts/languages.js';
import type { Pack } from '../types.js';
import { LineDiff } from './LineDiff.js';

/** A text of the version before. */
export interface KnownText {
  lang: string;
  title: string;
  body: string;
  version: string;
}

interface Values {
  document: string;
  version: string;
  pack: string;
  effective: string;
  titles: Record<Language, string>;
  bodies: Record<Language, string>;
}

/** How a text asks for a number of its pack; braces of a translation would be filled in. */
const EXAMPLE = '{{policy:licence.free.term}}';

const each = (value: (lang: Language) => string): Record<Language, string> => ({
  ru: value('ru'),
  kk: value('kk'),
  en: value('en'),
});

/** The new version's texts, what they change, and its publication. `document` is null for a document not there yet. */
export function PublishForm({ document, known }: { document: string | null; known: readonly KnownText[] }): ReactNode {
  const { t } = useTranslation(['publishing', 'design']);
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [lang, setLang] = useState<Language>('ru');
  const [comparing, setComparing] = useState(false);
  const before = (one: Language): KnownText | undefined => known.find((text) => text.lang === one);
  const packs = useQuery({
    queryKey: ['/operator/policy-packs'],
    queryFn: () => api.request<{ items: Pack[] }>('GET', '/operator/policy-packs'),
  });
  const { form, problem, pending, submit } = useProblemForm<Values, { version: string; effectiveAt: string }>({
    initialValues: {
      document: document ?? '',
      version: new Date(serverNow()).toISOString().slice(0, 10),
      pack: '',
      effective: '',
      titles: each((one) => before(one)?.title ?? ''),
      bodies: each((one) => before(one)?.body ?? ''),
    },
    validate: (values) => lacking(values, t),
    fields: Object.fromEntries(
      written().flatMap((one, at) => [
        [`texts.${at}.title`, `titles.${one}`],
        [`texts.${at}.body`, `bodies.${one}`],
      ]),
    ),
    send: (values) =>
      api.request('POST', '/operator/terms', {
        body: {
          document: values.document.trim(),
          version: values.version.trim(),
          ...(values.pack ? { pack: values.pack } : {}),
          ...(values.effective ? { effective: values.effective } : {}),
          texts: written(values).map((one) => ({
            lang: one,
            title: values.titles[one].trim(),
            body: values.bodies[one],
          })),
        },
      }),
    onDone: async (answer, values) => {
      draft.clear();
      await queries.invalidateQueries({ queryKey: ['/operator/terms'] });
      await queries.invalidateQueries({ queryKey: [`/terms/${values.document}/versions`] });
      const when = format.dateTime(answer.effectiveAt, { style: 'long' });
      notifications.show({ color: 'green', message: t('published', { version: answer.version, when }) });
      await navigate(
        `/operator/terms/${values.document}?version=${answer.version}${known.length ? '&tab=changes' : ''}`,
      );
    },
  });
  const draft = useDraft(`terms:${document ?? 'new'}`, form);
  const { values } = form;

  /** Languages that have a text, in the order they are sent. */
  function written(of?: Values): Language[] {
    return LANGUAGES.filter((one) => (of ? of.bodies[one].trim() !== '' : before(one) !== undefined));
  }
  const changed = LANGUAGES.filter((one) => values.bodies[one] !== (before(one)?.body ?? ''));

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DraftNotice draft={draft} />
        <ProblemAlert problem={problem} />
        {document === null && (
          <TextInput label={t('name')} description={t('nameHint')} {...form.getInputProps('document')} />
        )}
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('version')} description={t('versionHint')} {...form.getInputProps('version')} />
          <TextInput
            type="date"
            label={t('effective')}
            description={t('effectiveHint')}
            {...form.getInputProps('effective')}
          />
          <Select
            label={t('pack')}
            description={t('packHint')}
            placeholder={t('packOwn')}
            clearable
            clearButtonProps={{ 'aria-label': t('design:act.cancel') }}
            data={(packs.data?.items ?? []).map((one) => ({ value: one.pack, label: one.title }))}
            value={values.pack || null}
            onChange={(value) => form.setFieldValue('pack', value ?? '')}
            error={form.errors['pack']}
          />
        </SimpleGrid>
        <Tabs value={lang} onChange={(value) => setLang((value ?? 'ru') as Language)}>
          <Tabs.List mb="sm">
            {LANGUAGES.map((one) => (
              <Tabs.Tab key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
                {form.errors[`titles.${one}`] || form.errors[`bodies.${one}`] ? ' ⚠' : ''}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {LANGUAGES.map((one) => (
            <Tabs.Panel key={one} value={one}>
              <Stack lang={one}>
                <TextInput label={t('textTitle')} maxLength={300} {...form.getInputProps(`titles.${one}`)} />
                {comparing && known.length > 0 ? (
                  <LineDiff from={before(one)?.body ?? ''} to={values.bodies[one]} />
                ) : (
                  <Textarea
                    label={t('body')}
                    description={t('bodyHint', { example: EXAMPLE })}
                    autosize
                    minRows={14}
                    maxRows={28}
                    {...form.getInputProps(`bodies.${one}`)}
                  />
                )}
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
        {known.length > 0 && changed.length > 0 && written(values).some((one) => !changed.includes(one)) && (
          <Alert color="yellow">
            {t('unequal', {
              changed: format.list(changed.map((one) => LANGUAGE_NAMES[one])),
              same: format.list(
                written(values)
                  .filter((one) => !changed.includes(one))
                  .map((one) => LANGUAGE_NAMES[one]),
              ),
            })}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('notice')}
        </Text>
        <Group justify="space-between">
          <Button variant="default" disabled={known.length === 0} onClick={() => setComparing((on) => !on)}>
            {comparing ? t('write') : t('compare', { version: known[0]?.version ?? '' })}
          </Button>
          <NextAct
            primary={{
              label: t('publish'),
              onAct: () => submit(),
              pending,
              disabledReason: known.length > 0 && changed.length === 0 ? t('sameText') : null,
              confirm: { title: t('confirmTitle'), text: t('confirmText') },
            }}
          />
        </Group>
      </Stack>
    </form>
  );
}

function lacking(
  values: Values,
  t: (key: 'needDocument' | 'needVersion' | 'needTitle' | 'needText') => string,
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.document.trim())) errors['document'] = t('needDocument');
  if (!/^\d{4}-\d{2}-\d{2}(\.\d+)?$/.test(values.version.trim())) errors['version'] = t('needVersion');
  const langs = LANGUAGES.filter((one) => values.bodies[one].trim() !== '');
  for (const one of langs) if (!values.titles[one].trim()) errors[`titles.${one}`] = t('needTitle');
  if (langs.length === 0) errors['bodies.ru'] = t('needText');
  return errors;
}
