import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { subtractDuration, type Clock } from '#kernel';
import { ContentModule } from '#content';
import { IdentityModule } from '#identity';
import { LegalFacade, LegalModule } from '#legal';
import { LicensingModule } from '#licensing';
import { CLOCK, CleanUps, ErrorTable, ExportRegistry, PurgeRegistry } from '#platform';
import { TenancyModule } from '#tenancy';
import { ActivateModule } from './application/activate-module.js';
import { ApplyForModule } from './application/apply-for-module.js';
import { CloseOrder } from './application/close-order.js';
import { DecideModule } from './application/decide-module.js';
import { FailPayment } from './application/fail-payment.js';
import { GrantAccess } from './application/grant-access.js';
import { EndUserContract } from './application/end-user-contract.js';
import { BuyerLiabilityCap } from './application/liability-cap.js';
import { OrderReceipt } from './application/order-receipt.js';
import { OrderTermsKeeper } from './application/order-terms.js';
import { PayOrder } from './application/pay-order.js';
import { PlaceDispute } from './application/place-dispute.js';
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
import { UnpaidRefunds } from './application/unpaid-refunds.js';
import { BillingController } from './http/billing.controller.js';
import { LiabilityController } from './http/liability.controller.js';
import { ModuleApplicationsController } from './http/module-applications.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { PaymentModuleController } from './http/payment-module.controller.js';
import { RefundsController } from './http/refunds.controller.js';
import { SalesController } from './http/sales.controller.js';
import { SandboxPaymentsController } from './http/sandbox-payments.controller.js';
import { UserContractsController } from './http/user-contracts.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { Consequences } from './jobs/consequences.js';
import { paymentsErrors } from './payments.errors.js';
import { PaymentsFacade } from './payments.facade.js';
import { paymentsExport } from './payments.export.js';
import { paymentsPurger } from './payments.purger.js';
import { forgetNotices } from './persistence/settlement.js';

const useCases = [
  ApplyForModule, DecideModule, ActivateModule, OrderTermsKeeper, GrantAccess, PlaceOrder, PayOrder, CloseOrder, SettlePayment, FailPayment, ReceiveWebhook,
  ReconcilePayment, PlaceDispute, QuoteRefund, RequestRefund, SendRefund, SettleRefund, UnpaidRefunds, RefundRatios, BuyerLiabilityCap, EndUserContract, OrderReceipt, SandboxPayments,
]; // prettier-ignore

/** Composes the library. */
@Module({
  imports: [LicensingModule, LegalModule, IdentityModule, TenancyModule, ContentModule],
  controllers: [
    OrdersController, RefundsController, PaymentModuleController, ModuleApplicationsController, SalesController, BillingController, WebhooksController, SandboxPaymentsController, LiabilityController, UserContractsController,
  ], // prettier-ignore
  providers: [...useCases, Consequences, PaymentsFacade],
  exports: [PaymentsFacade],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
    @Inject(ExportRegistry) private readonly exports: ExportRegistry,
    @Inject(CleanUps) private readonly cleanUps: CleanUps,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.errors.add(paymentsErrors);
    this.purgers.register(paymentsPurger(this.clock));
    this.exports.register(paymentsExport);
    this.cleanUps.register({
      name: 'payments.gateway-notices',
      personal: true,
      run: (tx, limit) => {
        const { value, zone } = this.legal.operatorPolicies().get('retention.gateway-notices');
        return forgetNotices(tx, subtractDuration(this.clock.realNow(), value, zone), limit);
      },
    });
  }
}
