import type { TFunction } from 'i18next';
import type { LinkGiven } from './evidence.js';

/** Everything AT-5.6.2 asks, flat, as the form holds it. */
export interface ComplaintValues {
  url: string;
  lessonId: string;
  description: string;
  registeredRight: string;
  kind: 'person' | 'organisation';
  name: string;
  taxId: string;
  email: string;
  address: string;
  city: string;
  region: string;
  country: string;
  infringerKind: 'person' | 'organisation';
  infringerName: string;
  infringerTaxId: string;
  sellerKnown: '' | 'yes' | 'no';
  proof: string;
  sellerAnswer: string;
  links: LinkGiven[];
  consent: boolean;
}

export const EMPTY: ComplaintValues = {
  url: '',
  lessonId: '',
  description: '',
  registeredRight: '',
  kind: 'person',
  name: '',
  taxId: '',
  email: '',
  address: '',
  city: '',
  region: '',
  country: 'RU',
  infringerKind: 'organisation',
  infringerName: '',
  infringerTaxId: '',
  sellerKnown: '',
  proof: '',
  sellerAnswer: '',
  links: [{ url: '', title: '', purpose: 'evidence' }],
  consent: false,
};

/** The server's names of fields, and the form's. */
export const FIELDS: Record<string, string> = {
  target: 'url',
  'target.url': 'url',
  'applicant.kind': 'kind',
  'applicant.name': 'name',
  'applicant.taxId': 'taxId',
  'applicant.email': 'email',
  'applicant.address': 'address',
  'applicant.city': 'city',
  'applicant.region': 'region',
  'applicant.country': 'country',
  'infringer.kind': 'infringerKind',
  'infringer.name': 'infringerName',
  'infringer.taxId': 'infringerTaxId',
  'contact.sellerKnown': 'sellerKnown',
  'contact.proof': 'proof',
  'contact.sellerAnswer': 'sellerAnswer',
  evidence: 'links',
};

export const STEPS = ['what', 'who', 'infringer', 'proof', 'check'] as const;

/** Which fields stand in which step. */
const STEP_FIELDS: readonly (readonly (keyof ComplaintValues)[])[] = [
  ['url', 'lessonId', 'description', 'registeredRight'],
  ['kind', 'name', 'taxId', 'email', 'address', 'city', 'region', 'country'],
  ['infringerKind', 'infringerName', 'infringerTaxId', 'sellerKnown', 'proof', 'sellerAnswer'],
  ['links'],
  ['consent'],
];

export function stepOf(field: string): number {
  const name = (FIELDS[field] ?? field).split('.')[0] ?? '';
  const at = STEP_FIELDS.findIndex((fields) => (fields as readonly string[]).includes(name));
  return name === 'evidence' ? 3 : Math.max(0, at);
}

/** What a step lacks; the last asks for everything. The server decides. */
export function lacking(
  values: ComplaintValues,
  step: number,
  files: readonly { purpose: string }[],
  t: TFunction<'complain'>,
): Record<string, string> {
  const must = t('errors.required');
  const all: Record<string, string | false> = {
    url: !values.url.trim() && must,
    description: !values.description.trim() && must,
    registeredRight: !values.registeredRight.trim() && must,
    name: !values.name.trim() && must,
    taxId: values.kind === 'organisation' && !values.taxId.trim() && must,
    email: !/^\S+@\S+\.\S+$/.test(values.email.trim()) && t('errors.email'),
    address: !values.address.trim() && must,
    city: !values.city.trim() && must,
    region: !values.region.trim() && must,
    country: !values.country && must,
    infringerName: !values.infringerName.trim() && must,
    infringerTaxId: values.infringerKind === 'organisation' && !values.infringerTaxId.trim() && must,
    sellerKnown: !values.sellerKnown && t('errors.known'),
    // A file in the next step may prove it too, so only the last one insists.
    proof: step === 4 && values.sellerKnown === 'yes' && !proven(values, files) && t('errors.proof'),
    links: !shown(values, files) && t('errors.evidence'),
    consent: !values.consent && t('errors.consent'),
  };
  values.links.forEach(({ url }, at) => {
    if (url.trim() && !/^https?:\/\/\S+\.\S+/.test(url.trim())) all[`evidence.${at}.url`] = t('errors.url');
  });
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => {
      const [field, problem] = entry;
      return Boolean(problem) && (step === 4 ? true : stepOf(field) === step);
    }),
  );
}

function proven(values: ComplaintValues, files: readonly { purpose: string }[]): boolean {
  const pieces = [...values.links.filter(({ url }) => url.trim()), ...files];
  return values.proof.trim() !== '' || pieces.some(({ purpose }) => purpose === 'contact-proof');
}

function shown(values: ComplaintValues, files: readonly { purpose: string }[]): boolean {
  return [...values.links.filter(({ url }) => url.trim()), ...files].some(({ purpose }) => purpose === 'evidence');
}
