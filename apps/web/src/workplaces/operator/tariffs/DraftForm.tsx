import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { useTariffs, useTariffWords } from '../../../tariffs/words.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../texts/languages.js';
import { Panel } from '../parts/Panel.js';
import { useRefresh } from '../parts/refresh.js';
import { useBase, useStaff } from '../types.js';
import classes from '../staff.module.css';
import { Compare } from './Compare.js';
import { amiss, bodyOf } from './formValues.js';
import type { DraftValues } from './formValues.js';
import { Publish } from './Publish.js';
import { TERMS } from './types.js';
import type { PublishedTariff, TariffDraft, TariffsBoard } from './types.js';

type Form = UseFormReturnType<DraftValues>;

/** The editor of a draft; what differs from the version that is sold is shown as it is typed. */
export function DraftForm(props: {
  draft: TariffDraft | undefined;
  /** Of a tariff that there is; undefined for a new one. */
  code: string | undefined;
  current: PublishedTariff | undefined;
  currency: string;
  initial: DraftValues;
}): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const { draft, code, current, currency, initial } = props;
  const base = useBase();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { billing } = useStaff();
  const [publishing, setPublishing] = useState(false);
  const { form, problem, pending, submit } = useProblemForm<DraftValues, TariffsBoard>({
    initialValues: initial,
    validate: (values) =>
      Object.fromEntries(Object.entries(amiss(values)).map(([field, key]) => [field, t(`wrong.${key}`)])),
    send: (values) => {
      const body = bodyOf(values, currency);
      return draft
        ? api.request<TariffsBoard>('PUT', `/operator/tariffs/${draft.id}`, { body })
        : api.request<TariffsBoard>('POST', '/operator/tariffs', { body: { code: values.code, ...body } });
    },
    onDone: (board, values) => {
      kept.clear();
      form.resetDirty();
      refresh('/operator/tariffs');
      notifications.show({ color: 'green', message: t('editor.saved') });
      const made = board.drafts.find((one) => one.code === values.code);
      if (!draft && made) void navigate(`${base}/tariffs/drafts/${made.id}`, { replace: true });
    },
  });
  const kept = useDraft(`tariff:${draft?.id ?? code ?? 'new'}`, form);
  const dirty = form.isDirty();
  return (
    <>
      <form onSubmit={submit} noValidate>
        <div className={classes['case']}>
          <Stack gap="md">
            <ProblemAlert problem={problem} />
            <DraftNotice draft={kept} />
            <Names form={form} fixedCode={code !== undefined} />
            <Prices form={form} currency={currency} free={form.values.code === 'free'} />
            <Quotas form={form} currency={currency} free={form.values.code === 'free'} />
            <Functions form={form} />
          </Stack>
          <Stack gap="md" style={{ position: 'sticky', top: 72 }}>
            <Panel title={t(current ? 'editor.changes' : 'editor.ready')}>
              {current && (
                <Compare
                  before={current}
                  after={bodyOf(form.values, currency)}
                  names={[t('versionOf', { version: current.version }), t('draft.word')]}
                />
              )}
              <Group mt="md" gap="xs">
                <Button type="submit" loading={pending} disabled={!billing}>
                  {t('editor.save')}
                </Button>
                {draft && (
                  <Button
                    variant="default"
                    disabled={dirty || !billing}
                    title={dirty ? t('editor.saveFirst') : undefined}
                    onClick={() => setPublishing(true)}
                  >
                    {t('publish.act')}
                  </Button>
                )}
              </Group>
              <Text size="xs" c="dimmed" mt="xs">
                {billing ? t(draft && dirty ? 'editor.saveFirst' : 'editor.savedNote') : t('billingOnly')}
              </Text>
            </Panel>
          </Stack>
        </div>
      </form>
      {publishing && draft && (
        <Publish
          draft={draft}
          current={current}
          onDone={() => void navigate(`${base}/tariffs`)}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
}

function Names({ form, fixedCode }: { form: Form; fixedCode: boolean }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  return (
    <Panel title={t('editor.names')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="sm">
        <TextInput
          label={t('editor.code')}
          description={t('editor.codeNote')}
          disabled={fixedCode}
          {...form.getInputProps('code')}
        />
        <NumberInput
          label={t('editor.rank')}
          description={t('editor.rankNote')}
          min={0}
          max={1000}
          allowDecimal={false}
          {...form.getInputProps('rank')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {LANGUAGES.map((lang) => (
          <Stack key={lang} gap="xs">
            <TextInput
              label={`${t('editor.title')}, ${LANGUAGE_NAMES[lang]}`}
              maxLength={300}
              {...form.getInputProps(`title.${lang}`)}
            />
            <Textarea
              label={`${t('editor.description')}, ${LANGUAGE_NAMES[lang]}`}
              autosize
              minRows={2}
              maxLength={300}
              {...form.getInputProps(`description.${lang}`)}
            />
          </Stack>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function Prices({ form, currency, free }: { form: Form; currency: string; free: boolean }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const words = useTariffWords();
  const { prices } = form.values;
  const unused = TERMS.find((term) => !prices.some((one) => one.term === term));
  const error = form.errors['prices'];
  return (
    <Panel title={t('editor.prices', { currency })}>
      {free && <Text size="sm">{t('editor.freeNote')}</Text>}
      <Stack gap="xs">
        {prices.map((one, at) => (
          <Group key={at} gap="xs" align="flex-start" wrap="nowrap">
            <Select
              w={128}
              style={{ flex: 'none' }}
              aria-label={t('editor.term')}
              allowDeselect={false}
              data={[...new Set([...TERMS, one.term])].map((value) => ({ value, label: words.term(value) }))}
              {...form.getInputProps(`prices.${at}.term`)}
            />
            <TextInput
              inputMode="decimal"
              aria-label={t('editor.priceOf', { term: words.term(one.term) })}
              rightSection={
                <Text size="xs" c="dimmed">
                  {currency}
                </Text>
              }
              {...form.getInputProps(`prices.${at}.price`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={4}
              aria-label={t('editor.dropPrice', { term: words.term(one.term) })}
              onClick={() => form.removeListItem('prices', at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        {!free && unused && (
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => form.insertListItem('prices', { term: unused, price: '' })}
            >
              {t('editor.addPrice')}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function Quotas({ form, currency, free }: { form: Form; currency: string; free: boolean }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const words = useTariffWords();
  return (
    <Panel title={t('editor.quotas')}>
      <Stack gap="sm">
        {form.values.quotas.map((one, at) => {
          const name = words.quota(one.quota);
          const unit = t(one.quota === 'storage' ? 'editor.gigabytes' : 'editor.units');
          return (
            <Group key={one.quota} gap={8} align="flex-end">
              <Switch
                w={160}
                mb={8}
                label={name}
                {...form.getInputProps(`quotas.${at}.limited`, { type: 'checkbox' })}
              />
              {one.limited ? (
                <>
                  <NumberInput
                    w={88}
                    size="xs"
                    min={0}
                    label={`${t('editor.limit')}, ${unit}`}
                    aria-label={`${name}: ${t('editor.limit')}, ${unit}`}
                    {...form.getInputProps(`quotas.${at}.limit`)}
                  />
                  {!free && (
                    <Checkbox
                      mb={6}
                      size="xs"
                      label={t('editor.sold')}
                      aria-label={`${name}: ${t('editor.sold')}`}
                      {...form.getInputProps(`quotas.${at}.sold`, { type: 'checkbox' })}
                    />
                  )}
                  {one.sold && !free && (
                    <>
                      <NumberInput
                        w={76}
                        size="xs"
                        min={0}
                        label={`${t('editor.per')}, ${unit}`}
                        aria-label={`${name}: ${t('editor.per')}, ${unit}`}
                        {...form.getInputProps(`quotas.${at}.unit`)}
                      />
                      <TextInput
                        w={104}
                        size="xs"
                        inputMode="decimal"
                        label={t('editor.priceMonth', { currency })}
                        aria-label={`${name}: ${t('editor.priceMonth', { currency })}`}
                        {...form.getInputProps(`quotas.${at}.price`)}
                      />
                    </>
                  )}
                </>
              ) : (
                <Text size="sm" c="dimmed" mb={8}>
                  {t('compare.unlimited')}
                </Text>
              )}
            </Group>
          );
        })}
      </Stack>
    </Panel>
  );
}

function Functions({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const words = useTariffWords();
  const known = useTariffs().data?.functions ?? form.values.functions;
  return (
    <Panel title={t('editor.functions')}>
      <Checkbox.Group aria-label={t('editor.functions')} {...form.getInputProps('functions')}>
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
          {known.map((name) => (
            <Checkbox key={name} value={name} label={words.fn(name)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Panel>
  );
}
