import { createHash } from 'node:crypto';
import type { TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { canonical, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { ORDER_POLICIES, type KeptPolicy, type SellerShown, type TickedTerms } from '../domain/order.js';
import { keepTerms, readTerms } from '../persistence/orders.js';
import { shown } from './seller-shown.js';

/** The buyer's terms with the payment service (RS-L38). */
const GATEWAY_TERMS = 'payment-gateway-terms';

/** What an order is placed under. */
export interface OrderTerms {
  hash: string;
  policies: Record<string, KeptPolicy>;
  seller: SellerShown;
  /** Documents that the buyer ticks. */
  documents: string[];
}

/** Under what a seller sells now. */
export interface SellerTerms {
  pack: string;
  seller: SellerShown;
}

const LIMIT = 2000;

/** Policies, seller's details and documents of orders: snapshots are kept once for all orders that saw the same. */
@Injectable()
export class OrderTermsKeeper {
  /** Snapshots known to be in the database. */
  private readonly kept = new Map<string, { policies: Record<string, KeptPolicy>; seller: SellerShown }>();
  /** What holds for new orders, by all that it depends on: packs do not change while the process lives. */
  private readonly worked = new Map<string, OrderTerms>();
  /** Published texts never change, so what was read once holds. */
  private readonly versions = new Map<string, Omit<TickedTerms, 'acceptanceId'>>();

  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** The seller's details as they are now. */
  async ofSeller(tx: Tx, tenantId: TenantId): Promise<SellerShown> {
    return shown(await this.tenancy.seller(tx, tenantId));
  }

  /** What holds for a new order of this seller. */
  current({ pack, seller }: SellerTerms, charged: boolean, windows: Record<string, KeptPolicy>): OrderTerms {
    const key = JSON.stringify([pack, charged, seller, windows]);
    const known = this.worked.get(key);
    if (known) return known;
    const set = this.legal.policiesUnder(pack);
    const policies = { ...set.snapshot(ORDER_POLICIES), ...windows };
    const hash = createHash('sha256')
      .update(canonical([policies, seller]))
      .digest('base64url');
    const gateway = charged && policies['order.gateway-terms']?.value === 'required';
    const documents = [this.legal.documentOf(pack), ...(gateway ? [GATEWAY_TERMS] : [])];
    const terms = { hash, policies, seller, documents };
    if (this.worked.size >= LIMIT) this.worked.clear();
    this.worked.set(key, terms);
    return terms;
  }

  /** Writes the snapshot unless it is there. */
  async keep(tx: Tx, tenantId: TenantId, terms: OrderTerms): Promise<void> {
    const key = `${tenantId}:${terms.hash}`;
    if (this.kept.has(key)) return;
    await keepTerms(tx, tenantId, terms.hash, terms.policies, terms.seller);
    tx.afterCommit(() => this.remember(key, terms));
  }

  /** The snapshot of an order. */
  async read(
    tx: Tx,
    tenantId: string,
    hash: string,
  ): Promise<{ policies: Record<string, KeptPolicy>; seller: SellerShown }> {
    const key = `${tenantId}:${hash}`;
    const known = this.kept.get(key);
    if (known) return known;
    const found = await readTerms(tx, tenantId, hash);
    this.remember(key, found);
    return found;
  }

  /** The text that a buyer ticked; undefined where there is none of that id. */
  async version(tx: Tx, document: string, versionId: string): Promise<Omit<TickedTerms, 'acceptanceId'> | undefined> {
    const known = this.versions.get(versionId);
    if (known) return known.document === document ? known : undefined;
    for (const v of await this.legal.terms.versions(tx, document)) {
      for (const l of v.langs)
        this.versions.set(l.id, { document, version: v.version, versionId: l.id, lang: l.lang, title: l.title });
    }
    return this.versions.get(versionId);
  }

  private remember(key: string, terms: { policies: Record<string, KeptPolicy>; seller: SellerShown }): void {
    const [oldest] = this.kept.keys();
    if (oldest && this.kept.size >= LIMIT) this.kept.delete(oldest);
    this.kept.set(key, { policies: terms.policies, seller: terms.seller });
  }
}
