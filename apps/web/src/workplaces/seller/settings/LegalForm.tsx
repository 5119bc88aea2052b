import { Alert, Button, Fieldset, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { isLostRace } from '../data.js';
import type { Seller } from '../data.js';
import { useSaveSeller } from './save.js';

function fieldsOf({ profile }: Seller) {
  return {
    country: profile.country as string,
    kind: profile.kind as string,
    legalName: profile.legalName,
    taxId: profile.taxId,
    registrationNumber: profile.registrationNumber ?? '',
    address: profile.address,
    email: profile.email,
    phone: profile.phone,
    bankName: profile.bank?.name ?? '',
    bankCode: profile.bank?.code ?? '',
    bankAccount: profile.bank?.account ?? '',
  };
}
type Fields = ReturnType<typeof fieldsOf>;

const SERVER_FIELDS = {
  ...Object.fromEntries(
    ['country', 'kind', 'legalName', 'taxId', 'registrationNumber', 'address', 'email', 'phone'].map((name) => [
      `profile.${name}`,
      name,
    ]),
  ),
  'profile.bank.name': 'bankName',
  'profile.bank.code': 'bankCode',
  'profile.bank.account': 'bankAccount',
};

/** Who the seller is before the law; the server checks the numbers, and its words land under the field. */
export function LegalForm({ seller, editable }: { seller: Seller; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const save = useSaveSeller();
  const needed = (value: string): string | null => (value.trim() === '' ? t('settings.required') : null);
  const { form, problem, pending, submit } = useProblemForm<Fields, Seller>({
    initialValues: fieldsOf(seller),
    validate: {
      legalName: needed,
      taxId: needed,
      address: needed,
      email: needed,
      phone: needed,
      ...Object.fromEntries(
        (['bankName', 'bankCode', 'bankAccount'] as const).map((name) => [
          name,
          (value: string, all: Fields) => (value.trim() === '' && hasBank(all) ? t('settings.bankBad') : null),
        ]),
      ),
    },
    fields: SERVER_FIELDS,
    send: ({ bankName, bankCode, bankAccount, registrationNumber, ...rest }) =>
      save({
        profile: {
          ...rest,
          registrationNumber:
            withRegister(rest.country, rest.kind) && registrationNumber.trim() ? registrationNumber.trim() : null,
          bank: bankName.trim() ? { name: bankName.trim(), code: bankCode.trim(), account: bankAccount.trim() } : null,
        },
      }),
    onDone: (saved) => {
      const now = fieldsOf(saved);
      form.setInitialValues(now);
      form.setValues(now);
      form.resetDirty(now);
      draft.clear();
      notifications.show({ color: 'green', message: t('settings.saved') });
    },
  });
  const draft = useDraft(`seller-legal:${seller.id}`, form, { except: ['bankAccount'] });
  const { country, kind } = form.values;
  const tax =
    country === 'RU'
      ? t('settings.taxId.RU')
      : country === 'KZ'
        ? kind === 'company'
          ? t('settings.taxId.KZ-company')
          : t('settings.taxId.KZ')
        : t('settings.taxId.AM');

  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw="44rem">
      <form onSubmit={submit} noValidate>
        <Fieldset disabled={!editable} variant="unstyled">
          <Stack>
            {isLostRace(problem) ? (
              <Alert color="yellow">{t('settings.conflict')}</Alert>
            ) : (
              <ProblemAlert problem={problem} />
            )}
            <DraftNotice draft={draft} />
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <Select
                label={t('settings.country')}
                allowDeselect={false}
                data={(['RU', 'KZ', 'AM'] as const).map((value) => ({
                  value,
                  label: t(`settings.countries.${value}`),
                }))}
                {...form.getInputProps('country')}
              />
              <Select
                label={t('settings.kind')}
                allowDeselect={false}
                data={(['company', 'sole-trader', 'self-employed'] as const).map((value) => ({
                  value,
                  label: t(`settings.kinds.${value}`),
                }))}
                {...form.getInputProps('kind')}
              />
            </Group>
            <TextInput label={t('settings.legalName')} maxLength={300} {...form.getInputProps('legalName')} />
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput label={tax} inputMode="numeric" {...form.getInputProps('taxId')} />
              {withRegister(country, kind) && (
                <TextInput
                  label={t(`settings.regName.${kind as 'company'}`)}
                  inputMode="numeric"
                  {...form.getInputProps('registrationNumber')}
                />
              )}
            </Group>
            <Textarea
              label={t('settings.post')}
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps('address')}
            />
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput label={t('settings.email')} type="email" {...form.getInputProps('email')} />
              <TextInput label={t('settings.phone')} type="tel" {...form.getInputProps('phone')} />
            </Group>
            <Fieldset legend={t('settings.bank')}>
              <Stack gap="sm">
                <TextInput
                  label={t('settings.bankName')}
                  description={t('settings.bankHint')}
                  {...form.getInputProps('bankName')}
                />
                <Group grow align="flex-start" preventGrowOverflow={false}>
                  <TextInput label={t('settings.bankCode')} {...form.getInputProps('bankCode')} />
                  <TextInput label={t('settings.bankAccount')} {...form.getInputProps('bankAccount')} />
                </Group>
              </Stack>
            </Fieldset>
            {editable && (
              <Button type="submit" loading={pending} disabled={!form.isDirty()} w="fit-content">
                {t('settings.saveLegal')}
              </Button>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Paper>
  );
}

const hasBank = (all: Fields): boolean =>
  [all.bankName, all.bankCode, all.bankAccount].some((value) => value.trim() !== '');

/** Only Russian companies and sole traders have a number in the register apart from the tax id. */
const withRegister = (country: string, kind: string): boolean => country === 'RU' && kind !== 'self-employed';
