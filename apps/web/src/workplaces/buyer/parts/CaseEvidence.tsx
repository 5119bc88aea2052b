import { Anchor, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { isProblem } from '#api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { ProblemAlert } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { ComplainantCase } from '../types.js';
import { EvidenceFields } from './EvidenceFields.js';
import { offered } from './evidence.js';
import type { ChosenFile, LinkGiven } from './evidence.js';
import { FileSending } from './FileSending.js';
import type { Sending } from './FileSending.js';

/** What the case holds as evidence. */
export function EvidenceList({ evidence }: { evidence: ComplainantCase['evidence'] }): ReactNode {
  const { t } = useTranslation('complain');
  const format = useFormat();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="evidence">
      <Title order={2} size="h3" id="evidence" mb="sm">
        {t('case.evidence')}
      </Title>
      {evidence.length === 0 && <Text c="dimmed">{t('case.noEvidence')}</Text>}
      <Stack gap="sm">
        {evidence.map((piece) => {
          const url = piece.url as string | null;
          const bytes = piece.bytes as number | null;
          const sha256 = piece.sha256 as string | null;
          return (
            <div key={piece.id}>
              {url ? (
                <Anchor
                  href={url}
                  {...(piece.kind === 'link' ? { target: '_blank', rel: 'noreferrer noopener nofollow' } : {})}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {piece.title || url}
                </Anchor>
              ) : (
                <Text style={{ overflowWrap: 'anywhere' }}>{piece.title}</Text>
              )}
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {[
                  t(`fields.purposes.${piece.purpose as 'evidence'}`, { defaultValue: piece.purpose }),
                  format.dateTime(piece.addedAt),
                  bytes === null ? null : format.bytes(bytes),
                  piece.state === 'awaited' ? t('case.awaited') : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {sha256 && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {t('case.hash', { hash: sha256 })}
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Paper>
  );
}

const ONE: LinkGiven[] = [];

/** Adds links and files to the case. */
export function AddEvidence(props: { token: string; opened: boolean; onClose: () => void }): ReactNode {
  const { token } = props;
  const { t } = useTranslation('complain');
  const queries = useQueryClient();
  const [links, setLinks] = useState<LinkGiven[]>(ONE);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [sending, setSending] = useState<Sending[]>([]);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['/ip-complaints', token] });
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      api.post('/ip-complaints/{token}/evidence', {
        params: { path: { token } },
        body: { evidence: offered(links, files) },
      }) as Promise<unknown> as Promise<Sending['place'][]>,
    onSuccess: async (places) => {
      const next = places.flatMap((place, at) => {
        const chosen = files[at];
        return chosen ? [{ place, file: chosen.file }] : [];
      });
      setSending((old) => [...old, ...next]);
      setLinks(ONE);
      setFiles([]);
      await again();
      if (next.length === 0) props.onClose();
    },
  });
  const errors = isProblem(add.error)
    ? Object.fromEntries(add.error.errors.map(({ field, detail }) => [field, detail ?? t('errors.url')]))
    : {};
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('case.addEvidence')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('case.keep') }}
    >
      <Stack>
        <EvidenceFields links={links} onLinks={setLinks} files={files} onFiles={setFiles} errors={errors} />
        <FileSending files={sending} onSent={() => void again()} />
        <ProblemAlert problem={Object.keys(errors).length > 0 ? null : add.error} />
        <Group justify="flex-end">
          <Button loading={add.isPending} disabled={offered(links, files).length === 0} onClick={() => add.mutate()}>
            {t('case.add')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
