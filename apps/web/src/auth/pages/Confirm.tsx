import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPassword } from '../SetPassword.js';

export default function Confirm(): ReactNode {
  const { t } = useTranslation('auth');
  return (
    <SetPassword
      title={t('confirm.title')}
      text={t('confirm.text')}
      submit={t('confirm.submit')}
      path="/auth/confirm"
      again="/register"
    />
  );
}
