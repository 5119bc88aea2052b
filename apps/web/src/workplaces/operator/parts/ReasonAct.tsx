import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';

/** Asks for words before an act: a reason, a note, what the other side is told. */
export function ReasonAct<R>(props: {
  /** Names the draft. */
  name: string;
  title: string;
  text?: ReactNode;
  label?: string;
  /** What becomes of the words. */
  note?: string | undefined;
  optional?: boolean;
  /** The server's name of the field. */
  field: string;
  submit: string;
  danger?: boolean;
  send: (words: string) => Promise<R>;
  onDone: (answer: R) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('staff');
  return (
    <Modal opened onClose={props.onClose} title={props.title} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm<R>(props: Parameters<typeof ReasonAct<R>>[0]): ReactNode {
  const { t } = useTranslation('staff');
  const { t: d } = useTranslation('design');
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { words: '' },
    validate: { words: (value: string) => (props.optional || value.trim() ? null : t('reason.needed')) },
    fields: { [props.field]: 'words' },
    send: ({ words }) => props.send(words.trim()),
    onDone: (answer) => {
      draft.clear();
      props.onDone(answer as R);
      props.onClose();
    },
  });
  const draft = useDraft(props.name, form);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {props.text && <Text size="sm">{props.text}</Text>}
        <ProblemAlert problem={problem} />
        <Textarea
          data-autofocus
          label={props.label ?? t('reason.label')}
          description={props.note ?? t('reason.note')}
          required={!props.optional}
          withAsterisk={false}
          autosize
          minRows={4}
          maxRows={14}
          {...form.getInputProps('words')}
        />
        <DraftNotice draft={draft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {d('act.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={props.danger ? 'red' : undefined}>
            {props.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
