import { asTenantId, uuidv7 } from '#kernel';
import { Database, Deliveries, Events, HandlerRegistry, Jobs, ObjectStore } from '#platform';
import { startWorld, type SellerPerson, type World } from '#testing';
import { fingerprint, makeVictim, smallFilm, upload, type Victim } from './victim.js';

/** What a forger writes into a payload, by the type of the consequence. Every type that has a handler is here. */
type Payloads = Record<string, (v: Victim, ids: Ids) => Record<string, unknown>>;
interface Ids {
  refund: string;
  pending: string;
  paid: string;
  checking: string;
  deleted: string;
  message: string;
  purge: string;
  evidenceKey: string;
  /** A message that waits to be sent, and one whose end is not known. */
  sms: [waiting: string, lost: string];
}

const order = (v: Victim, i: Ids) => ({ orderId: i.paid, buyerId: v.buyer.accountId, sellerId: v.sellerId });
const refund = (v: Victim, i: Ids) => ({
  refundId: i.refund,
  orderId: i.paid,
  buyerId: v.buyer.accountId,
  sellerId: v.sellerId,
});
const aCase = (v: Victim) => ({ id: v.id.complaint, complaintId: v.id.complaint, tenantId: v.sellerId });
const theSeller = (v: Victim) => ({ sellerId: v.sellerId, tenantId: v.sellerId });
const purge = (_v: Victim, i: Ids) => ({ purgeId: i.purge });

// prettier-ignore
const payloads: Payloads = {
  'job:mail.send': (_v, i) => ({ messageId: i.message }),
  'job:content.take-in': (_v, i) => ({ mediaId: i.checking }),
  'job:content.stale-upload': (v) => ({ mediaId: v.id.upload }),
  'job:content.delete-object': (_v, i) => ({ mediaId: i.deleted }),
  'tenancy.seller-suspended.v1': theSeller,
  'tenancy.suspension-lifted.v1': theSeller,
  'tenancy.seller-changed.v1': theSeller,
  'job:complaints.delete-objects': (_v, i) => ({ keys: [i.evidenceKey] }),
  'complaints.received.v1': aCase, 'complaints.forwarded.v1': aCase, 'complaints.answered.v1': aCase, 'complaints.unanswered.v1': aCase, 'complaints.check-started.v1': aCase,
  'complaints.blocked.v1': aCase, 'complaints.unblocked.v1': aCase, 'complaints.review-overdue.v1': aCase, 'complaints.decided.v1': aCase, 'complaints.disclosed.v1': aCase, 'complaints.withdrawn.v1': aCase,
  'licensing.licence-renewed.v1': theSeller,
  'licensing.licence-reinstated.v1': theSeller,
  'job:licensing.usage-moved': () => ({ quota: 'storage' }),
  'job:licensing.recount-batch': () => ({ night: '2026-11-01T21:00:00Z', after: null }),
  'job:licensing.purge-prepare': purge,
  'job:licensing.announce-maintenance': () => ({ windowId: uuidv7(), what: 'planned', after: null }),
  'job:content.give-back-access': () => ({ windowId: uuidv7(), after: null }),
  'licensing.maintenance-ended.v1': () => ({ windowId: uuidv7() }),
  'licensing.debt-arose.v1': theSeller,
  'licensing.debt-settled.v1': theSeller,
  'job:licensing.purge-batch': purge,
  'job:licensing.purge-objects': purge,
  'job:licensing.purge-again': purge,
  'job:licensing.build-export': (v) => ({ exportId: v.id.export }),
  'job:licensing.drop-export': (v) => ({ exportId: v.id.export }),
  'job:licensing.reconcile-charge': (v) => ({ chargeId: v.id.licencePayment, attempt: 0 }),
  'job:licensing.send-return': (v) => ({ returnId: v.id.licenceReturn }),
  'job:licensing.reconcile-return': (v) => ({ returnId: v.id.licenceReturn, attempt: 0 }),
  'job:licensing.send-sms': (_v, i) => ({ messageId: i.sms[0] }),
  'job:licensing.ask-sms': (_v, i) => ({ messageId: i.sms[1], attempt: 0 }),
  'job:payments.send-refund': refund,
  'job:payments.reconcile-refund': (v, i) => ({ ...refund(v, i), attempt: 0 }),
  'job:payments.reconcile-payment': (_v, i) => ({ paymentId: i.pending, attempt: 0 }),
  'job:payments.place-dispute': (_v, ids) => ({ gateway: 'sandbox', eventId: 'evt_forged', paymentId: ids.pending, externalId: null, attempt: 0 }),
  'job:payments.sandbox-notice': (_v, i) => ({ notice: { id: 'evt_forged', type: 'payment.succeeded', payment: i.pending, amount: { amount: '1990.00', currency: 'RUB' } }, times: 1 }),
  'payments.order-paid.v1': order,
  'payments.refund-requested.v1': refund,
  'payments.refund-settled.v1': refund,
  'payments.payment-disputed.v1': order,
};

describe('consequences that name another seller’s things', () => {
  let world: World;
  let victim: Victim;
  let thief: SellerPerson;
  let ids: Ids;

  beforeAll(async () => {
    world = await startWorld();
    victim = await makeVictim(world);
    thief = await world.seller({ pack: 'restudy-ru' });
    ids = await ripe();
  });
  afterAll(() => world?.stop());

  /** Brings the victim's things to where each job has something to do, and takes the honest jobs away. */
  async function ripe(): Promise<Ids> {
    const { buyer, shop } = victim;
    const sms = await shop.seller.api.ok(
      shop.seller.api.post('/seller/sms/messages', { text: 'Hello', purpose: 'service', recipients: ['+77010000004', '+77010000005'] }), // prettier-ignore
    );
    await world.settle();
    const made = await buyer.api.ok(buyer.api.post('/refunds', { orderId: victim.id.paidOrder, reason: 'again' }));
    const { paymentId } = await shop.atGateway(buyer, [victim.id.course]);
    await world.rows(`UPDATE platform.sandbox_charge SET status = 'succeeded' WHERE id = $1`, [paymentId]);
    await world.rows(`UPDATE payments.order SET receipt_at = NULL WHERE id = $1`, [victim.id.paidOrder]);
    const checking = await upload(shop.seller.api, smallFilm, victim.id.draftLesson);
    await world.rows(`UPDATE content.media SET touched_at = touched_at - interval '30 days' WHERE id = $1`, [
      victim.id.upload,
    ]);
    await world.rows(`UPDATE content.media SET state = 'deleted' WHERE id = $1`, [victim.id.media]);
    const [message] = await world.rows(`UPDATE platform.message SET state = 'queued' WHERE id = $1 RETURNING id`, [
      victim.id.message,
    ]);
    const [evidence] = await world.rows('SELECT object_key AS key FROM complaints.evidence WHERE id = $1', [
      victim.id.evidence,
    ]);
    const purgeId = uuidv7();
    await world.rows(
      `INSERT INTO licensing.purge (id, tenant_id, licence_id, status, due_at, ground) SELECT $1, tenant_id, id, 'rows', starts_at, '{}' FROM licensing.licence WHERE tenant_id = $2`,
      [purgeId, victim.sellerId],
    );
    for (const [i, state] of ['queued', 'unknown'].entries())
      await world.rows(`UPDATE licensing.sms_message SET status = $2, ended_at = NULL WHERE id = $1`, [sms.messageIds[i], state]); // prettier-ignore
    await world.rows('UPDATE platform.outbox SET relayed_at = now() WHERE relayed_at IS NULL');
    return {
      refund: made.id,
      pending: paymentId,
      paid: victim.id.paidOrder,
      checking,
      deleted: victim.id.media,
      message: message.id,
      purge: purgeId,
      evidenceKey: evidence.key,
      sms: sms.messageIds,
    };
  }

  /** Announces from the transaction of a seller, as code of theirs could, and lets it be handled. */
  async function announce(as: string, types: string[]): Promise<void> {
    await world.app.get(Database).tenant(asTenantId(as), async (tx) => {
      for (const type of types) {
        const payload = payloads[type]!(victim, ids);
        if (type.startsWith('job:')) await world.app.get(Jobs).enqueue(tx, type.slice('job:'.length), payload);
        else await world.app.get(Events).publish(tx, { type, payload });
      }
    });
    await world.app.get(Deliveries).drain();
  }

  /** Rows of the victim, letters to anybody, and files. The outbox itself is left out: it holds what was announced. */
  async function state(): Promise<Record<string, unknown>> {
    const { 'platform.outbox': _, ...rows } = await fingerprint(world, victim);
    const [{ letters }] = await world.rows(`SELECT count(*)::int AS letters FROM platform.message`);
    const objects = world.app.get(ObjectStore);
    const [{ key }] = await world.rows('SELECT object_key AS key FROM content.media WHERE id = $1', [ids.deleted]);
    return {
      ...rows,
      letters,
      media: (await objects.stat(key))?.bytes,
      evidence: (await objects.stat(ids.evidenceKey))?.bytes,
    };
  }

  it('are known: every handler of ids has a forger', () => {
    const { byName } = world.app.get(HandlerRegistry, { strict: false }) as unknown as {
      byName: Map<string, { type: string }>;
    };
    const types = [...new Set([...byName.values()].map((h) => h.type))];
    expect(types.filter((type) => !payloads[type])).toEqual([]);
    expect(Object.keys(payloads).filter((type) => !types.includes(type))).toEqual([]);
  });

  it('do nothing to them', async () => {
    const before = await state();
    expect(before).toMatchObject({ media: smallFilm.length, evidence: 4 });
    const acted: string[] = [];
    for (const type of Object.keys(payloads)) {
      await announce(thief.sellerId, [type]);
      const after = await state();
      for (const key of Object.keys(before)) if (after[key] !== before[key]) acted.push(`${type} changed ${key}`);
      Object.assign(before, after);
    }
    expect(acted).toEqual([]);
    const failed = await world.rows(`SELECT handler, last_error FROM platform.delivery WHERE last_error IS NOT NULL`);
    expect(failed).toEqual([]);
  });

  it('cannot be written for another seller or for nobody', async () => {
    const write = (tenantId: string | null) =>
      world.app
        .get(Database)
        .tenant(asTenantId(thief.sellerId), (tx) =>
          tx.exec(
            `INSERT INTO platform.outbox (id, kind, type, tenant_id, payload, at) VALUES ($1, 'job', 'job:x', $2, '{}', $3)`,
            [uuidv7(), tenantId, '2026-01-01T00:00:00Z'],
          ),
        );
    await expect(write(victim.sellerId)).rejects.toThrow('row-level security');
    await expect(write(null)).rejects.toThrow('row-level security');
    expect(await write(thief.sellerId)).toBe(1);
  });

  it('would have done much in their own seller’s name', async () => {
    const before = await state();
    await announce(victim.sellerId, [
      'job:payments.send-refund',
      'job:payments.reconcile-payment',
      'job:content.take-in',
      'job:content.stale-upload',
      'job:content.delete-object',
      'job:mail.send',
      'job:licensing.send-sms',
      'job:licensing.ask-sms',
      'payments.order-paid.v1',
    ]);
    const after = await state();
    const changed = Object.keys(before).filter((key) => after[key] !== before[key]);
    expect(changed).toEqual(
      expect.arrayContaining([
        'payments.refund',
        'payments.order',
        'payments.posting',
        'content.grant',
        'licensing.sms_message',
        'content.media',
        'platform.message',
        'media',
        'letters',
      ]),
    );
    // The file of evidence stays as long as its row does, whoever asks.
    expect(after.evidence).toBe(4);
  });
});
