import { Temporal, endOfDay, startOfDay, subtractDuration, type TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import type { SellerAccount } from '../application/account.js';
import { heldByInvoices } from '../persistence/invoices.js';
import { reservedByOrders } from '../persistence/licence-orders.js';
import type { AccountDto, AccountQuery } from './dto/invoice.dto.js';

/** Days asked for, as instants of the contract's zone; the last year where none are named. @throws DomainError platform.invalid */
export function accountSpan(
  query: AccountQuery,
  now: Temporal.Instant,
  zone: string,
): { from: Temporal.Instant; to: Temporal.Instant } {
  try {
    return {
      from: query.from ? startOfDay(Temporal.PlainDate.from(query.from), zone) : subtractDuration(now, 'P1Y', zone),
      to: query.to ? endOfDay(Temporal.PlainDate.from(query.to), zone) : endOfDay(now, zone),
    };
  } catch (cause) {
    throw platformErrors.fail('invalid', {}, { cause });
  }
}

/** A seller's account with the operator, as the seller and billing see it. */
export async function accountSeen(
  tx: Tx,
  account: SellerAccount,
  tenantId: TenantId,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<AccountDto> {
  const currency = account.currency();
  const { before, lines } = await account.statement(tx, tenantId, from, to);
  const held = await heldByInvoices(tx, tenantId, currency);
  return {
    balance: (await account.balance(tx, tenantId)).toJSON(),
    reserved: held.plus(await reservedByOrders(tx, tenantId, currency)).toJSON(),
    before: before.toJSON(),
    entries: lines.map((l) => ({
      id: l.entryId,
      kind: l.kind,
      at: l.at.toString(),
      causeType: l.causeType,
      causeId: l.causeId,
      amount: l.amount.toJSON(),
      memo: l.memo,
    })),
  };
}
