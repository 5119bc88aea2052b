import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '#kernel';
import { ContentModule } from '#content';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { CLOCK, CONFIG, Database, ErrorTable, Jobs, PurgeRegistry, type Config } from '#platform';
import { TenancyModule } from '#tenancy';
import { ActivateModule } from './application/activate-module.js';
import { ApplyForModule } from './application/apply-for-module.js';
import { CloseOrder } from './application/close-order.js';
import { DecideModule } from './application/decide-module.js';
import { FailPayment } from './application/fail-payment.js';
import { GrantAccess } from './application/grant-access.js';
import { OrderReceipt } from './application/order-receipt.js';
import { OrderTermsKeeper } from './application/order-terms.js';
import { PayOrder } from './application/pay-order.js';
import { PlaceOrder } from './application/place-order.js';
import { QuoteRefund } from './application/quote-refund.js';
import { ReceiveWebhook } from './application/receive-webhook.js';
import { ReconcilePayment } from './application/reconcile-payment.js';
import { RefundRatios } from './application/refund-ratios.js';
import { RequestRefund } from './application/request-refund.js';
import { SandboxPayments } from './application/sandbox-payments.js';
import { SendRefund } from './application/send-refund.js';
import { SettlePayment } from './application/settle-payment.js';
import { SettleRefund } from './application/settle-refund.js';
import { Gateways } from './gateway/gateways.js';
import { BillingController } from './http/billing.controller.js';
import { ModuleApplicationsController } from './http/module-applications.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { PaymentModuleController } from './http/payment-module.controller.js';
import { RefundsController } from './http/refunds.controller.js';
import { SalesController } from './http/sales.controller.js';
import { SandboxPaymentsController } from './http/sandbox-payments.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { Consequences } from './jobs/consequences.js';
import { paymentsErrors } from './payments.errors.js';
import { PaymentsFacade } from './payments.facade.js';
import { paymentsPurger } from './payments.purger.js';

const useCases = [
  ApplyForModule, DecideModule, ActivateModule, OrderTermsKeeper, GrantAccess, PlaceOrder, PayOrder, CloseOrder, SettlePayment, FailPayment, ReceiveWebhook,
  ReconcilePayment, QuoteRefund, RequestRefund, SendRefund, SettleRefund, RefundRatios, OrderReceipt, SandboxPayments,
]; // prettier-ignore

/** Composes the library. */
@Module({
  imports: [LegalModule, IdentityModule, TenancyModule, ContentModule],
  controllers: [
    OrdersController, RefundsController, PaymentModuleController, ModuleApplicationsController, SalesController, BillingController, WebhooksController, SandboxPaymentsController,
  ], // prettier-ignore
  providers: [
    {
      provide: Gateways,
      inject: [CONFIG, Database, CLOCK, Jobs],
      useFactory: (config: Config, db: Database, clock: Clock, jobs: Jobs) => new Gateways(config, db, clock, jobs),
    },
    ...useCases,
    Consequences,
    PaymentsFacade,
  ],
  exports: [PaymentsFacade],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
  ) {}

  onModuleInit(): void {
    this.errors.add(paymentsErrors);
    this.purgers.register(paymentsPurger);
  }
}
