import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../design/PageHeader.js';

export default function Home(): ReactNode {
  const { t } = useTranslation('seller');
  return <PageHeader title={t('home.title')} text={t('home.text')} />;
}
