import { Temporal, asTenantId, uuidv7, type Clock } from '#kernel';
import type { Tx } from '#platform';
import type { SmsBatch, SmsMessage } from '../persistence/sms.js';
import type { AccountPosting, SellerAccount } from './account.js';
import { ChargeSms } from './sms-charge.js';

describe('the debit of a message', () => {
  it('[AT-4.6a] stands in the statement and on the account at the same moment, though the month ends between them', async () => {
    let now = Temporal.Instant.from('2026-12-31T18:59:59.999Z');
    const clock = { now: () => (now = now.add({ milliseconds: 1 })) } as unknown as Clock;
    const posted: AccountPosting[] = [];
    const account = {
      currency: () => 'KZT',
      post: async (_tx: Tx, p: AccountPosting) => {
        posted.push(p);
        return { entryId: uuidv7() };
      },
    } as unknown as SellerAccount;
    const written: unknown[][] = [];
    const tx = {
      maybe: async () => undefined,
      exec: async (_sql: string, params: unknown[]) => written.push(params),
    } as unknown as Tx;
    const message = { id: uuidv7(), tenantId: asTenantId(uuidv7()), parts: 1, recipientShown: '+7…01' } as SmsMessage;
    const batch = { contract: 'operator', policies: { 'sms.commission': { value: '5%' } } } as unknown as SmsBatch;
    await new ChargeSms(account, clock).bring(tx, message, batch, '17.35');
    expect(posted).toHaveLength(1);
    expect(String(written[0]!.at(-1))).toBe(String(posted[0]!.at));
  });
});
