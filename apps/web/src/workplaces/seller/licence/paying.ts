import { newIdempotencyKey } from '#api-client';
import { api } from '../../../app/client.js';

/** Goes to the payment system's page for an invoice. Pressed twice, the server pays once. */
export async function payInvoice(invoiceId: string): Promise<void> {
  const { redirectUrl } = await api.request<{ redirectUrl: string }>('POST', `/seller/invoices/${invoiceId}/pay`, {
    idempotencyKey: newIdempotencyKey(),
  });
  window.location.assign(redirectUrl);
  // The page is leaving: whatever waits for this keeps waiting, so that nothing can be pressed twice.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
}
