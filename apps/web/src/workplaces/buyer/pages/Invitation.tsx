import { Button, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { PageHeader, ProblemAlert } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';

/** The page behind an invitation's link: nothing is accepted before the button is pressed. */
export default function Invitation(): ReactNode {
  const { t } = useTranslation('account');
  const { token = '' } = useParams();
  const { refreshMe, chooseSeller } = useSession();
  const accept = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.post('/invitations/acceptance', { body: { token } }),
    onSuccess: async ({ sellerId }) => {
      await refreshMe();
      chooseSeller(sellerId);
    },
  });
  return (
    <Paper withBorder p="lg" maw={560} mx="auto">
      <PageHeader title={t('invitation.title')} text={t('invitation.text')} />
      <Stack align="flex-start">
        <ProblemAlert problem={accept.error} />
        {accept.isSuccess ? (
          <>
            <Text role="status">{t('invitation.done')}</Text>
            <Button component={Link} to="/seller">
              {t('invitation.open')}
            </Button>
          </>
        ) : (
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('invitation.accept')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
