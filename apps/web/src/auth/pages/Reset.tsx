import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPassword } from '../SetPassword.js';

export default function Reset(): ReactNode {
  const { t } = useTranslation('auth');
  return (
    <SetPassword
      title={t('reset.title')}
      text={t('reset.text')}
      submit={t('reset.submit')}
      path="/auth/password-reset/confirm"
      again="/forgotten"
    />
  );
}
