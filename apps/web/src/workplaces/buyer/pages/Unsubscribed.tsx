import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../design/index.js';

/** Where the link at the foot of a mailing ends. */
export default function Unsubscribed(): ReactNode {
  const { t } = useTranslation('account');
  return (
    <EmptyState
      order={1}
      title={t('unsubscribed.title')}
      text={t('unsubscribed.text')}
      action={
        <Button component={Link} to="/account" variant="default">
          {t('unsubscribed.toAccount')}
        </Button>
      }
    />
  );
}
