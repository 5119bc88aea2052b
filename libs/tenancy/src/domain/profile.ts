import {
  bin,
  iin,
  innOrganisation,
  innPerson,
  ogrn,
  ogrnip,
  tinArmenia,
  type FieldError,
  type TaxIdCheck,
} from '#kernel';

/** What a seller may be (RS-L16). */
export const SELLER_KINDS = ['company', 'sole-trader', 'self-employed'] as const;
export type SellerKind = (typeof SELLER_KINDS)[number];

/** Where a seller may be registered. */
export const SELLER_COUNTRIES = ['RU', 'KZ', 'AM'] as const;
export type SellerCountry = (typeof SELLER_COUNTRIES)[number];

/** Where the seller's money goes. */
export interface BankDetails {
  name: string;
  /** BIC of the bank. */
  code: string;
  account: string;
}

/** Who the seller is before the law. */
export interface LegalProfile {
  kind: SellerKind;
  country: SellerCountry;
  legalName: string;
  taxId: string;
  /** OGRN of a Russian company, OGRNIP of a Russian sole trader; nobody else has one. */
  registrationNumber?: string | null;
  address: string;
  email: string;
  phone: string;
  bank?: BankDetails | null;
}

interface Numbers {
  taxId: (value: string) => TaxIdCheck;
  registration?: (value: string) => TaxIdCheck;
}

/** Which number identifies whom: INN, BIN, IIN or TIN, and the number in the register where there is one apart from it. */
const NUMBERS: Readonly<Record<SellerCountry, Readonly<Record<SellerKind, Numbers>>>> = {
  RU: {
    company: { taxId: innOrganisation, registration: ogrn },
    'sole-trader': { taxId: innPerson, registration: ogrnip },
    'self-employed': { taxId: innPerson },
  },
  KZ: { company: { taxId: bin }, 'sole-trader': { taxId: iin }, 'self-employed': { taxId: iin } },
  AM: { company: { taxId: tinArmenia }, 'sole-trader': { taxId: tinArmenia }, 'self-employed': { taxId: tinArmenia } },
};

/** What is wrong with a profile, field by field; empty where nothing is. */
export function problemsOf(profile: LegalProfile): FieldError[] {
  const problems: FieldError[] = [];
  const numbers = NUMBERS[profile.country][profile.kind];
  const tax = taxIdProblem(profile, numbers);
  if (tax) problems.push({ field: 'profile.taxId', code: tax });
  if (profile.registrationNumber) {
    const check = numbers.registration?.(profile.registrationNumber);
    if (!check) problems.push({ field: 'profile.registrationNumber', code: 'registration_not_expected' });
    else if (!check.ok) problems.push({ field: 'profile.registrationNumber', code: `registration_${check.problem}` });
  }
  return problems;
}

function taxIdProblem(profile: LegalProfile, numbers: Numbers): string | undefined {
  if (!profile.taxId) return 'required';
  const check = numbers.taxId(profile.taxId);
  if (check.ok) return undefined;
  // A number that is right for somebody else says more than "the check digit is wrong".
  return belongsElsewhere(profile) ? 'tax_id_foreign' : `tax_id_${check.problem}`;
}

function belongsElsewhere({ country, kind, taxId }: LegalProfile): boolean {
  return SELLER_COUNTRIES.some((c) =>
    SELLER_KINDS.some((k) => (c !== country || k !== kind) && NUMBERS[c][k].taxId(taxId).ok),
  );
}

/** The profile as it is kept: numbers without blanks, nothing where a text is empty. */
export function tidy(profile: LegalProfile): LegalProfile {
  const digits = (text: string | null | undefined) => text?.replace(/[\s-]/g, '') || null;
  return {
    kind: profile.kind,
    country: profile.country,
    legalName: profile.legalName.trim(),
    taxId: digits(profile.taxId) ?? '',
    registrationNumber: digits(profile.registrationNumber),
    address: profile.address.trim(),
    email: profile.email.trim(),
    phone: profile.phone.trim(),
    bank: profile.bank ? { name: profile.bank.name, code: profile.bank.code, account: profile.bank.account } : null,
  };
}
