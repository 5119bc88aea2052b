/** The door of legal: policies, terms documents, acceptances. */
export { LegalModule } from './legal.module.js';
export {
  LegalFacade,
  type NewAcceptance,
  type NewTerms,
  type PendingTerms,
  type SellerDetails,
  type TermsText,
} from './legal.facade.js';
export { legalErrors } from './legal.errors.js';
export { legalMigrations } from './migrations/index.js';
export { termInWords } from './domain/wording.js';
export { PolicySet } from './domain/policy-set.js';
export type { LegalPolicy, PolicyScope } from './domain/pack.js';
export type { Acceptance, AcceptanceHow } from './persistence/acceptances.repository.js';
export { TERMS_PUBLISHED } from './application/publish-terms.js';
