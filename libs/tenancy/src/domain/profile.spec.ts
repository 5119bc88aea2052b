import { problemsOf, tidy, type LegalProfile, type SellerCountry, type SellerKind } from './profile.js';

const ORGANISATION = '7707083893';
const PERSON = '500100732259';
const IIN = iinFor('900101', '3');
const TIN = '01234567';

/** A made-up IIN with a right check digit. */
function iinFor(birth: string, sex: string): string {
  for (let n = 1; ; n += 1) {
    const body = `${birth}${sex}${String(n).padStart(4, '0')}`;
    const sum = (w: number[]) => w.reduce((s, x, i) => s + x * Number(body[i]), 0) % 11;
    const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    if (first < 10) return body + String(first);
  }
}

function binFor(): string {
  for (let n = 10000; ; n += 1) {
    const body = `230640${n}`;
    const sum = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce((s, x, i) => s + x * Number(body[i]), 0) % 11;
    if (sum < 10) return body + String(sum);
  }
}

const profile = (country: SellerCountry, kind: SellerKind, taxId: string, registrationNumber?: string): LegalProfile => ({
  country, kind, taxId, registrationNumber, legalName: 'School', address: 'Street 1', email: 'a@example.test', phone: '+77010000000',
}); // prettier-ignore

const codes = (p: LegalProfile) => problemsOf(tidy(p)).map((x) => x.code);

describe('[RS-L16] a seller is a company, a sole trader or a self-employed person, each with its own number', () => {
  it.each([
    ['RU', 'company', ORGANISATION],
    ['RU', 'sole-trader', PERSON],
    ['RU', 'self-employed', PERSON],
    ['KZ', 'company', binFor()],
    ['KZ', 'sole-trader', IIN],
    ['KZ', 'self-employed', IIN],
    ['AM', 'company', TIN],
    ['AM', 'sole-trader', TIN],
    ['AM', 'self-employed', TIN],
  ] as const)('%s %s takes %s', (country, kind, taxId) => {
    expect(codes(profile(country, kind, taxId))).toEqual([]);
  });

  it.each([
    ['RU', 'company', '', 'required'],
    ['RU', 'company', '   ', 'required'],
    ['RU', 'company', '7707083894', 'tax_id_checksum'],
    ['RU', 'company', '770708389', 'tax_id_length'],
    ['RU', 'company', '77070838AA', 'tax_id_length'],
    ['RU', 'company', PERSON, 'tax_id_foreign'],
    ['RU', 'sole-trader', ORGANISATION, 'tax_id_foreign'],
    ['RU', 'company', TIN, 'tax_id_foreign'],
    ['KZ', 'company', IIN, 'tax_id_foreign'],
    ['KZ', 'self-employed', binFor(), 'tax_id_foreign'],
    ['KZ', 'company', '999999999999', 'tax_id_structure'],
    ['KZ', 'self-employed', '900101300000', 'tax_id_checksum'],
    ['AM', 'company', '0123456', 'tax_id_length'],
    ['AM', 'company', '00000000', 'tax_id_structure'],
  ] as const)('%s %s refuses %p as %s', (country, kind, taxId, code) => {
    expect(codes(profile(country, kind, taxId))).toEqual([code]);
  });

  it.each([
    ['RU', 'company', ORGANISATION, '1027700132195', []],
    ['RU', 'company', ORGANISATION, '1027700132196', ['registration_checksum']],
    ['RU', 'company', ORGANISATION, '102770013219', ['registration_length']],
    ['RU', 'company', ORGANISATION, '3027700132195', ['registration_structure']],
    ['RU', 'sole-trader', PERSON, '304500116000157', []],
    ['RU', 'sole-trader', PERSON, '1027700132195', ['registration_length']],
    ['RU', 'self-employed', PERSON, '304500116000157', ['registration_not_expected']],
    ['KZ', 'company', binFor(), '1027700132195', ['registration_not_expected']],
  ] as const)('%s %s with %s and register number %s: %j', (country, kind, taxId, register, expected) => {
    expect(codes(profile(country, kind, taxId, register))).toEqual(expected);
  });

  it('ignores blanks and hyphens in numbers', () => {
    const kept = tidy(profile('RU', 'company', ' 7707 083-893 ', ''));
    expect(kept.taxId).toBe(ORGANISATION);
    expect(kept.registrationNumber).toBeNull();
    expect(problemsOf(kept)).toEqual([]);
  });
});
