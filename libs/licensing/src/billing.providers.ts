import type { Provider, Type } from '@nestjs/common';
import { SellerAccount } from './application/account.js';
import { BeginTerm } from './application/begin-term.js';
import { BillDebt } from './application/bill-debt.js';
import { BillingHandlers } from './application/billing-handlers.js';
import { BringBack } from './application/bring-back.js';
import { InvoiceLetters } from './application/invoice-letters.js';
import { Invoices } from './application/invoices.js';
import { LicenceOrderLetters } from './application/licence-order-letters.js';
import { PayInvoice } from './application/pay-invoice.js';
import { PlaceLicenceOrder } from './application/place-licence-order.js';
import { QuoteLicence } from './application/quote-licence.js';
import { ReturnPayment } from './application/return-payment.js';
import { SendReturn } from './application/send-return.js';
import { TakeBack } from './application/take-back.js';
import { TakeCharge } from './application/take-charge.js';
import { BillingAccountsController } from './http/billing-accounts.controller.js';
import { BillingLicensingController } from './http/billing-licensing.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { LicenceOrdersController } from './http/licence-orders.controller.js';
import { OperatorLicencesController } from './http/operator-licences.controller.js';

/** The seller's account, invoices, orders of the licence and card payments. */
export const billingProviders: Provider[] = [
  SellerAccount,
  InvoiceLetters,
  Invoices,
  LicenceOrderLetters,
  BringBack,
  QuoteLicence,
  BeginTerm,
  PlaceLicenceOrder,
  PayInvoice,
  BillDebt,
  TakeBack,
  ReturnPayment,
  SendReturn,
  TakeCharge,
  BillingHandlers,
];

/** Their doors over HTTP. */
export const billingControllers: Type[] = [
  LicenceOrdersController,
  InvoicesController,
  BillingLicensingController,
  BillingAccountsController,
  OperatorLicencesController,
];
