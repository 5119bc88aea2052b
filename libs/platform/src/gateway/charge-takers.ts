import type { Tx } from '../db/tx.js';
import type { GatewayEvent } from './gateway.js';

/** A library that charges through the gateways beside payments, which owns the one route for notifications. */
export interface ChargeTaker {
  readonly library: string;
  /**
   * Takes a notification in, where it speaks of a charge or refund of the library's own. Called once for each
   * notification that payments does not know, in the transaction that keeps it. @returns the seller concerned; null
   * where it is none of the library's
   */
  take(tx: Tx, gateway: string, event: GatewayEvent): Promise<string | null>;
}

/** Everyone who charges through the gateways beside payments. Each registers at start. */
export class ChargeTakers {
  private readonly takers: ChargeTaker[] = [];

  register(taker: ChargeTaker): void {
    if (this.takers.some((t) => t.library === taker.library)) throw new Error(`${taker.library} takes charges twice`);
    this.takers.push(taker);
  }

  /** Asks one after the other. @returns the seller concerned; null where nobody knows the charge */
  async take(tx: Tx, gateway: string, event: GatewayEvent): Promise<string | null> {
    for (const taker of this.takers) {
      const tenantId = await taker.take(tx, gateway, event);
      if (tenantId) return tenantId;
    }
    return null;
  }
}
