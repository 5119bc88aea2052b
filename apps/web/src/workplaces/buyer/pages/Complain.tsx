import { Anchor, Button, Checkbox, Group, Paper, Stack, Stepper, Text } from '@mantine/core';
import { isProblem } from '#api-client';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { useSettings } from '../../../app/settings.js';
import {
  DeadlineChip,
  DraftNotice,
  PageHeader,
  ProblemAlert,
  useDraft,
  useProblemForm,
} from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { ComplaintStep, ComplaintSummary } from '../parts/ComplaintSteps.js';
import { EMPTY, FIELDS, lacking, stepOf, STEPS } from '../parts/complaintForm.js';
import { offered } from '../parts/evidence.js';
import type { ChosenFile } from '../parts/evidence.js';
import { FileSending } from '../parts/FileSending.js';
import type { Sending } from '../parts/FileSending.js';
import { deadlineOf } from '../rules.js';
import type { Filed } from '../types.js';

/** A complaint about infringed rights (AT-5.6.2), by anyone; what is typed survives a reload. */
export default function Complain(): ReactNode {
  const [search] = useSearchParams();
  const [filed, setFiled] = useState<{ answer: Filed; sending: Sending[] } | null>(null);
  const slug = search.get('course') ?? '';
  return filed ? (
    <FiledNotice answer={filed.answer} sending={filed.sending} />
  ) : (
    <Form key={slug} slug={slug} onFiled={(answer, sending) => setFiled({ answer, sending })} />
  );
}

function Form({ slug, onFiled }: { slug: string; onFiled: (answer: Filed, sending: Sending[]) => void }): ReactNode {
  const { t } = useTranslation('complain');
  const { me } = useSession();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [step, setStep] = useState(0);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const top = useRef<HTMLDivElement>(null);
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      ...EMPTY,
      url: slug ? `${window.location.origin}/courses/${slug}` : '',
      name: me?.name ?? '',
      email: me?.email ?? '',
    },
    validate: (values) => lacking(values, step, files, t),
    fields: FIELDS,
    send: (values) =>
      api
        .post('/ip-complaints', {
          body: {
            target: { url: values.url.trim(), ...(values.lessonId ? { lessonId: values.lessonId } : {}) },
            applicant: {
              kind: values.kind,
              name: values.name,
              ...(values.taxId.trim() ? { taxId: values.taxId.replace(/[\s-]/g, '') } : {}),
              email: values.email.trim(),
              address: values.address,
              city: values.city,
              region: values.region,
              country: values.country,
            },
            infringer: {
              kind: values.infringerKind,
              name: values.infringerName,
              ...(values.infringerTaxId.trim() ? { taxId: values.infringerTaxId.replace(/[\s-]/g, '') } : {}),
            },
            contact: {
              ...(values.sellerKnown ? { sellerKnown: values.sellerKnown === 'yes' } : {}),
              ...(values.proof.trim() ? { proof: values.proof } : {}),
              ...(values.sellerAnswer.trim() ? { sellerAnswer: values.sellerAnswer } : {}),
            },
            description: values.description,
            registeredRight: values.registeredRight,
            evidence: offered(values.links, files),
            consent: values.consent,
          },
        })
        .catch((error: unknown) => {
          // The earliest step with a refused field is shown.
          if (isProblem(error) && error.errors.length > 0) {
            setStep(Math.min(...error.errors.map(({ field }) => stepOf(field))));
          }
          throw error;
        }),
    onDone: (answer) => {
      draft.clear();
      const sending = answer.uploads.flatMap((place, at) => {
        const chosen = files[at];
        return chosen ? [{ place, file: chosen.file }] : [];
      });
      onFiled(answer, sending);
    },
  });
  const draft = useDraft(`complain:${slug}`, form, { except: ['consent'] });

  // A step is a page of its own: one starts at its top.
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) top.current?.scrollIntoView({ block: 'start' });
    before.current = step;
  }, [step]);

  function go(to: number): void {
    if (to > step && form.validate().hasErrors) return;
    form.clearErrors();
    setStep(to);
  }

  return (
    <Paper withBorder p={{ base: 'md', sm: 'xl' }} maw={760} mx="auto" ref={top} style={{ scrollMarginTop: 100 }}>
      <PageHeader title={t('title')} text={t('text')} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step < 4) {
            go(step + 1);
            return;
          }
          const missing = Object.keys(lacking(form.getValues(), 4, files, t))[0];
          if (missing && stepOf(missing) !== 4) setStep(stepOf(missing));
          submit(event);
        }}
      >
        <Stack>
          <div>
            <Stepper active={step} onStepClick={go} size="sm" wrap={false} {...(phone ? { iconSize: 26 } : {})}>
              {STEPS.map((name, at) => (
                <Stepper.Step
                  key={name}
                  {...(at === step && !phone
                    ? { label: t(`steps.${name}`) }
                    : { 'aria-label': `${at + 1} ${t(`steps.${name}`)}` })}
                  allowStepSelect={at <= step}
                />
              ))}
            </Stepper>
            {phone && (
              <Text fw={550} mt="xs">
                {t(`steps.${STEPS[step] ?? 'check'}`)}
              </Text>
            )}
          </div>
          <DraftNotice draft={draft} />
          <ProblemAlert problem={problem} />
          {step < 4 ? (
            <ComplaintStep step={step} form={form} files={files} onFiles={setFiles} />
          ) : (
            <>
              <Text>{t('summary.text')}</Text>
              <ComplaintSummary values={form.values} files={files} onEdit={setStep} />
              <Checkbox
                label={
                  <>
                    {t('fields.consent')} (
                    <Anchor href="/terms/privacy-policy" target="_blank" inherit>
                      {t('fields.consentLink')}
                    </Anchor>
                    )
                  </>
                }
                {...form.getInputProps('consent', { type: 'checkbox' })}
              />
            </>
          )}
          <Group justify="space-between">
            <Button variant="default" disabled={step === 0} onClick={() => go(step - 1)}>
              {t('back')}
            </Button>
            <Button type="submit" loading={pending}>
              {t(step === 4 ? 'submit' : 'next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** Filed, but not confirmed yet: the letter's link does that. */
function FiledNotice({ answer, sending }: { answer: Filed; sending: Sending[] }): ReactNode {
  const { t } = useTranslation('complain');
  const sandbox = useSettings()?.mode === 'sandbox';
  return (
    <Paper withBorder p={{ base: 'md', sm: 'xl' }} maw={640} mx="auto">
      <PageHeader title={t('filed.title')} text={t('filed.text', { email: answer.email })} />
      <Stack align="flex-start">
        <Group gap="xs">
          <Text>{t('filed.until')}:</Text>
          <DeadlineChip
            deadline={deadlineOf('complaints.confirmation', answer.confirmBefore, undefined, t('filed.then'))}
            label={t('filed.until')}
          />
        </Group>
        <FileSending files={sending} />
        <Text size="sm" c="dimmed">
          {t('filed.spam')}
        </Text>
        {sandbox && (
          <Anchor component={Link} to="/sandbox/mailbox" size="sm">
            {t('filed.mailbox')}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
