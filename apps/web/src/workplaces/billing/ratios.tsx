import type { components } from '#api-client';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneBadge, Why } from '../../design/index.js';
import type { Working } from '../../design/index.js';
import { useFormat } from '../../texts/format.js';
import type { Formats, MoneyValue } from '../../texts/format.js';
import { shareOf, valueWords } from '../operator/words.js';

type Schemas = components['schemas'];
type Figures = Pick<RatioDetail, 'number' | 'amounts' | 'exceeds'>;

export type RatioDetail = Schemas['RefundRatioDetailDto'];
export type Ratio = Omit<RatioDetail, 'series' | 'refunds'>;
export type RatioRow = Ratio & { id: string };

/** Of one posting of the ledger. */
export interface Posting {
  entryId: string;
  kind: string;
  at: string;
  orderId: string;
  sellerId: string;
  sellerName: string;
  account: string;
  amount: MoneyValue;
}
export interface Account {
  account: string;
  currency: string;
  debit: MoneyValue;
  credit: MoneyValue;
  balance: MoneyValue;
}
export interface SellerBalance {
  sellerId: string;
  sellerName: string;
  currency: string;
  payable: MoneyValue;
  refundsUnderWay: MoneyValue;
  commission: MoneyValue;
}

/** How near to the limit, or how far over it: by the larger of the metrics. Refunds without sales are beyond any limit. */
export function nearness(ratio: Figures): number {
  const of = (metric: { ratio: string | null; exceeds: boolean }): number =>
    shareOf(metric.ratio) ?? (metric.exceeds ? Infinity : 0);
  return Math.max(of(ratio.number), ...ratio.amounts.map(of)) + (ratio.exceeds ? 1000 : 0);
}

function percentOf(ratio: string | null, format: Formats): string {
  const share = shareOf(ratio);
  return share === null ? '—' : format.percent(share);
}

/** What the ratio rests on, line by line. */
function workingOf(
  ratio: Ratio,
  metric: { refunds: number | MoneyValue; sales: number | MoneyValue; ratio: string | null },
  title: string,
  { t, s, format }: { t: TFunction<'billing'>; s: TFunction<'staff'>; format: Formats },
): Working {
  const shown = (value: number | MoneyValue): string | MoneyValue =>
    typeof value === 'number' ? format.number(value) : value;
  return {
    title,
    lines: [
      {
        label: t('ratio.window'),
        value: valueWords(ratio.window, s),
        note: `${format.date(ratio.from, { zone: ratio.zone })} – ${format.date(new Date(Date.parse(ratio.to) - 1), { zone: ratio.zone })} (${ratio.zone})`,
      },
      { label: t('ratio.refunds'), value: shown(metric.refunds) },
      { label: t('ratio.sales'), value: shown(metric.sales) },
      {
        label: t('ratio.divided'),
        value: metric.ratio === null ? t('ratio.noSales') : percentOf(metric.ratio, format),
      },
      { label: t('ratio.limit'), value: percentOf(ratio.limit, format), clause: ratio.clause ?? null },
    ],
    result: metric.ratio === null ? t('ratio.noSales') : percentOf(metric.ratio, format),
    clause: ratio.clause ?? null,
    clauseText: t(ratio.mustExceed === 'both' ? 'ratio.both' : 'ratio.any'),
  };
}

/** The ratio by number, which can be asked why. */
export function ByNumber({ ratio }: { ratio: Ratio }): ReactNode {
  const { t } = useTranslation('billing');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const { number } = ratio;
  return (
    <Why working={workingOf(ratio, number, `${t('ratio.byNumber')}: ${ratio.sellerName}`, { t, s, format })}>
      <Tinted over={number.exceeds}>
        {number.ratio === null ? t('ratio.noSalesShort') : percentOf(number.ratio, format)}
      </Tinted>
    </Why>
  );
}

/** The same by amount, one a currency. */
export function ByAmount({ ratio }: { ratio: Ratio }): ReactNode {
  const { t } = useTranslation('billing');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  if (ratio.amounts.length === 0) return '—';
  return ratio.amounts.map((amount, index) => (
    <span key={amount.currency}>
      {index > 0 && ', '}
      <Why
        working={workingOf(ratio, amount, `${t('ratio.byAmount')}, ${amount.currency}: ${ratio.sellerName}`, {
          t,
          s,
          format,
        })}
      >
        <Tinted over={amount.exceeds}>
          {amount.ratio === null ? t('ratio.noSalesShort') : percentOf(amount.ratio, format)}
          {ratio.amounts.length > 1 && ` ${amount.currency}`}
        </Tinted>
      </Why>
    </span>
  ));
}

function Tinted({ over, children }: { over: boolean; children: ReactNode }): ReactNode {
  return <span style={over ? { color: 'var(--tone-bad-text)', fontWeight: 650 } : undefined}>{children}</span>;
}

/** Over the limit, near it, or within. */
export function RatioState({ ratio }: { ratio: Ratio }): ReactNode {
  const { t } = useTranslation('billing');
  if (ratio.exceeds) return <ToneBadge tone="bad">{t('ratio.over')}</ToneBadge>;
  if (ratio.number.exceeds || ratio.amounts.some((amount) => amount.exceeds))
    return <ToneBadge tone="warn">{t('ratio.oneOver')}</ToneBadge>;
  return <ToneBadge tone="good">{t('ratio.within')}</ToneBadge>;
}
