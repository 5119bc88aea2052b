import type { ReactNode } from 'react';
import { useFormat } from '../texts/format.js';
import type { MoneyValue } from '../texts/format.js';
import classes from './design.module.css';

/** An amount with its currency; `bare` leaves the currency to the column's head. */
export function Money({
  value,
  bare = false,
  sign = false,
}: {
  value: MoneyValue;
  bare?: boolean;
  sign?: boolean;
}): ReactNode {
  const format = useFormat();
  return <span className={classes['money']}>{bare ? format.amount(value) : format.money(value, { sign })}</span>;
}
