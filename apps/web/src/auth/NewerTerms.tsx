import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../app/client.js';
import { useSession } from '../session/session.js';
import { termsPath } from './terms.js';

/** Over every page, while terms newer than the accepted ones are in force. */
export function NewerTerms(): ReactNode {
  const { me } = useSession();
  const pending = me?.termsToAccept ?? [];
  return pending.length > 0 ? <Notice pending={pending} /> : null;
}

function Notice({ pending }: { pending: readonly { document: string; version: string; title: string }[] }): ReactNode {
  const { t } = useTranslation('auth');
  const { refreshMe } = useSession();
  const accept = useMutation({
    async mutationFn() {
      for (const { document, version } of pending) {
        await api.request('POST', '/me/acceptances', { body: { document, version } });
      }
    },
    onSettled: refreshMe,
  });
  return (
    <Alert mb="lg" title={t('terms.changedTitle')}>
      <Text size="sm">{t('terms.changed')}</Text>
      <Group mt="sm" gap="md">
        {pending.map((terms) => (
          <Anchor key={terms.document} component={Link} to={termsPath(terms)} size="sm">
            {terms.title} ({t('register.version', { version: terms.version })})
          </Anchor>
        ))}
        <Button size="compact-sm" loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('terms.accept')}
        </Button>
      </Group>
    </Alert>
  );
}
