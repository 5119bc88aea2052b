import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { ProblemAlert, useProblemForm } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Licence } from '../types.js';

/** Gives more free access. */
export function Extension({ sellerId, onClose }: { sellerId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['operator', 'staff', 'design']);
  const format = useFormat();
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { count: 14 as number | string, unit: 'D', reason: '' },
    fields: { term: 'count' },
    validate: {
      count: (value: number | string) =>
        Number(value) >= 1 && Number(value) <= 365 ? null : t('extension.countNeeded'),
      reason: (value: string) => (value.trim().length >= 3 ? null : t('staff:reason.needed')),
    },
    send: ({ count, unit, reason }) =>
      api.request<Licence>('POST', `/operator/sellers/${sellerId}/licence/extension`, {
        body: { term: `P${count}${unit}`, reason: reason.trim() },
      }),
    onDone: (licence) => {
      queries.setQueryData(['/operator/sellers', sellerId, 'licence'], licence);
      void queries.invalidateQueries({ queryKey: ['/operator/sellers'] });
      void queries.invalidateQueries({ queryKey: ['/operator/deadlines'] });
      const until = (licence as Licence).endsAt;
      notifications.show({
        color: 'green',
        message: until
          ? t('extension.done', { when: format.date(until, { style: 'long' }) })
          : t('extension.doneEndless'),
      });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('seller.extend')} closeButtonProps={{ 'aria-label': t('staff:close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('extension.text')}</Text>
          <ProblemAlert problem={problem} />
          <Group align="flex-start" wrap="nowrap">
            <NumberInput
              label={t('extension.term')}
              min={1}
              max={365}
              allowDecimal={false}
              allowNegative={false}
              data-autofocus
              style={{ flex: 1 }}
              {...form.getInputProps('count')}
            />
            <Select
              label={t('extension.unit')}
              w={150}
              allowDeselect={false}
              data={(['D', 'W', 'M'] as const).map((value) => ({ value, label: t(`extension.units.${value}`) }))}
              {...form.getInputProps('unit')}
            />
          </Group>
          <Textarea
            label={t('staff:reason.label')}
            description={t('staff:reason.note')}
            autosize
            minRows={3}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('design:act.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('seller.extend')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
