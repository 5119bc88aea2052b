import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { serverNow } from '../../../clock/clock.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../texts/languages.js';
import { useGrounds } from '../licensing.js';
import { instantOf, localOf, useRefresh } from './refresh.js';

const PARTS = ['catalogue', 'checkout', 'player', 'uploads', 'cabinet', 'all'] as const;
const GROUNDS = ['fault', 'major-update', 'architecture-change', 'attack'];
const HOUR = 3_600_000;

/** Plans work ahead, or begins it now: the parts that close, the ground, the time, and what people read at the closed door. */
export function PlanMaintenance({ now, onClose }: { now: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['staffMaintenance', 'staff']);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(now ? 'plan.now' : 'plan.ahead').replace('…', '')}
      closeButtonProps={{ 'aria-label': t('staff:close') }}
    >
      <PlanForm now={now} onClose={onClose} />
    </Modal>
  );
}

function PlanForm({ now, onClose }: { now: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['staffMaintenance', 'design']);
  const { t: m } = useTranslation('maintenance');
  const refresh = useRefresh();
  const grounds = useGrounds('maintenance', GROUNDS);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      parts: [] as string[],
      ground: grounds[0] ?? '',
      startsAt: localOf(serverNow() + 48 * HOUR),
      endsAt: localOf(serverNow() + (now ? 1 : 50) * HOUR),
      note: { ru: '', kk: '', en: '' },
    },
    validate: (values) => {
      const wrong: Record<string, string> = {};
      if (values.parts.length === 0) wrong['parts'] = t('plan.needParts');
      if (!values.endsAt) wrong['endsAt'] = t('plan.needTime');
      if (!now && !values.startsAt) wrong['startsAt'] = t('plan.needTime');
      if (!now && values.startsAt && values.endsAt && values.endsAt <= values.startsAt)
        wrong['endsAt'] = t('plan.endAfter');
      const written = LANGUAGES.filter((lang) => values.note[lang].trim());
      if (written.length > 0)
        for (const lang of LANGUAGES) if (!values.note[lang].trim()) wrong[`note.${lang}`] = t('plan.needAll');
      return wrong;
    },
    send: ({ parts, ground, startsAt, endsAt, note }) =>
      api.request('POST', '/operator/maintenance', {
        body: {
          parts,
          ground,
          endsAt: instantOf(endsAt),
          ...(now ? {} : { startsAt: instantOf(startsAt) }),
          ...(note.ru.trim() ? { note } : {}),
        },
      }),
    onDone: () => {
      draft.clear();
      refresh('/operator/maintenance', '/maintenance');
      notifications.show({ color: 'green', message: t(now ? 'done.begun' : 'done.planned') });
      onClose();
    },
  });
  const draft = useDraft(now ? 'maintenance:now' : 'maintenance:ahead', form);
  const { parts } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t(now ? 'plan.nowText' : 'plan.aheadText')}</Text>
        <ProblemAlert problem={problem} />
        <Checkbox.Group label={t('plan.parts')} {...form.getInputProps('parts')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
            {PARTS.map((part) => (
              <Checkbox
                key={part}
                value={part}
                label={m(`parts.${part}`)}
                disabled={part !== 'all' && parts.includes('all')}
              />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {parts.length > 0 && (
          <Alert color="yellow" variant="light" p="xs" title={t('concerned')}>
            {(parts.includes('all') ? ['all'] : parts).map((part) => t(`who.${part as 'all'}`)).join(' ')}
          </Alert>
        )}
        <Select
          label={t('plan.ground')}
          allowDeselect={false}
          data={grounds.map((value) => ({
            value,
            label: m(`grounds.${value as 'fault'}`, { defaultValue: value }),
          }))}
          {...form.getInputProps('ground')}
        />
        <Group align="flex-start">
          {!now && <TextInput type="datetime-local" label={t('plan.start')} {...form.getInputProps('startsAt')} />}
          <TextInput type="datetime-local" label={t('plan.end')} {...form.getInputProps('endsAt')} />
        </Group>
        <Text size="xs" c="dimmed">
          {t('plan.zone', { zone })}
        </Text>
        <Text size="sm" fw={500}>
          {t('plan.note')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {LANGUAGES.map((lang) => (
            <Textarea
              key={lang}
              label={LANGUAGE_NAMES[lang]}
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps(`note.${lang}`)}
            />
          ))}
        </SimpleGrid>
        <DraftNotice draft={draft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('design:act.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={now ? 'red' : undefined}>
            {t(now ? 'plan.begin' : 'plan.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
