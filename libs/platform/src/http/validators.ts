import { CURRENCIES, Money, type MoneyJson } from '#kernel';
import { Transform } from 'class-transformer';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/** A phone number in international form: `+` and 8 to 15 digits, spaces, brackets and hyphens allowed. */
export const IsPhone = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isPhone',
      validator: {
        validate: (v) => typeof v === 'string' && isPhone(v),
        defaultMessage: buildMessage(() => 'phone', options),
      },
    },
    options,
  );

/** Whether a text is a phone number in international form. */
export function isPhone(value: string): boolean {
  const digits = value.replace(/[\s()-]/g, '');
  return /^\+[1-9]\d{7,14}$/.test(digits) && value.length <= 30;
}

/** An amount as the contract writes it: `{"amount": "1990.00", "currency": "RUB"}`. */
export const IsMoney = (options?: ValidationOptions) =>
  ValidateBy(
    { name: 'isMoney', validator: { validate: isMoney, defaultMessage: buildMessage(() => 'money', options) } },
    options,
  );

function isMoney(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof amount !== 'string' || !CURRENCIES.includes(currency as never))
    return false;
  try {
    Money.parse(value as MoneyJson);
    return true;
  } catch {
    return false;
  }
}

/** Cuts white space off both ends of a text before it is validated. */
export const Trim = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)));
