import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';

/** What an act asks for. Values travel as text. */
export interface ActField {
  name: string;
  label: string;
  kind: 'line' | 'area' | 'select' | 'number' | 'date' | 'when';
  note?: string | undefined;
  options?: readonly { value: string; label: string }[];
  initial?: string;
  optional?: boolean;
  /** The least: characters of a text, or the number itself. */
  min?: number;
}

type Values = Record<string, string>;

interface ActFormProps<R> {
  /** Names the draft. */
  name: string;
  title: string;
  text?: ReactNode;
  fields: readonly ActField[];
  submit: string;
  danger?: boolean;
  /** Server's names of fields that differ from ours. */
  rename?: Record<string, string>;
  send: (values: Values) => Promise<R>;
  onDone?: (answer: R) => void;
  onClose: () => void;
  /** What follows from the values as they are typed. */
  aside?: (values: Values) => ReactNode;
}

/** An act that needs a few words before it is done: its fields, its refusals under them, a draft that survives. */
export function ActForm<R>(props: ActFormProps<R>): ReactNode {
  const { t } = useTranslation('staff');
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={plain(props.title)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Body {...props} />
    </Modal>
  );
}

/** `Suspend…` asks for more; here the more is asked, and the button does it. */
const plain = (label: string): string => label.replace(/…/, '');

function Body<R>(props: ActFormProps<R>): ReactNode {
  const { t } = useTranslation(['staffActs', 'design']);
  const { fields } = props;
  const { form, problem, pending, submit } = useProblemForm<Values, R>({
    initialValues: Object.fromEntries(fields.map((field) => [field.name, field.initial ?? ''])),
    validate: Object.fromEntries(
      fields.map((field) => [field.name, (value: string) => wrong(field, String(value ?? ''), t as never)]),
    ),
    ...(props.rename ? { fields: props.rename } : {}),
    send: (values) =>
      props.send(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value ?? '').trim()]))),
    onDone: (answer) => {
      draft.clear();
      props.onDone?.(answer);
      props.onClose();
    },
  });
  const draft = useDraft(props.name, form);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {props.text && (
          <Text size="sm" component="div">
            {props.text}
          </Text>
        )}
        <ProblemAlert problem={problem} />
        {fields.map((field, index) => (
          <Field key={field.name} field={field} first={index === 0} input={form.getInputProps(field.name)} />
        ))}
        {props.aside?.(form.values)}
        <DraftNotice draft={draft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('design:act.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={props.danger ? 'red' : undefined}>
            {plain(props.submit)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Field({ field, first, input }: { field: ActField; first: boolean; input: object }): ReactNode {
  const common = {
    label: field.label,
    description: field.note,
    ...input,
    ...(first ? { 'data-autofocus': true } : {}),
  };
  if (field.kind === 'area') return <Textarea autosize minRows={3} maxRows={14} {...common} />;
  if (field.kind === 'select')
    return <Select allowDeselect={field.optional ?? false} data={[...(field.options ?? [])]} {...common} />;
  if (field.kind === 'number') return <NumberInput allowNegative={false} min={field.min ?? 0} {...common} />;
  if (field.kind === 'line') return <TextInput {...common} />;
  return <TextInput type={field.kind === 'date' ? 'date' : 'datetime-local'} maw={260} {...common} />;
}

function wrong(field: ActField, value: string, t: (key: string, more?: object) => string): string | null {
  const text = value.trim();
  if (text === '') return field.optional ? null : t(field.kind === 'select' ? 'form.choose' : 'form.needed');
  if (field.kind === 'number') return Number(text) >= (field.min ?? 0) ? null : t('form.least', { min: field.min });
  if ((field.kind === 'area' || field.kind === 'line') && field.min && text.length < field.min)
    return t('form.longer', { count: field.min });
  return null;
}
