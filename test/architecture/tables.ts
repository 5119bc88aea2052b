/**
 * Tables without a tenant column, each with the reason why it has none. A table that is neither here nor tenant-scoped
 * fails the build.
 */
export const withoutTenant: Record<string, string> = {
  'public.migration': 'TypeORM keeps here which migrations ran; no rows of anybody.',
  'platform.clock': 'One row: the offset of the sandbox clock and the watch on implausible jumps.',
  'platform.delivery': 'Belongs to an outbox row, which carries the tenant; ends with it.',
  'platform.idempotency': 'Keyed by caller; answers of 24 hours, deleted by time.',
  'platform.staff_access': 'Whom of the staff looked and why; append-only, no rows of a seller.',
  'platform.throttle': 'Counters by hashed key; unlogged.',
  'identity.account': 'A person: buys from many sellers and works for several; sees only their own row.',
  'identity.session': 'A person’s own sign-ins, across sellers.',
  'identity.consent': 'What a person agreed to with the operator, not with a seller; the person’s own rows.',
  'identity.staff_role': 'The operator’s staff belong to no seller; sign-in alone reads it.',
  'identity.refresh_token': 'Hashes, reached through a session; sign-in alone reads and writes it.',
  'identity.link_token': 'Hashes of e-mailed links, reached through an account; sign-in alone reads and writes it.',
  'legal.pack_version': 'Published: the conditions that every seller may choose from.',
  'legal.terms_version': 'Published: wording that everyone may read.',
  'licensing.account': 'Published: the names of the accounts; the postings carry the tenant.',
  'licensing.bank_statement': 'The operator’s own bank account; what came for a seller’s invoice carries the seller.',
  'licensing.tariff': 'Published: what a licence costs and holds, the same for every seller.',
  'licensing.tariff_price': 'Published: prices of the tariffs.',
  'licensing.tariff_overage': 'Published: what use above the quotas costs.',
  'licensing.tariff_draft': 'The operator’s own drafts of tariffs; staff alone read and write them.',
  'licensing.maintenance_window':
    'The operator’s own work on the platform, the same for every seller; everyone may read when it is.',
  'payments.account': 'Published: the names of the ledger’s accounts; the postings carry the tenant.',
  'platform.sandbox_charge':
    'The simulated gateway’s own records, as a gateway outside would keep them; it knows no sellers of ours.',
  'platform.sandbox_refund': 'The simulated gateway’s own records, like platform.sandbox_charge.',
};

/**
 * Keys between two tables with a tenant that do not hold it, each with the reason why a row of one seller can still not
 * be tied to another's.
 */
export const keysWithoutTenant: Record<string, string> = {
  message_attachment_message_id_fkey:
    'Mail to people and staff has no seller, and a composite key does not check a null; both rows are written by one call of Mail.queue with one tenant, and the application may not read either.',
  acceptance_previous_id_fkey:
    'A person’s acceptances of a document form one chain across sellers on purpose; the id comes from legal.last_acceptance of the same account, and reading the row it names is limited to its own seller and person.',
};

/** Schemas whose tables are made by a library of others. */
export const foreignSchemas = ['pgboss'];
