import type { Lang } from '#kernel';

/** Options of a seller in a test. */
export interface SellerOptions {
  pack?: string;
  displayName?: string;
  country?: 'RU' | 'KZ' | 'AM';
  owner?: { name?: string; email?: string; lang?: Lang };
  /** False leaves the licence offer unaccepted. */
  accept?: boolean;
}

/** A number whose checksum is right and whose owner does not exist: made, not copied. */
export function companyInn(n: number): string {
  const body = `99${String(1000000 + n).slice(-7)}`;
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((s, w, i) => s + w * Number(body[i]), 0);
  return body + String((sum % 11) % 10);
}

/** OGRN of a company: 13 digits, the last one the remainder of the first twelve by 11. */
export function companyOgrn(n: number): string {
  const body = `1237${String(70000000 + n)}`;
  return body + String(Number((BigInt(body) % 11n) % 10n));
}

/** BIN of a Kazakh company: registered June 2023, kind 4 (legal entity), sign 0. */
export function companyBin(n: number): string {
  for (let k = n; ; k++) {
    const body = `230640${String(10000 + (k % 80000)).padStart(5, '0')}`;
    const sum = (weights: number[]) => weights.reduce((s, w, i) => s + w * Number(body[i]), 0) % 11;
    let check = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    if (check === 10) check = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
    if (check < 10) return body + String(check);
  }
}

/** A legal profile that passes every check of its country. */
export function legalProfile(n: number, country: 'RU' | 'KZ' | 'AM' = 'RU') {
  const shared = {
    kind: 'company' as const,
    country,
    address: 'ул. Примерная, 1, офис 2',
    email: `legal${n}@example.test`,
    phone: '+77010000000',
  };
  if (country === 'KZ') return { ...shared, legalName: `ТОО «Школа ${n}»`, taxId: companyBin(n) };
  if (country === 'AM') return { ...shared, legalName: `School ${n} LLC`, taxId: String(10000000 + n) };
  return { ...shared, legalName: `ООО «Школа ${n}»`, taxId: companyInn(n), registrationNumber: companyOgrn(n) };
}

/** Body of POST /sellers. */
export function sellerRequest(n: number, options: SellerOptions) {
  return {
    displayName: options.displayName ?? `School ${n}`,
    profile: legalProfile(n, options.country),
    warranty: true,
    ...(options.pack ? { pack: options.pack } : {}),
  };
}
