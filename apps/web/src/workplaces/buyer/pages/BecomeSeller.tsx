import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Paper,
  Radio,
  Select,
  Stack,
  Stepper,
  Textarea,
  TextInput,
  Text,
} from '@mantine/core';
import { isProblem } from '#api-client';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import { emailRule, phoneRule, plainPhone } from '../../../auth/rules.js';
import { DraftNotice, PageHeader, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';
import { LegalFacts } from '../parts/facts.js';
import { digitsIn, impliedBy, taxIdLength, taxIdName } from '../parts/taxIds.js';
import { Notice } from '../parts/Notice.js';

const KINDS = ['company', 'sole-trader', 'self-employed'] as const;
const COUNTRIES = ['RU', 'KZ', 'AM'] as const;
/** In which step each field stands. */
const STEP_OF: Record<string, number> = { displayName: 0, about: 0, kind: 0, country: 0, warranty: 2 };

/** Only Russia keeps a registration number apart from the tax number, and only for those it registers. */
function isRegistered({ country, kind }: { country: string; kind: string }): boolean {
  return country === 'RU' && kind !== 'self-employed';
}

/** Becomes a seller: who before the law, the warranty of rights, and the free licence begins. */
export default function BecomeSeller(): ReactNode {
  const { t } = useTranslation(['account', 'catalogue']);
  const { t: auth } = useTranslation('auth');
  const { me, seller, refreshMe, chooseSeller } = useSession();
  const navigate = useNavigate();
  const format = useFormat();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [step, setStep] = useState(0);

  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      kind: 'company' as (typeof KINDS)[number],
      country: 'RU' as (typeof COUNTRIES)[number],
      displayName: '',
      about: '',
      legalName: '',
      taxId: '',
      registrationNumber: '',
      address: '',
      email: me?.email ?? '',
      phone: me?.phone ?? '',
      warranty: false,
    },
    validate: (values) => {
      const required = (value: string): string | null => (value.trim() ? null : t('seller.errors.required'));
      const length = values.displayName.trim().length;
      const count = taxIdLength(values.country, values.kind);
      const who = { displayName: length >= 2 && length <= 120 ? null : t('seller.errors.name') };
      const legal = {
        legalName: required(values.legalName),
        taxId: digitsIn(values.taxId).length === count ? null : t('seller.errors.taxId', { count }),
        address: required(values.address),
        email: emailRule(auth)(values.email),
        phone: phoneRule(auth)(values.phone),
      };
      const check = { warranty: values.warranty ? null : t('seller.errors.warranty') };
      // Each step asks for its own; the last one for everything.
      return step === 0 ? who : step === 1 ? { ...who, ...legal } : { ...who, ...legal, ...check };
    },
    fields: Object.fromEntries(
      ['kind', 'country', 'legalName', 'taxId', 'registrationNumber', 'address', 'email', 'phone'].map((name) => [
        `profile.${name}`,
        name,
      ]),
    ),
    send: (values) =>
      api
        .post('/sellers', {
          body: {
            displayName: values.displayName.trim(),
            ...(values.about.trim() ? { about: values.about.trim() } : {}),
            warranty: values.warranty,
            profile: {
              kind: values.kind,
              country: values.country,
              legalName: values.legalName.trim(),
              taxId: values.taxId,
              ...(isRegistered(values) && values.registrationNumber.trim()
                ? { registrationNumber: values.registrationNumber.trim() }
                : {}),
              address: values.address.trim(),
              email: values.email.trim(),
              phone: plainPhone(values.phone),
            },
          } as never,
        })
        .catch((error: unknown) => {
          // The first field that was refused decides which step is shown.
          const first = isProblem(error) ? error.errors[0]?.field.replace('profile.', '') : undefined;
          if (first) setStep(STEP_OF[first] ?? 1);
          throw error;
        }),
    onDone: async ({ sellerId }: { sellerId: string }) => {
      draft.clear();
      await refreshMe();
      chooseSeller(sellerId);
      await navigate('/seller');
    },
  });
  const draft = useDraft('become-seller', form, { except: ['warranty'] });
  const { values } = form;
  const registered = isRegistered(values);
  const implied = impliedBy(values.country, values.kind, values.taxId);
  const legalName =
    values.kind === 'company'
      ? t('seller.legalName')
      : t(values.kind === 'sole-trader' ? 'seller.legalNameTrader' : 'seller.legalNamePerson');

  function go(to: number): void {
    if (to > step && form.validate().hasErrors) return;
    form.clearErrors();
    setStep(to);
  }

  return (
    <Paper withBorder p={{ base: 'md', sm: 'xl' }} maw={720} mx="auto">
      <PageHeader
        title={t('seller.title')}
        text={
          <>
            {t('seller.text')}{' '}
            <Anchor component={Link} to="/tariffs" inherit>
              {t('seller.tariffs')}
            </Anchor>
          </>
        }
      />
      {seller && (
        <Notice mb="md" tone="neutral">
          {t('seller.already', { name: seller.name })}
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          if (step === 2) {
            submit(event);
            return;
          }
          event.preventDefault();
          go(step + 1);
        }}
      >
        <Stack>
          <Stepper active={step} onStepClick={go} size="sm" {...(phone ? { iconSize: 28 } : {})}>
            {(['who', 'legal', 'check'] as const).map((name, at) => (
              <Stepper.Step
                key={name}
                {...(phone && at !== step
                  ? { 'aria-label': `${at + 1} ${t(`seller.steps.${name}`)}` }
                  : { label: t(`seller.steps.${name}`) })}
                allowStepSelect={at <= step}
              />
            ))}
          </Stepper>
          <DraftNotice draft={draft} />
          <ProblemAlert problem={problem} />
          {step === 0 && (
            <>
              <TextInput
                label={t('seller.displayName')}
                description={t('seller.displayNameHint')}
                maxLength={120}
                {...form.getInputProps('displayName')}
              />
              <Textarea
                label={`${t('seller.about')} (${t('seller.optional')})`}
                autosize
                minRows={2}
                maxLength={4000}
                {...form.getInputProps('about')}
              />
              <Radio.Group label={t('seller.kind')} {...form.getInputProps('kind')}>
                <Stack gap="xs" mt={4}>
                  {KINDS.map((kind) => (
                    <Radio key={kind} value={kind} label={t(`seller.kinds.${kind}`)} />
                  ))}
                </Stack>
              </Radio.Group>
              <Select
                label={t('seller.country')}
                data={COUNTRIES.map((value) => ({ value, label: t(`catalogue:countries.${value}`) }))}
                allowDeselect={false}
                {...form.getInputProps('country')}
              />
            </>
          )}
          {step === 1 && (
            <>
              <TextInput label={legalName} autoComplete="organization" {...form.getInputProps('legalName')} />
              <TextInput
                label={t(`seller.taxIds.${taxIdName(values.country, values.kind)}`)}
                inputMode="numeric"
                autoComplete="off"
                {...form.getInputProps('taxId')}
              />
              {implied && (
                <Text size="sm" c="dimmed" role="status">
                  {implied.kind === 'month'
                    ? t('seller.implies.kz', { when: format.month(implied.value) })
                    : t('seller.implies.ru', { code: implied.value })}
                </Text>
              )}
              {registered && (
                <TextInput
                  label={`${t(`seller.registration.${values.kind as 'company'}`)} (${t('seller.optional')})`}
                  inputMode="numeric"
                  autoComplete="off"
                  {...form.getInputProps('registrationNumber')}
                />
              )}
              <TextInput label={t('seller.address')} autoComplete="street-address" {...form.getInputProps('address')} />
              <TextInput label={t('seller.email')} type="email" autoComplete="email" {...form.getInputProps('email')} />
              <TextInput
                label={t('seller.phone')}
                description={auth('fields.phoneHint')}
                type="tel"
                autoComplete="tel"
                {...form.getInputProps('phone')}
              />
            </>
          )}
          {step === 2 && (
            <>
              <Text>{t('seller.summary')}</Text>
              <div>
                <Text fw={600} mb="xs" style={{ overflowWrap: 'anywhere' }}>
                  {values.displayName}
                </Text>
                <LegalFacts legal={{ ...values, registrationNumber: registered ? values.registrationNumber : null }} />
              </div>
              <Checkbox label={t('seller.warranty')} {...form.getInputProps('warranty', { type: 'checkbox' })} />
            </>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={() => go(step - 1)} disabled={step === 0}>
              {t('seller.back')}
            </Button>
            <Button type="submit" loading={pending}>
              {t(step === 2 ? 'seller.submit' : 'seller.next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
