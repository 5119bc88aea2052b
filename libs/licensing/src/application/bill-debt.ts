import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type TenantId, type Texts } from '#kernel';
import { type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import type { Invoice } from '../domain/invoice.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { listInvoices } from '../persistence/invoices.js';
import { lockLicence } from '../persistence/licences.js';
import { SellerAccount } from './account.js';
import { Invoices } from './invoices.js';

const WHAT: Texts = {
  ru: 'Долг за использование платформы',
  kk: 'Платформаны пайдаланғаны үшін қарыз',
  en: 'Debt for the use of the platform',
};

/** Bills what a seller owes, so that it can be paid by transfer or card. */
@Injectable()
export class BillDebt {
  constructor(
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** One open invoice for a debt at a time; an older one of another amount is withdrawn. @throws DomainError licensing.no_debt */
  async run(tx: Tx, tenantId: TenantId): Promise<Invoice> {
    // Two presses at once take turns, so that the second one finds the first one's invoice.
    await lockLicence(tx, tenantId);
    const balance = await this.account.balance(tx, tenantId);
    if (!balance.isNegative()) throw licenceOrderErrors.fail('no_debt');
    const amount = balance.abs();
    for (const open of await listInvoices(tx, { tenantId, status: 'issued', limit: 100 })) {
      if (open.purpose !== 'debt') continue;
      if (open.amount.minus(open.received).equals(amount)) return open;
      await this.invoices.cancel(tx, open.id, 'system', 'the debt has changed');
    }
    const { profile } = await this.tenancy.seller(tx, tenantId);
    return this.invoices.issue(tx, {
      tenantId,
      purpose: 'debt',
      subjectId: uuidv7(),
      amount,
      method: profile.kind === 'self-employed' ? 'card' : 'invoice',
      text: { lines: [{ title: WHAT, amount }], purpose: WHAT },
    });
  }
}
