import { Alert, Button, Group, Paper, ScrollArea, Stack, Text, Typography } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { useTerms } from '../../../auth/terms.js';
import { LinesSkeleton, PageHeader, ProblemAlert } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import type { Licence } from '../data.js';

/** Entering the cabinet accepts the licence offer: the exact text first, the cabinet after. */
export function AcceptOffer({ licence }: { licence: Licence }): ReactNode {
  const { t, i18n } = useTranslation('seller');
  const format = useFormat();
  const queries = useQueryClient();
  const { seller } = useSession();
  const { owner } = useRole();
  const terms = useTerms(licence.offer.document);
  const text = terms.data;
  const accept = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.post('/seller/licence/acceptance', { body: { version: text?.version ?? '' } }),
    onSuccess: (answer) => queries.setQueryData(['/seller/licence'], answer),
    // Another version may have come into force while this one was read.
    onError: () => void terms.refetch(),
  });
  const occasion = licence.offer.occasion ?? 'first-sign-in';

  return (
    <>
      <PageHeader
        title={t('offer.title')}
        text={t(`offer.occasion.${occasion as 'return'}`, {
          seller: seller?.name ?? '',
          defaultValue: t('offer.occasion.first-sign-in', { seller: seller?.name ?? '' }),
        })}
      />
      {terms.error ? <ProblemAlert problem={terms.error} onRetry={() => void terms.refetch()} /> : null}
      {!text && !terms.error && <LinesSkeleton lines={12} />}
      {text && (
        <Stack maw="80ch">
          <Text size="sm">
            <b>{text.title}</b> ·{' '}
            {t('offer.version', { version: text.version, when: format.date(text.effectiveAt, { style: 'long' }) })}
          </Text>
          {text.lang !== i18n.language && <Alert>{t('offer.otherLanguage')}</Alert>}
          <Paper withBorder>
            <ScrollArea.Autosize
              mah="min(52vh, 34rem)"
              type="auto"
              viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': text.title }}
            >
              <Typography p={{ base: 'md', sm: 'xl' }} lang={text.lang}>
                <div dangerouslySetInnerHTML={{ __html: text.html }} />
              </Typography>
            </ScrollArea.Autosize>
          </Paper>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            SHA-256: {text.sha256}
          </Text>
          <ProblemAlert problem={accept.error} />
          {owner ? (
            <>
              <Text size="sm">{t('offer.means', { clause: licence.offer.clause })}</Text>
              <Group>
                <Button loading={accept.isPending} onClick={() => accept.mutate()}>
                  {t('offer.accept')}
                </Button>
                <Button variant="default" component={Link} to="/">
                  {t('offer.later')}
                </Button>
              </Group>
            </>
          ) : (
            <Alert>{t('offer.onlyOwner')}</Alert>
          )}
        </Stack>
      )}
    </>
  );
}
