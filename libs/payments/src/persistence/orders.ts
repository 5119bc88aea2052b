import { Money, Temporal, asTenantId, type Currency, type Lang, type TenantId } from '#kernel';
import { json, type Tx } from '#platform';
import type {
  Item,
  KeptPolicy,
  Order,
  Payer,
  PaymentLine,
  RefundLine,
  SellerShown,
  TickedTerms,
} from '../domain/order.js';
import type { OrderStatus } from '../domain/machines.js';

/** What is written when an order is placed: the order, its items and the intent to pay, in one statement. */
export interface NewOrder {
  order: Order;
  termsHash: string;
  key: string;
  bodyHash: string;
  /** The first attempt to pay; none where nothing is to be paid. */
  payment: { id: string; gateway: string } | null;
}

const PLACE = `WITH o AS (
    INSERT INTO payments.order (id, tenant_id, buyer_id, status, currency, total, commission, commission_rate, method, payer, terms_hash, acceptances, lang,
      idempotency_key, body_hash, placed_at, expires_at, paid_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    ON CONFLICT ON CONSTRAINT order_key DO NOTHING RETURNING id, tenant_id, buyer_id),
  i AS (
    INSERT INTO payments.order_item (id, tenant_id, order_id, buyer_id, position, course_id, title, kind, price)
    SELECT u.id, o.tenant_id, o.id, o.buyer_id, u.position, u.course_id, u.title, u.kind, u.price
    FROM o, unnest($19::uuid[], $20::uuid[], $21::text[], $22::text[], $23::bigint[]) WITH ORDINALITY AS u(id, course_id, title, kind, price, position)),
  p AS (
    INSERT INTO payments.payment (id, tenant_id, order_id, buyer_id, gateway, status, currency, amount, created_at)
    SELECT $24, o.tenant_id, o.id, o.buyer_id, $25, 'intent', $5, $6, $16 FROM o WHERE $24::uuid IS NOT NULL)
  SELECT id FROM o`;

/** Writes a placed order. @returns false where the buyer has used the key before */
export async function insertOrder(tx: Tx, n: NewOrder): Promise<boolean> {
  const o = n.order;
  const rows = await tx.query(PLACE, [
    o.id, o.tenantId, o.buyerId, o.status, o.currency, o.total.minor, o.commission.minor, o.commissionRate, o.method, json(o.payer), n.termsHash, json(o.acceptances), o.lang,
    n.key, n.bodyHash, o.placedAt, o.expiresAt, o.paidAt,
    o.items.map((i) => i.id), o.items.map((i) => i.courseId), o.items.map((i) => i.title), o.items.map((i) => i.kind), o.items.map((i) => i.price.minor),
    n.payment?.id ?? null, n.payment?.gateway ?? null,
  ]); // prettier-ignore
  return rows.length === 1;
}

/** What a new order asks first: whether the seller may charge, and whether the buyer's key was used already. */
export function readyFor(
  tx: Tx,
  tenantId: TenantId,
  buyerId: string,
  key: string,
): Promise<{ module: string | null; existing: string | null; bodyHash: string | null }> {
  return tx.one(
    `SELECT (SELECT status FROM payments.payment_module WHERE tenant_id = $1) AS module, o.id AS existing, o.body_hash AS "bodyHash"
     FROM (SELECT 1) one LEFT JOIN payments.order o ON o.buyer_id = $2 AND o.idempotency_key = $3 AND o.tenant_id = $1`,
    [tenantId, buyerId, key],
  );
}

/** Keeps policies and seller's details that orders refer to; the same are kept once. */
export async function keepTerms(
  tx: Tx,
  tenantId: TenantId,
  hash: string,
  policies: unknown,
  seller: SellerShown,
): Promise<void> {
  await tx.exec(
    `INSERT INTO payments.order_terms (tenant_id, hash, policies, seller) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [tenantId, hash, json(policies), json(seller)],
  );
}

/** What orders of a hash were placed under. */
export function readTerms(
  tx: Tx,
  tenantId: string,
  hash: string,
): Promise<{ policies: Record<string, KeptPolicy>; seller: SellerShown }> {
  return tx.one(`SELECT policies, seller FROM payments.order_terms WHERE tenant_id = $1 AND hash = $2`, [
    tenantId,
    hash,
  ]);
}

interface Row {
  id: string;
  tenantId: string;
  buyerId: string;
  status: OrderStatus;
  currency: Currency;
  total: bigint;
  commission: bigint;
  commissionRate: string;
  refunded: bigint;
  commissionRefunded: bigint;
  method: 'card' | 'free';
  payer: Payer;
  lang: Lang;
  acceptances: TickedTerms[];
  placedAt: Temporal.Instant;
  placedText: string;
  expiresAt: Temporal.Instant | null;
  paidAt: Temporal.Instant | null;
  receiptAt: Temporal.Instant | null;
  policies: Record<string, KeptPolicy>;
  seller: SellerShown;
  items: {
    id: string;
    courseId: string;
    title: string;
    kind: string;
    price: string;
    startsAt: string | null;
    endsAt: string | null;
  }[];
  payment: PaymentLine | null;
  refunds: { id: string; status: RefundLine['status']; amount: string; requestedAt: string }[] | null;
}

const SELECT = `SELECT o.id, o.tenant_id AS "tenantId", o.buyer_id AS "buyerId", o.status, o.currency, o.total, o.commission, o.commission_rate AS "commissionRate",
  o.refunded, o.commission_refunded AS "commissionRefunded", o.method, o.payer, o.lang, o.acceptances, o.placed_at AS "placedAt", o.placed_at::text AS "placedText",
  o.expires_at AS "expiresAt", o.paid_at AS "paidAt", o.receipt_at AS "receiptAt", t.policies, t.seller,
  (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'courseId', i.course_id, 'title', i.title, 'kind', i.kind, 'price', i.price::text,
     'startsAt', i.access_starts_at, 'endsAt', i.access_ends_at) ORDER BY i.position) FROM payments.order_item i WHERE i.order_id = o.id) AS items,
  (SELECT jsonb_build_object('id', p.id, 'status', p.status, 'gateway', p.gateway, 'failure', p.failure, 'redirectUrl', p.redirect_url)
     FROM payments.payment p WHERE p.order_id = o.id ORDER BY p.status IN ('succeeded', 'disputed') DESC, p.created_at DESC, p.id DESC LIMIT 1) AS payment,
  (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'status', r.status, 'amount', r.amount::text, 'requestedAt', r.requested_at) ORDER BY r.requested_at)
     FROM payments.refund r WHERE r.order_id = o.id AND r.cause = 'buyer') AS refunds
  FROM payments.order o JOIN payments.order_terms t ON t.tenant_id = o.tenant_id AND t.hash = o.terms_hash`;

const instant = (text: string | null): Temporal.Instant | null => (text === null ? null : Temporal.Instant.from(text));

function orderOf(r: Row): Order {
  const money = (minor: bigint | string) => Money.of(BigInt(minor), r.currency);
  const item = ({ startsAt, endsAt, price, ...i }: Row['items'][number]): Item => ({
    ...i,
    price: money(price),
    access: startsAt ? { startsAt: Temporal.Instant.from(startsAt), endsAt: instant(endsAt) } : null,
  });
  return {
    ...r,
    tenantId: asTenantId(r.tenantId),
    total: money(r.total),
    commission: money(r.commission),
    refunded: money(r.refunded),
    commissionRefunded: money(r.commissionRefunded),
    items: (r.items ?? []).map(item),
    refunds: (r.refunds ?? []).map((x) => ({
      ...x,
      amount: money(x.amount),
      requestedAt: Temporal.Instant.from(x.requestedAt),
    })),
  };
}

/** An order that the scope may see. */
export async function findOrder(tx: Tx, id: string): Promise<Order | undefined> {
  const row = await tx.maybe<Row>(`${SELECT} WHERE o.id = $1`, [id]);
  return row && orderOf(row);
}

/** The order, held until the transaction ends. References to it stay possible, so that writing a payment does not wait. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | undefined> {
  await tx.query(`SELECT 1 FROM payments.order WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return findOrder(tx, id);
}

/** Where a page of a list goes on: the last row shown. */
export interface After {
  at: string;
  id: string;
}

/** An order with its sort key in full precision. */
export type ListedOrder = Order & { placedText: string };

/** A page of a buyer's own orders, newest first. */
export async function ordersOfBuyer(
  tx: Tx,
  buyerId: string,
  after: After | undefined,
  limit: number,
): Promise<ListedOrder[]> {
  const rows = await tx.query<Row>(
    `${SELECT} WHERE o.buyer_id = $1 AND ($2::timestamptz IS NULL OR (o.placed_at, o.id) < ($2, $3::uuid)) ORDER BY o.placed_at DESC, o.id DESC LIMIT $4`,
    [buyerId, after?.at, after?.id, limit],
  );
  return rows.map((r) => ({ ...orderOf(r), placedText: r.placedText }));
}

/** A page of a seller's orders, newest first. */
export async function ordersOfSeller(
  tx: Tx,
  tenantId: TenantId,
  status: string | undefined,
  after: After | undefined,
  limit: number,
): Promise<ListedOrder[]> {
  const rows = await tx.query<Row>(
    `${SELECT} WHERE o.tenant_id = $1 AND ($2::text IS NULL OR o.status = $2) AND ($3::timestamptz IS NULL OR (o.placed_at, o.id) < ($3, $4::uuid))
     ORDER BY o.placed_at DESC, o.id DESC LIMIT $5`,
    [tenantId, status, after?.at, after?.id, limit],
  );
  return rows.map((r) => ({ ...orderOf(r), placedText: r.placedText }));
}

/** Writes down what access the items got. */
export async function recordAccess(
  tx: Tx,
  grants: { itemId: string; grantId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant | null }[],
): Promise<void> {
  const forever = 'infinity';
  await tx.exec(
    `UPDATE payments.order_item i SET grant_id = g.grant_id, access_starts_at = g.starts_at, access_ends_at = NULLIF(g.ends_at, 'infinity')
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS g(id, grant_id, starts_at, ends_at) WHERE i.id = g.id`,
    [
      grants.map((g) => g.itemId),
      grants.map((g) => g.grantId),
      grants.map((g) => g.startsAt),
      grants.map((g) => g.endsAt?.toString() ?? forever),
    ],
  );
}

/** A person's orders that were paid and not refunded in whole, across sellers. Staff's or system scope. */
export function liveOrdersOf(tx: Tx, buyerId: string): Promise<{ id: string; tenantId: string }[]> {
  return tx.query(
    `SELECT id, tenant_id AS "tenantId" FROM payments.order WHERE buyer_id = $1 AND status IN ('paid', 'partly-refunded') ORDER BY placed_at, id`,
    [buyerId],
  );
}
