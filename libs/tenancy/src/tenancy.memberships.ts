import { Inject, Injectable } from '@nestjs/common';
import { Database, Memberships, type SellerRole } from '#platform';

/**
 * Answers which part a person has in a seller, from the database each time: one statement through a narrow function, so
 * a removed member is out with the next request.
 */
@Injectable()
export class SellerMemberships extends Memberships {
  constructor(@Inject(Database) private readonly db: Database) {
    super();
  }

  async roleIn(accountId: string, sellerId: string): Promise<SellerRole | null> {
    const [row] = await this.db.hot<{ role: SellerRole | null }>(`SELECT tenancy.role_in($1, $2) AS role`, [
      accountId,
      sellerId,
    ]);
    return row?.role ?? null;
  }

  sellersOf(accountId: string): Promise<SellerOfPerson[]> {
    return this.db.hot<SellerOfPerson>(
      `SELECT "sellerId", role, slug, "displayName", status FROM tenancy.sellers_of($1)`,
      [accountId],
    );
  }
}

/** A seller in which a person has a part. */
export interface SellerOfPerson {
  sellerId: string;
  role: SellerRole;
  slug: string;
  displayName: string;
  status: string;
}
