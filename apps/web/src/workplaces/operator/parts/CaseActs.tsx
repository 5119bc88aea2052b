import { Button, Checkbox, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import type { Case } from '../types.js';
import { LessonChoice } from './LessonChoice.js';
import { ReasonAct } from './ReasonAct.js';

const PATHS: Record<string, string> = {
  forward: 'forward',
  check: 'check',
  block: 'block',
  unblock: 'unblock',
  disclose: 'disclosure',
  freeze: 'freeze',
  unfreeze: 'unfreeze',
};

interface Acting {
  found: Case;
  act: string;
  onDone: (found: Case) => void;
  onClose: () => void;
}

/** The form of one act on a case. */
export function CaseActs(props: Acting): ReactNode {
  const { t } = useTranslation('operator');
  const { found, act, onDone, onClose } = props;
  const label = found.acts.find((one) => one.act === act)?.label ?? '';

  function done(answer: Case): void {
    onDone(answer);
    notifications.show({ color: 'green', message: t('case.done', { act: label, number: answer.number }) });
  }
  if (act === 'decide' || (act === 'block' && !found.target.lessonId))
    return <Decide {...props} onDone={done} label={label} />;
  const forward = act === 'forward';
  return (
    <ReasonAct<Case>
      name={`complaint:${found.id}:${act}`}
      title={label}
      text={t(`act.${act}` as 'act.forward')}
      {...(forward ? { label: t('act.note'), note: t('act.noteText'), optional: true } : {})}
      field={forward ? 'note' : 'reason'}
      submit={label}
      danger={act === 'block' || act === 'disclose'}
      send={(words) =>
        api.request<Case>('POST', `/operator/ip-complaints/${found.id}/${PATHS[act] ?? act}`, {
          body: forward ? (words ? { note: words } : {}) : { reason: words },
        })
      }
      onDone={done}
      onClose={onClose}
    />
  );
}

/** The decision; and blocking where the complaint names a whole course, for both then name the lessons. */
function Decide(props: Acting & { label: string }): ReactNode {
  const { t } = useTranslation('staff');
  return (
    <Modal opened onClose={props.onClose} title={props.label} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <DecideForm {...props} />
    </Modal>
  );
}

function DecideForm({ found, act, label, onDone, onClose }: Acting & { label: string }): ReactNode {
  const { t } = useTranslation(['operator', 'staff', 'design']);
  const blocking = act === 'block';
  const whole = !found.target.lessonId;
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      decision: blocking ? 'uphold' : '',
      ground: '',
      text: '',
      delete: false,
      lessonIds: [] as string[],
    },
    fields: { reason: 'text' },
    validate: {
      decision: (value: string) => (value ? null : t('decide.choose')),
      ground: (value: string, all: { decision: string }) =>
        all.decision === 'reject' && !value ? t('decide.chooseGround') : null,
      text: (value: string) => (value.trim() ? null : t('decide.textNeeded')),
      lessonIds: (value: string[], all: { decision: string }) =>
        whole && all.decision === 'uphold' && value.length === 0 ? t('decide.chooseLessons') : null,
    },
    send: (values) => {
      const lessons = whole && values.decision === 'uphold' ? { lessonIds: values.lessonIds } : {};
      if (blocking)
        return api.request<Case>('POST', `/operator/ip-complaints/${found.id}/block`, {
          body: { reason: values.text.trim(), ...lessons },
        });
      return api.request<Case>('POST', `/operator/ip-complaints/${found.id}/decision`, {
        body: {
          decision: values.decision,
          text: values.text.trim(),
          ...(values.decision === 'reject' ? { ground: values.ground } : values.delete ? { delete: true } : {}),
          ...lessons,
        },
      });
    },
    onDone: (answer) => {
      draft.clear();
      onDone(answer as Case);
      onClose();
    },
  });
  const draft = useDraft(`complaint:${found.id}:${act}`, form);
  const { decision, delete: deleting } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ProblemAlert problem={problem} />
        {blocking ? (
          <Text size="sm">{t('act.block')}</Text>
        ) : (
          <Radio.Group label={t('decide.decision')} {...form.getInputProps('decision')}>
            <Stack gap="xs" mt={4}>
              <Radio value="uphold" label={t('decide.uphold')} description={t('decide.upholdText')} />
              <Radio value="reject" label={t('decide.reject')} description={t('decide.rejectText')} />
            </Stack>
          </Radio.Group>
        )}
        {decision === 'reject' && (
          <Radio.Group label={t('decide.ground')} {...form.getInputProps('ground')}>
            <Stack gap="xs" mt={4}>
              <Radio value="unconfirmed" label={t('decide.grounds.unconfirmed')} description="AT-5.6.7a" />
              <Radio
                value="abuse"
                label={t('decide.grounds.abuse')}
                description={`AT-5.6.7b · ${t('case.unconfirmedBefore', { count: found.unconfirmedBefore })}`}
              />
            </Stack>
          </Radio.Group>
        )}
        {whole && decision === 'uphold' && (
          <LessonChoice
            courseId={found.target.courseUrl.split('/').at(-1) ?? ''}
            {...form.getInputProps('lessonIds')}
          />
        )}
        {!blocking && decision === 'uphold' && (
          <Checkbox
            label={t('decide.delete')}
            description={t('decide.deleteText')}
            {...form.getInputProps('delete', { type: 'checkbox' })}
          />
        )}
        <Textarea
          label={blocking ? t('staff:reason.label') : t('decide.text')}
          description={blocking ? t('staff:reason.note') : t('decide.textNote')}
          autosize
          minRows={5}
          maxRows={16}
          {...form.getInputProps('text')}
        />
        <DraftNotice draft={draft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('design:act.cancel')}
          </Button>
          <Button
            type="submit"
            loading={pending}
            color={blocking || (decision === 'uphold' && deleting) ? 'red' : undefined}
          >
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
