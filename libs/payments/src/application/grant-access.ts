import { asTenantId, type Temporal } from '#kernel';
import { ContentFacade } from '#content';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { kept, windowOfCourse, type KeptPolicy } from '../domain/order.js';
import { recordAccess } from '../persistence/orders.js';

/** What is to be opened for whom. */
export interface AccessToGrant {
  tenantId: string;
  buyerId: string;
  orderId: string;
  items: readonly { id: string; courseId: string }[];
  policies: Record<string, KeptPolicy>;
}

/** Opens what was bought, in the transaction in which it was paid (RS-L40). */
@Injectable()
export class GrantAccess {
  constructor(@Inject(ContentFacade) private readonly content: ContentFacade) {}

  async run(tx: Tx, a: AccessToGrant): Promise<void> {
    const grants: { itemId: string; grantId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant | null }[] =
      [];
    for (const item of a.items) {
      const policies = { ...a.policies, 'access.window': kept(a.policies, windowOfCourse(item.courseId)) };
      const grant = await this.content.grant(tx, {
        tenantId: asTenantId(a.tenantId),
        buyerId: a.buyerId,
        courseId: item.courseId,
        orderId: a.orderId,
        itemId: item.id,
        policies,
      });
      grants.push({ itemId: item.id, grantId: grant.grantId, startsAt: grant.startsAt, endsAt: grant.endsAt });
    }
    await recordAccess(tx, grants);
  }
}
