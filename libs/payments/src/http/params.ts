import type { PipeTransform } from '@nestjs/common';
import { isUuid, type TenantId } from '#kernel';
import { platformErrors, type Caller } from '#platform';
import type { After } from '../persistence/orders.js';

/** An id in a path: what is no id names nothing. */
export const uuid: PipeTransform<string, string> = {
  transform(value: string): string {
    const lower = value.toLowerCase();
    if (!isUuid(lower)) throw platformErrors.fail('not_found');
    return lower;
  },
};

const TIME = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/;

/** The keyset position of a cursor that holds a time and an id. @throws DomainError platform.bad_cursor */
export function afterOf(values: (string | null)[] | undefined): After | undefined {
  if (!values) return undefined;
  const [at, id] = values;
  if (!at || !TIME.test(at) || !isUuid(id)) throw platformErrors.fail('bad_cursor');
  return { at, id };
}

/** The seller for which the caller acts; the access guard has put it there on seller routes. */
export function sellerOf(caller: Caller): TenantId {
  if (!caller.sellerId) throw platformErrors.fail('seller_not_chosen');
  return caller.sellerId;
}
