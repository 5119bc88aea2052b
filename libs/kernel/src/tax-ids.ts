/** What a number identifies. */
export type TaxIdKind = 'inn-organisation' | 'inn-person' | 'ogrn' | 'ogrnip' | 'bin' | 'iin' | 'tin-armenia';

/** The answer of a check: what the number is, or what is wrong with it. It proves form, not that the number was issued. */
export type TaxIdCheck =
  | { readonly ok: true; readonly kind: TaxIdKind }
  | { readonly ok: false; readonly problem: 'length' | 'structure' | 'checksum' };

/** Russia: INN of an organisation (10 digits) or of a person (12), by its length. */
export function inn(value: string): TaxIdCheck {
  return value.length === 12 ? innPerson(value) : innOrganisation(value);
}

/** Russia: INN of an organisation, 10 digits, one check digit. */
export function innOrganisation(value: string): TaxIdCheck {
  const digits = digitsOf(value, 10);
  if (!digits) return { ok: false, problem: 'length' };
  if (value.startsWith('00')) return { ok: false, problem: 'structure' };
  return checked('inn-organisation', weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10 === digits[9]);
}

/** Russia: INN of a person or a sole trader, 12 digits, two check digits. */
export function innPerson(value: string): TaxIdCheck {
  const digits = digitsOf(value, 12);
  if (!digits) return { ok: false, problem: 'length' };
  if (value.startsWith('00')) return { ok: false, problem: 'structure' };
  const first = weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10;
  const second = weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10;
  return checked('inn-person', first === digits[10] && second === digits[11]);
}

/** Russia: OGRN of an organisation, 13 digits; the first is 1 or 5, the last is the rest of the others by 11. */
export function ogrn(value: string): TaxIdCheck {
  if (!digitsOf(value, 13)) return { ok: false, problem: 'length' };
  if (!/^[15]/.test(value)) return { ok: false, problem: 'structure' };
  return checked('ogrn', (BigInt(value.slice(0, 12)) % 11n) % 10n === BigInt(value[12]!));
}

/** Russia: OGRNIP of a sole trader, 15 digits; the first is 3, the last is the rest of the others by 13. */
export function ogrnip(value: string): TaxIdCheck {
  if (!digitsOf(value, 15)) return { ok: false, problem: 'length' };
  if (!value.startsWith('3')) return { ok: false, problem: 'structure' };
  return checked('ogrnip', (BigInt(value.slice(0, 14)) % 13n) % 10n === BigInt(value[14]!));
}

/** Kazakhstan: BIN of an organisation, 12 digits: year and month of registration, kind (4 resident, 5 non-resident, 6 sole trader's joint), check digit. */
export function bin(value: string): TaxIdCheck {
  const digits = digitsOf(value, 12);
  if (!digits) return { ok: false, problem: 'length' };
  if (!/^\d{2}(0[1-9]|1[0-2])[456]/.test(value)) return { ok: false, problem: 'structure' };
  return checked('bin', kazakhCheckDigit(digits) === digits[11]);
}

/** Kazakhstan: IIN of a person, 12 digits: date of birth, century and sex (0 to 6), check digit. */
export function iin(value: string): TaxIdCheck {
  const digits = digitsOf(value, 12);
  if (!digits) return { ok: false, problem: 'length' };
  if (!isBirthDate(digits)) return { ok: false, problem: 'structure' };
  return checked('iin', kazakhCheckDigit(digits) === digits[11]);
}

/** Armenia: taxpayer's number, 8 digits. No check digit is published, so form alone is checked. */
export function tinArmenia(value: string): TaxIdCheck {
  if (!digitsOf(value, 8)) return { ok: false, problem: 'length' };
  return value === '00000000' ? { ok: false, problem: 'structure' } : { ok: true, kind: 'tin-armenia' };
}

function checked(kind: TaxIdKind, valid: boolean): TaxIdCheck {
  return valid ? { ok: true, kind } : { ok: false, problem: 'checksum' };
}

function digitsOf(value: string, length: number): number[] | undefined {
  return value.length === length && /^[0-9]+$/.test(value) ? Array.from(value, Number) : undefined;
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11;
}

/** Two passes: when the first gives 10, other weights; a number for which both give 10 is never issued. */
function kazakhCheckDigit(digits: readonly number[]): number | undefined {
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  if (first < 10) return first;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
  return second < 10 ? second : undefined;
}

function isBirthDate(digits: readonly number[]): boolean {
  const century = digits[6]!;
  if (century > 6) return false;
  const month = digits[2]! * 10 + digits[3]!;
  const day = digits[4]! * 10 + digits[5]!;
  // 0 stands for a person without citizenship: the century is not told, so any leap year will do.
  const year = (century === 0 ? 2000 : 1800 + 100 * Math.floor((century - 1) / 2)) + digits[0]! * 10 + digits[1]!;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
