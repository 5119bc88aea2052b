/** What identifies a seller, by country and kind; the server checks the digits themselves. */
type Name = 'RU-company' | 'RU-person' | 'KZ-company' | 'KZ-person' | 'AM';

export function taxIdName(country: string, kind: string): Name {
  if (country === 'AM') return 'AM';
  return `${country as 'RU' | 'KZ'}-${kind === 'company' ? 'company' : 'person'}`;
}

export function taxIdLength(country: string, kind: string): number {
  return { 'RU-company': 10, 'RU-person': 12, 'KZ-company': 12, 'KZ-person': 12, AM: 8 }[taxIdName(country, kind)];
}

export function digitsIn(value: string): string {
  return value.replace(/\D/g, '');
}

/** What a complete number tells by itself: a BIN the month of registration, an INN the region that issued it. */
export function impliedBy(
  country: string,
  kind: string,
  taxId: string,
): { kind: 'month' | 'region'; value: string } | null {
  const digits = digitsIn(taxId);
  if (digits.length !== taxIdLength(country, kind)) return null;
  if (country === 'RU') return { kind: 'region', value: digits.slice(0, 2) };
  if (country === 'KZ' && kind === 'company') {
    const [year, month] = [Number(digits.slice(0, 2)), digits.slice(2, 4)];
    if (Number(month) < 1 || Number(month) > 12) return null;
    return { kind: 'month', value: `${year > 90 ? 1900 + year : 2000 + year}-${month}` };
  }
  return null;
}
