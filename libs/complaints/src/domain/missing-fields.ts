import { bin, iin, inn, tinArmenia, type FieldError } from '#kernel';

/** A complaint as it arrives: anything may be missing. */
export interface Draft {
  applicant?: {
    kind?: string;
    name?: string;
    taxId?: string;
    email?: string;
    address?: string;
    city?: string;
    region?: string;
    country?: string;
  };
  infringer?: { kind?: string; name?: string; taxId?: string };
  contact?: { sellerKnown?: boolean; proof?: string; sellerAnswer?: string };
  description?: string;
  registeredRight?: string;
  evidence?: readonly { purpose?: string; kind?: string; url?: string; filename?: string }[];
  consent?: boolean;
}

const EMAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/;

const filled = (text: string | undefined): text is string => typeof text === 'string' && text.trim().length > 0;

/** A tax number of the countries we know; elsewhere any number is taken as it is written. */
export function isTaxId(value: string, country?: string): boolean {
  const known: Record<string, (v: string) => boolean> = {
    RU: (v) => inn(v).ok,
    KZ: (v) => bin(v).ok || iin(v).ok,
    AM: (v) => tinArmenia(v).ok,
  };
  if (country && known[country]) return known[country](value);
  if (country) return /^[0-9A-Za-z -]{4,30}$/.test(value);
  return Object.values(known).some((check) => check(value));
}

/** What each field of the policy `complaints.fields` demands. */
const demands: Record<string, (draft: Draft) => FieldError[]> = {
  applicant: ({ applicant: a }) => [
    ...(a?.kind === 'person' || a?.kind === 'organisation' ? [] : [required('applicant.kind')]),
    ...(filled(a?.name) ? [] : [required('applicant.name')]),
  ],
  'applicant-tax-id': ({ applicant: a }) =>
    taxId('applicant.taxId', a?.kind, a?.taxId, a?.country?.trim().toUpperCase()),
  'applicant-e-mail': ({ applicant: a }) => {
    const email = a?.email;
    if (!filled(email)) return [required('applicant.email')];
    return EMAIL.test(email.trim()) ? [] : [{ field: 'applicant.email', code: 'email' }];
  },
  'applicant-address': ({ applicant: a }) => (filled(a?.address) ? [] : [required('applicant.address')]),
  city: ({ applicant: a }) => (filled(a?.city) ? [] : [required('applicant.city')]),
  region: ({ applicant: a }) => (filled(a?.region) ? [] : [required('applicant.region')]),
  country: ({ applicant: a }) => (filled(a?.country) ? [] : [required('applicant.country')]),
  infringer: ({ infringer: i }) => [
    ...(i?.kind === 'person' || i?.kind === 'organisation' ? [] : [required('infringer.kind')]),
    ...(filled(i?.name) ? [] : [required('infringer.name')]),
  ],
  'infringer-tax-id': ({ infringer: i }) => taxId('infringer.taxId', i?.kind, i?.taxId),
  description: (d) => [
    ...(filled(d.description) ? [] : [required('description')]),
    ...(filled(d.registeredRight) ? [] : [required('registeredRight')]),
  ],
  evidence: (d) => [
    ...(d.evidence?.some((e) => (e.purpose ?? 'evidence') === 'evidence') ? [] : [required('evidence')]),
    ...evidenceProblems(d.evidence ?? []),
  ],
  // "If any": nothing is demanded, but the question whether the seller is known has to be answered.
  'seller-answer': () => [],
  'contact-proof': (d) => {
    if (d.contact?.sellerKnown === undefined) return [required('contact.sellerKnown')];
    const proven = filled(d.contact.proof) || d.evidence?.some((e) => e.purpose === 'contact-proof');
    return d.contact.sellerKnown && !proven ? [required('contact.proof')] : [];
  },
};

/** What is missing or wrong in pieces of evidence: a link needs an address of the web, a file its name. */
export function evidenceProblems(evidence: NonNullable<Draft['evidence']>): FieldError[] {
  return evidence.flatMap(({ kind, url, filename }, at) => {
    if (kind === 'file') return filled(filename) ? [] : [required(`evidence.${at}.filename`)];
    if (!filled(url)) return [required(`evidence.${at}.url`)];
    return isWebAddress(url.trim()) ? [] : [{ field: `evidence.${at}.url`, code: 'complaint_url' }];
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

/** What is missing or wrong in a complaint, everything at once (AT-5.6.2, and AT-5.7 for the consent). */
export function missingFields(draft: Draft, demanded: readonly string[]): FieldError[] {
  const missing = demanded.flatMap((name) => demands[name]?.(draft) ?? []);
  return draft.consent === true ? missing : [...missing, { field: 'consent', code: 'must_accept' }];
}

function taxId(field: string, kind: string | undefined, value: string | undefined, country?: string): FieldError[] {
  if (!filled(value)) return kind === 'organisation' ? [required(field)] : [];
  return isTaxId(value.trim(), country) ? [] : [{ field, code: 'complaint_tax_id' }];
}

function required(field: string): FieldError {
  return { field, code: 'required' };
}
