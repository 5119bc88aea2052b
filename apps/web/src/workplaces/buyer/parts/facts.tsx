import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../../../design/index.js';
import type { MoneyValue } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { termWords } from '../rules.js';

export function isFree({ amount }: MoneyValue): boolean {
  return /^0(\.0+)?$/.test(amount);
}

/** A price, or the word for none. */
export function Price({ value }: { value: MoneyValue }): ReactNode {
  const { t } = useTranslation('catalogue');
  return isFree(value) ? t('free') : <Money value={value} />;
}

/** Seconds in words: «1 ч 20 мин». */
export function useLength(): (seconds: number) => string {
  const { t } = useTranslation('learning');
  return (seconds) => {
    const minutes = Math.max(1, Math.round(seconds / 60));
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return termWords(`PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`, t);
  };
}

/** Facts as a list of terms; what is empty is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  return (
    <dl className={classes['facts']}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <Fact key={term} term={term} value={value} />
        ))}
    </dl>
  );
}

function Fact({ term, value }: { term: string; value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface LegalDetails {
  kind: string;
  country: string;
  legalName: string;
  taxId: string;
  registrationNumber: unknown;
  address: string;
  email: string;
  phone: string;
}

/** What the law has a buyer told about a seller (RS-L39). */
export function LegalFacts({ legal }: { legal: LegalDetails }): ReactNode {
  const { t } = useTranslation('catalogue');
  const number = typeof legal.registrationNumber === 'string' ? legal.registrationNumber : null;
  return (
    <Facts
      rows={[
        [t('legal.name'), legal.legalName],
        [t('legal.kind'), t(`sellerKinds.${legal.kind as 'company'}`, { defaultValue: legal.kind })],
        [t('legal.country'), t(`countries.${legal.country as 'RU'}`, { defaultValue: legal.country })],
        [t('legal.taxId'), legal.taxId],
        [t('legal.registration'), number],
        [t('legal.address'), legal.address],
        [t('legal.email'), <Anchor href={`mailto:${legal.email}`}>{legal.email}</Anchor>],
        [t('legal.phone'), <Anchor href={`tel:${legal.phone}`}>{legal.phone}</Anchor>],
      ]}
    />
  );
}
