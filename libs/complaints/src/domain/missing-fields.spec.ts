import { isTaxId, missingFields, type Draft } from './missing-fields.js';
import { targetOf } from './target-url.js';

const FIELDS = [
  'applicant', 'applicant-tax-id', 'applicant-e-mail', 'applicant-address', 'city', 'region', 'country', 'infringer', 'infringer-tax-id', 'description', 'evidence',
  'seller-answer', 'contact-proof',
]; // prettier-ignore

const whole: Draft = {
  applicant: {
    kind: 'person',
    name: 'Айгуль Сатпаева',
    email: 'a@example.test',
    address: 'ул. Примерная, 1',
    city: 'Алматы',
    region: 'Алматы',
    country: 'KZ',
  },
  infringer: { kind: 'person', name: 'School 1' },
  contact: { sellerKnown: true, proof: 'Letter of 20 February' },
  description: 'Lesson 2 is my lecture',
  registeredRight: 'Certificate 123',
  evidence: [{ kind: 'link', url: 'https://example.test/original' }],
  consent: true,
};
const names = (draft: Draft) => missingFields(draft, FIELDS).map((f) => `${f.field}:${f.code}`);

describe('what a complaint lacks', () => {
  it('is nothing where all is there', () => {
    expect(names(whole)).toEqual([]);
    expect(names({ ...whole, contact: { sellerKnown: false } })).toEqual([]);
  });

  it('is told all at once', () => {
    expect(names({})).toEqual([
      'applicant.kind:required', 'applicant.name:required', 'applicant.email:required', 'applicant.address:required', 'applicant.city:required', 'applicant.region:required',
      'applicant.country:required', 'infringer.kind:required', 'infringer.name:required', 'description:required', 'registeredRight:required', 'evidence:required',
      'contact.sellerKnown:required', 'consent:must_accept',
    ]); // prettier-ignore
  });

  it('is a tax number for organisations, and a right one', () => {
    expect(names({ ...whole, applicant: { ...whole.applicant, kind: 'organisation' } })).toEqual([
      'applicant.taxId:required',
    ]);
    expect(names({ ...whole, infringer: { kind: 'organisation', name: 'X' } })).toEqual(['infringer.taxId:required']);
    expect(names({ ...whole, infringer: { kind: 'organisation', name: 'X', taxId: '123' } })).toEqual([
      'infringer.taxId:complaint_tax_id',
    ]);
    expect(isTaxId('7707083893', 'RU')).toBe(true);
    expect(isTaxId('7707083894', 'RU')).toBe(false);
    expect(isTaxId('DE 123456789', 'DE')).toBe(true);
  });

  it('is proof of contact where the seller is known', () => {
    expect(names({ ...whole, contact: { sellerKnown: true } })).toEqual(['contact.proof:required']);
    expect(
      names({
        ...whole,
        contact: { sellerKnown: true },
        evidence: [...whole.evidence!, { kind: 'file', filename: 'letter.pdf', purpose: 'contact-proof' }],
      }),
    ).toEqual([]);
  });

  it('is an address that is one', () => {
    expect(names({ ...whole, evidence: [{ kind: 'link', url: 'javascript:alert(1)' }] })).toEqual([
      'evidence.0.url:complaint_url',
    ]);
    expect(names({ ...whole, applicant: { ...whole.applicant, email: 'nobody' } })).toEqual(['applicant.email:email']);
  });
});

describe('the address of a target', () => {
  it('names a course or a lesson', () => {
    expect(targetOf('https://mediary.example/courses/cut-and-sew?from=1')).toEqual({ courseSlug: 'cut-and-sew' });
    expect(targetOf('/lessons/01890a5d-ac96-774b-bcce-b302099a8057')).toEqual({
      lessonId: '01890a5d-ac96-774b-bcce-b302099a8057',
    });
    expect(targetOf('not an address')).toEqual({});
  });
});
