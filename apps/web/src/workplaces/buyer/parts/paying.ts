import { newIdempotencyKey } from '#api-client';
import { api } from '../../../app/client.js';

/** Goes to the payment system's page. Pressed twice, the server pays once. */
export async function startPaying(orderId: string): Promise<void> {
  const { redirectUrl } = await api.post('/orders/{id}/pay', {
    params: { path: { id: orderId } },
    idempotencyKey: newIdempotencyKey(),
  });
  window.location.assign(redirectUrl);
  // The page is leaving: whatever waits for this keeps waiting, so that nothing can be pressed twice.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
}
