import { ActionIcon, Button, FileButton, Group, Paper, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconPaperclip, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import { MAX_BYTES } from './evidence.js';
import type { ChosenFile, LinkGiven, Purpose } from './evidence.js';

/** Links and files that prove an infringement or an earlier letter to the seller. */
export function EvidenceFields(props: {
  links: LinkGiven[];
  onLinks: (links: LinkGiven[]) => void;
  files: ChosenFile[];
  onFiles: (files: ChosenFile[]) => void;
  /** The problem under a link, by its place. */
  errors?: Record<string, ReactNode>;
}): ReactNode {
  const { links, onLinks, files, onFiles, errors = {} } = props;
  const { t } = useTranslation('complain');
  const format = useFormat();
  const [refused, setRefused] = useState<string | null>(null);
  const purposes = (['evidence', 'contact-proof'] as const).map((value) => ({
    value,
    label: t(`fields.purposes.${value}`),
  }));

  function choose(chosen: File[]): void {
    const large = chosen.find(({ size }) => size > MAX_BYTES);
    const empty = chosen.find(({ size }) => size === 0);
    setRefused(
      large ? t('errors.tooLarge', { name: large.name }) : empty ? t('errors.empty', { name: empty.name }) : null,
    );
    const taken = chosen.filter(({ size }) => size > 0 && size <= MAX_BYTES);
    onFiles([...files, ...taken.map((file) => ({ id: crypto.randomUUID(), file, purpose: 'evidence' as const }))]);
  }
  const put = (at: number, part: Partial<LinkGiven>): void =>
    onLinks(links.map((link, index) => (index === at ? { ...link, ...part } : link)));

  return (
    <Stack gap="lg">
      <Stack gap="sm" role="group" aria-label={t('fields.links')}>
        <Text fw={600}>{t('fields.links')}</Text>
        {links.map((link, at) => (
          <Paper key={at} withBorder p="sm">
            <Stack gap="xs">
              <Group align="flex-start" wrap="nowrap" gap="xs">
                <TextInput
                  style={{ flex: 1 }}
                  type="url"
                  label={t('fields.link', { number: at + 1 })}
                  placeholder={t('fields.linkHint')}
                  maxLength={2000}
                  value={link.url}
                  error={errors[`evidence.${at}.url`]}
                  onChange={(event) => put(at, { url: event.currentTarget.value })}
                />
                <ActionIcon
                  mt={30}
                  variant="subtle"
                  color="gray"
                  aria-label={t('fields.removeOf', { name: t('fields.link', { number: at + 1 }) })}
                  onClick={() => onLinks(links.filter((_, index) => index !== at))}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              </Group>
              <TextInput
                label={`${t('fields.linkTitle', { number: at + 1 })} (${t('optional')})`}
                maxLength={300}
                value={link.title}
                onChange={(event) => put(at, { title: event.currentTarget.value })}
              />
              <SegmentedControl
                size="xs"
                aria-label={t('fields.purpose', { name: t('fields.link', { number: at + 1 }) })}
                data={purposes}
                value={link.purpose}
                onChange={(value) => put(at, { purpose: value as Purpose })}
              />
            </Stack>
          </Paper>
        ))}
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => onLinks([...links, { url: '', title: '', purpose: 'evidence' }])}
          >
            {t('fields.addLink')}
          </Button>
        </div>
      </Stack>
      <Stack gap="sm" role="group" aria-label={t('fields.files')}>
        <Text fw={600}>{t('fields.files')}</Text>
        {files.map((chosen) => (
          <Paper key={chosen.id} withBorder p="sm">
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {chosen.file.name}{' '}
                <Text span c="dimmed" inherit>
                  ({format.bytes(chosen.file.size)})
                </Text>
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('fields.removeOf', { name: chosen.file.name })}
                onClick={() => onFiles(files.filter(({ id }) => id !== chosen.id))}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Group>
            <SegmentedControl
              mt="xs"
              size="xs"
              aria-label={t('fields.purpose', { name: chosen.file.name })}
              data={purposes}
              value={chosen.purpose}
              onChange={(value) =>
                onFiles(files.map((file) => (file.id === chosen.id ? { ...file, purpose: value as Purpose } : file)))
              }
            />
          </Paper>
        ))}
        <Text size="sm" c="dimmed">
          {t('fields.filesHint')}
        </Text>
        {refused && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {refused}
          </Text>
        )}
        <div>
          <FileButton multiple onChange={choose}>
            {(button) => (
              <Button {...button} variant="default" size="sm" leftSection={<IconPaperclip size={16} />}>
                {t('fields.addFiles')}
              </Button>
            )}
          </FileButton>
        </div>
      </Stack>
    </Stack>
  );
}
