import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { LicensingFacade } from '#licensing';
import type { Tx } from '#platform';
import { contentErrors } from '../content.errors.js';
import { bytesStored, coursesKept, hasOpenGrant, openBuyers } from '../persistence/quota-truth.js';

/**
 * A seller's connected users: buyers with open access to any of its courses, each counted once. They are counted in the
 * transaction that opens or ends access. Two orders of one buyer that are paid in the same instant may count twice until
 * the nightly recount.
 */
@Injectable()
export class ConnectedBuyers {
  constructor(@Inject(LicensingFacade) private readonly licensing: LicensingFacade) {}

  /** Access was opened: a buyer who had none at this seller is counted, above the quota too, for it is paid. */
  async came(tx: Tx, g: { tenantId: TenantId; buyerId: string; grantId: string }): Promise<void> {
    if (!(await hasOpenGrant(tx, g.tenantId, g.buyerId, g.grantId)))
      await this.licensing.count(tx, g.tenantId, 'users', 1);
  }

  /** Access ended or was limited: a buyer to whom nothing is open at this seller any more is counted no longer. */
  async left(tx: Tx, g: { tenantId: TenantId; buyerId: string }): Promise<void> {
    if (!(await hasOpenGrant(tx, g.tenantId, g.buyerId, null)))
      await this.licensing.release(tx, g.tenantId, 'users', 1);
  }

  /** Before an order: whether the buyer is connected or may become so. @throws DomainError content.seller_full */
  async assertRoomFor(tx: Tx, tenantId: TenantId, buyerId: string): Promise<void> {
    if (await this.licensing.hasRoom(tx, tenantId, 'users', 1)) return;
    if (!(await hasOpenGrant(tx, tenantId, buyerId, null)))
      throw contentErrors.fail('seller_full', {}, { clause: 'AT-3.3.3' });
  }

  /** Called once at start: how licensing counts the truth of what this library owns. */
  register(): void {
    this.licensing.counts('storage', bytesStored);
    this.licensing.counts('courses', coursesKept);
    this.licensing.counts('users', openBuyers);
  }
}
