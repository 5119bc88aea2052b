import { Group, Select, TextInput } from '@mantine/core';
import type { SelectProps, TextInputProps } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const CURRENCIES = ['RUB', 'KZT', 'AMD'];
const OF_COUNTRY: Record<string, string> = { RU: 'RUB', KZ: 'KZT', AM: 'AMD' };

/** The currency a seller of a country usually sells in. */
export const currencyOf = (country: string | undefined): string => OF_COUNTRY[country ?? ''] ?? 'RUB';

/** `1 990,5` as the contract writes it: `1990.50`. */
export function plainAmount(typed: string): string {
  const [whole = '', part = ''] = typed.replace(/\s/g, '').replace(',', '.').split('.');
  return `${whole === '' ? '0' : whole.replace(/^0+(?=\d)/, '')}.${part.padEnd(2, '0')}`;
}

export const moneyRule =
  (t: TFunction<'sellerCourses'>) =>
  (value: string): string | null =>
    /^\d{1,10}([.,]\d{1,2})?$/.test(value.replace(/\s/g, '')) ? null : t('card.priceBad');

/** An amount and its currency, side by side. */
export function MoneyFields({
  amount,
  currency,
  disabled = false,
}: {
  amount: TextInputProps;
  currency: SelectProps;
  disabled?: boolean;
}): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const { value } = currency;
  const choices = value && !CURRENCIES.includes(value) ? [...CURRENCIES, value] : CURRENCIES;
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        label={t('card.price')}
        description={t('card.priceHint')}
        inputMode="decimal"
        style={{ flex: 1 }}
        disabled={disabled}
        {...amount}
      />
      <Select
        label={t('card.currency')}
        description={'\u00a0'}
        data={choices}
        allowDeselect={false}
        w={120}
        disabled={disabled}
        {...currency}
      />
    </Group>
  );
}
