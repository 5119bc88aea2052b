import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textKey } from '../words.js';
import { Facts } from './Facts.js';
import { Panel } from './Panel.js';

interface Profile {
  kind: string;
  country: string;
  legalName: string;
  taxId: string;
  registrationNumber?: string | null;
  address: string;
  email: string;
  phone: string;
  bank?: { name: string; code: string; account: string } | null;
}

/** Who the seller is before the law. */
export function LegalProfile({ profile, bare = false }: { profile: Profile; bare?: boolean }): ReactNode {
  const { t } = useTranslation('staff');
  const facts = (
    <Facts
      rows={[
        [t('legal.legalName'), profile.legalName],
        [t('legal.kind'), t(`legal.${textKey(profile.kind)}` as 'legal.company', { defaultValue: profile.kind })],
        [t('legal.country'), t(`legal.${profile.country}` as 'legal.RU', { defaultValue: profile.country })],
        [t(`legal.taxId_${profile.country}` as 'legal.taxId_RU', { defaultValue: t('legal.taxId') }), profile.taxId],
        [t('legal.registrationNumber'), profile.registrationNumber],
        [t('legal.address'), profile.address],
        [
          t('legal.email'),
          <Anchor key="email" href={`mailto:${profile.email}`} size="sm">
            {profile.email}
          </Anchor>,
        ],
        [t('legal.phone'), profile.phone],
        [t('legal.bank'), profile.bank && `${profile.bank.name}, ${profile.bank.code}, ${profile.bank.account}`],
      ]}
    />
  );
  return bare ? facts : <Panel title={t('legal.title')}>{facts}</Panel>;
}
