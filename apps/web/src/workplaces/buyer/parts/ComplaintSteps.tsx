import { Anchor, Group, Radio, Select, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import { useCourse } from '../calls.js';
import type { ComplaintValues } from './complaintForm.js';
import { EvidenceFields } from './EvidenceFields.js';
import type { ChosenFile } from './evidence.js';
import { Facts } from './facts.js';

type Form = UseFormReturnType<ComplaintValues>;

const COUNTRIES = [
  'RU',
  'KZ',
  'AM',
  'BY',
  'KG',
  'UZ',
  'TJ',
  'TM',
  'AZ',
  'GE',
  'MD',
  'UA',
  'DE',
  'GB',
  'US',
  'FR',
  'IT',
  'ES',
  'PL',
  'TR',
  'CN',
  'IN',
  'IL',
  'AE',
];

/** One step of the form. */
export function ComplaintStep(props: {
  step: number;
  form: Form;
  files: ChosenFile[];
  onFiles: (files: ChosenFile[]) => void;
}): ReactNode {
  const { step, form } = props;
  if (step === 0) return <What form={form} />;
  if (step === 1) return <Who form={form} />;
  if (step === 2) return <Infringer form={form} />;
  return (
    <>
      <EvidenceFields
        links={form.values.links}
        onLinks={(links) => form.setFieldValue('links', links)}
        files={props.files}
        onFiles={props.onFiles}
        errors={form.errors}
      />
      {form.errors['links'] && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {form.errors['links']}
        </Text>
      )}
    </>
  );
}

function What({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('complain');
  const slug = /\/courses\/([a-z0-9]+(?:-[a-z0-9]+)*)/.exec(form.values.url)?.[1] ?? '';
  const { data: course } = useCourse(slug);
  const lessons = course?.modules.flatMap((module) => module.lessons) ?? [];
  return (
    <>
      <TextInput
        type="url"
        label={t('fields.url')}
        description={t('fields.urlHint')}
        maxLength={2000}
        {...form.getInputProps('url')}
      />
      {course && (
        <>
          <Text size="sm" role="status">
            {t('fields.course')}: <b>{course.title}</b>, {course.seller.name}
          </Text>
          {lessons.length > 0 && (
            <Select
              label={t('fields.lesson')}
              data={[
                { value: '', label: t('fields.wholeCourse') },
                ...lessons.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('lessonId')}
            />
          )}
        </>
      )}
      <Textarea
        label={t('fields.description')}
        description={t('fields.descriptionHint')}
        autosize
        minRows={4}
        maxLength={20000}
        {...form.getInputProps('description')}
      />
      <Textarea
        label={t('fields.right')}
        description={t('fields.rightHint')}
        autosize
        minRows={2}
        maxLength={5000}
        {...form.getInputProps('registeredRight')}
      />
    </>
  );
}

function Kind({ form, name, label }: { form: Form; name: 'kind' | 'infringerKind'; label: string }): ReactNode {
  const { t } = useTranslation('complain');
  return (
    <Radio.Group label={label} {...form.getInputProps(name)}>
      <Group mt={4}>
        <Radio value="person" label={t('fields.person')} />
        <Radio value="organisation" label={t('fields.organisation')} />
      </Group>
    </Radio.Group>
  );
}

function Who({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const organisation = form.values.kind === 'organisation';
  const taxId = `${t('fields.taxId')}${organisation ? '' : ` (${t('optional')})`}`;
  return (
    <>
      <Kind form={form} name="kind" label={t('fields.applicantKind')} />
      <TextInput
        label={t(organisation ? 'fields.orgName' : 'fields.name')}
        autoComplete={organisation ? 'organization' : 'name'}
        maxLength={300}
        {...form.getInputProps('name')}
      />
      <TextInput label={taxId} inputMode="numeric" maxLength={30} {...form.getInputProps('taxId')} />
      <TextInput
        label={t('fields.email')}
        description={t('fields.emailHint')}
        type="email"
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <TextInput
        label={t('fields.address')}
        autoComplete="street-address"
        maxLength={500}
        {...form.getInputProps('address')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('fields.city')}
          autoComplete="address-level2"
          maxLength={100}
          {...form.getInputProps('city')}
        />
        <TextInput
          label={t('fields.region')}
          autoComplete="address-level1"
          maxLength={100}
          {...form.getInputProps('region')}
        />
        <Select
          label={t('fields.country')}
          data={COUNTRIES.map((value) => ({ value, label: format.country(value) }))}
          searchable
          allowDeselect={false}
          {...form.getInputProps('country')}
        />
      </SimpleGrid>
    </>
  );
}

function Infringer({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('complain');
  const organisation = form.values.infringerKind === 'organisation';
  return (
    <>
      <Kind form={form} name="infringerKind" label={t('fields.infringerKind')} />
      <TextInput
        label={t('fields.infringerName')}
        description={t('fields.infringerHint')}
        maxLength={300}
        {...form.getInputProps('infringerName')}
      />
      <TextInput
        label={`${t('fields.infringerTaxId')}${organisation ? '' : ` (${t('optional')})`}`}
        inputMode="numeric"
        maxLength={30}
        {...form.getInputProps('infringerTaxId')}
      />
      <Radio.Group label={t('fields.sellerKnown')} {...form.getInputProps('sellerKnown')}>
        <Group mt={4}>
          <Radio value="yes" label={t('fields.yes')} />
          <Radio value="no" label={t('fields.no')} />
        </Group>
      </Radio.Group>
      {form.values.sellerKnown === 'yes' && (
        <>
          <Textarea
            label={t('fields.proof')}
            description={t('fields.proofHint')}
            autosize
            minRows={2}
            maxLength={5000}
            {...form.getInputProps('proof')}
          />
          <Textarea
            label={`${t('fields.answer')} (${t('optional')})`}
            autosize
            minRows={2}
            maxLength={5000}
            {...form.getInputProps('sellerAnswer')}
          />
        </>
      )}
    </>
  );
}

/** Everything that was given, step by step, each with the way back to it. */
export function ComplaintSummary(props: {
  values: ComplaintValues;
  files: readonly ChosenFile[];
  onEdit: (step: number) => void;
}): ReactNode {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const { values: v, files, onEdit } = props;
  const links = v.links.filter(({ url }) => url.trim());
  const parts: [step: number, name: 'what' | 'who' | 'infringer' | 'proof', rows: [string, ReactNode][]][] = [
    [
      0,
      'what',
      [
        [t('fields.url'), v.url],
        [t('fields.description'), v.description],
        [t('fields.right'), v.registeredRight],
      ],
    ],
    [
      1,
      'who',
      [
        [t('fields.name'), v.name],
        [t('fields.taxId'), v.taxId],
        [t('fields.email'), v.email],
        [
          t('fields.address'),
          [v.address, v.city, v.region, v.country && format.country(v.country)].filter(Boolean).join(', '),
        ],
      ],
    ],
    [
      2,
      'infringer',
      [
        [t('fields.infringerName'), v.infringerName],
        [t('fields.infringerTaxId'), v.infringerTaxId],
        [t('fields.sellerKnown'), v.sellerKnown && t(v.sellerKnown === 'yes' ? 'fields.yes' : 'fields.no')],
        [t('fields.proof'), v.sellerKnown === 'yes' ? v.proof : ''],
        [t('fields.answer'), v.sellerKnown === 'yes' ? v.sellerAnswer : ''],
      ],
    ],
    [
      3,
      'proof',
      [
        [t('fields.links'), links.map(({ url }) => url).join('\n')],
        [t('fields.files'), files.map(({ file }) => file.name).join('\n')],
      ],
    ],
  ];
  return (
    <Stack gap="lg">
      {parts.map(([step, name, rows]) => (
        <section key={name} aria-label={t(`steps.${name}`)}>
          <Group justify="space-between" mb={4}>
            <Title order={2} size="h3">
              {t(`steps.${name}`)}
            </Title>
            <Anchor component="button" type="button" size="sm" onClick={() => onEdit(step)}>
              {t('summary.edit', { step: t(`steps.${name}`) })}
            </Anchor>
          </Group>
          <div style={{ whiteSpace: 'pre-line' }}>
            <Facts rows={rows} />
          </div>
        </section>
      ))}
    </Stack>
  );
}
