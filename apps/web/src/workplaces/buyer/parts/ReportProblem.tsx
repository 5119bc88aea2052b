import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';

/** Says that paid access does not work (AS-4.4b): support takes it up. */
export function ReportProblem(props: { opened: boolean; onClose: () => void; grantId: string }): ReactNode {
  const { t } = useTranslation('learning');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('player.reportTitle')}
      closeButtonProps={{ 'aria-label': t('player.close') }}
    >
      <Report key={props.grantId} {...props} />
    </Modal>
  );
}

function Report({ grantId, onClose }: { grantId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('learning');
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { description: '' },
    validate: { description: (value) => (value.trim() ? null : t('player.reportNeeded')) },
    send: ({ description }) => api.post('/access-problems', { body: { grantId, description: description.trim() } }),
    onDone: async () => {
      draft.clear();
      onClose();
      notifications.show({ message: t('player.reportSent') });
      await queries.invalidateQueries({ queryKey: ['/me/courses'] });
    },
  });
  const draft = useDraft(`access-problem:${grantId}`, form);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t('player.reportText')}</Text>
        <DraftNotice draft={draft} />
        <ProblemAlert problem={problem} />
        <Textarea
          label={t('player.reportWhat')}
          description={t('player.reportHint')}
          autosize
          minRows={4}
          maxLength={2000}
          data-autofocus
          {...form.getInputProps('description')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={pending}>
            {t('player.reportSend')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
