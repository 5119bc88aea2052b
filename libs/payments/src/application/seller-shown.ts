import type { LegalFacade } from '#legal';
import type { Seller } from '#tenancy';
import type { SellerShown } from '../domain/order.js';

/** The seller's details that a buyer sees at purchase (RS-L39): whose agent the operator is. */
export function shown(seller: Seller): SellerShown {
  const { kind, country, legalName, taxId, registrationNumber, address, email, phone } = seller.profile;
  return {
    id: seller.id,
    slug: seller.slug,
    displayName: seller.displayName,
    kind,
    country,
    legalName,
    taxId,
    registrationNumber: registrationNumber ?? null,
    address,
    email,
    phone,
  };
}

/** The same as the terms documents print them. */
export const inTerms = (s: SellerShown): NonNullable<Parameters<LegalFacade['accept']>[1]['seller']> => ({
  name: s.legalName,
  taxId: s.taxId,
  address: s.address,
  email: s.email,
});
