import type { Victim } from './victim.js';

type Seller = 'author' | 'curator' | 'accountant';
type Staff = 'complaints' | 'billing' | 'support';

/** What one route is allowed to be, stated apart from the code. */
export interface RouteRow {
  /** Who may call. A seller's owner and the operator's admin always may where a seller or staff does. */
  who: 'anyone' | 'signed-in' | { seller: Seller[] } | { staff: Staff[] };
  /** The victim's ids for the path. */
  at?: (v: Victim) => Record<string, string>;
  query?: string;
  /** A body that would be taken, with the victim's ids where it names things. */
  body?: (v: Victim) => Record<string, unknown>;
  headers?: Record<string, string> | ((v: Victim) => Record<string, string>);
  /** Takes bytes instead of JSON. */
  bytes?: true;
  /** Creates an order or moves money: refused without Idempotency-Key. */
  money?: boolean;
  /** The verb to call a route of all verbs by. */
  verb?: string;
  /** What a stranger gets: another buyer, another seller's owner, staff in no such role. 404 where ids are named, else 200. */
  stranger?: number;
  /** What those whose role may call get, where there is neither a body to spoil nor an id to miss: calling it harms nobody. */
  allowed?: number;
  /** What a visitor gets where anyone may call. */
  visitor?: number;
  /** The sandbox shows everything to everybody, on purpose. */
  shows?: true;
}

const IF_MATCH = { 'if-match': '"1"' };
const anyone = (row: Omit<RouteRow, 'who'> = {}): RouteRow => ({ who: 'anyone', ...row });
const signedIn = (row: Omit<RouteRow, 'who'> = {}): RouteRow => ({ who: 'signed-in', ...row });
const seller = (roles: Seller[], row: Omit<RouteRow, 'who'> = {}): RouteRow => ({ who: { seller: roles }, ...row });
const staff = (roles: Staff[], row: Omit<RouteRow, 'who'> = {}): RouteRow => ({ who: { staff: roles }, ...row });

const all: Seller[] = ['author', 'curator', 'accountant'];
const reason = () => ({ reason: 'because' });
const id = (key: keyof Victim['id']) => (v: Victim) => ({ id: v.id[key] });
const complaint = { at: id('complaint') };
const caseToken = (v: Victim) => ({ token: v.token.complaint });
const password = () => ({ token: 'x'.repeat(43), password: 'correct-horse-battery-7' });
const sms = () => ({ text: 'Hello', purpose: 'service', recipients: ['+77010000004'] });
const email = () => ({ email: 'nobody@example.test' });
/** Drafts of tariffs are the operator's own: the victim has none. */
const noTariff = () => ({ id: '019a0000-0000-7000-8000-000000000000' });
const tariffTerms = () => {
  const text = { ru: 'Тариф', kk: 'Тариф', en: 'Tariff' };
  return { title: text, description: text, rank: 9, functions: [], quotas: [], prices: [], overage: [] };
};
const licenceChoice = () => ({ tariff: 'start', term: 'P1M' });
/** Nobody guesses a token. */
const guess = () => ({ token: 'A'.repeat(43) });

/**
 * Every route, one row each. A route that is not here fails the walk, and so does a row whose route is gone.
 * `who` is compared with the route's own decorator: changing one without the other fails too.
 */
// prettier-ignore
export const routes: Record<string, RouteRow> = {
  // identity
  'POST /api/v1/auth/register': anyone({ body: () => ({ ...email(), name: 'No Body', phone: '+77010000001', acceptTerms: true }) }),
  'POST /api/v1/auth/register/resend': anyone({ body: email }),
  'POST /api/v1/auth/confirm': anyone({ body: password }),
  'POST /api/v1/auth/login': anyone({ body: () => ({ ...email(), password: 'x' }) }),
  'POST /api/v1/auth/refresh': anyone({ body: () => ({ refreshToken: 'x' }) }),
  'POST /api/v1/auth/logout': anyone({ body: () => ({ refreshToken: 'x' }) }),
  'POST /api/v1/auth/password-reset': anyone({ body: email }),
  'POST /api/v1/auth/password-reset/confirm': anyone({ body: password }),
  'POST /api/v1/auth/compromised': anyone({ body: () => ({ token: 'x'.repeat(43) }) }),
  'GET /api/v1/unsubscribe/:token': anyone({ at: guess, visitor: 410 }),
  'POST /api/v1/unsubscribe/:token': anyone({ at: guess, visitor: 410 }),
  'GET /api/v1/me': signedIn(),
  'PATCH /api/v1/me': signedIn({ body: () => ({ name: 'Another Name' }) }),
  'GET /api/v1/me/sessions': signedIn(),
  'DELETE /api/v1/me/sessions/:id': signedIn({ at: id('session') }),
  'GET /api/v1/me/consents': signedIn(),
  'PUT /api/v1/me/consents': signedIn({ body: () => ({ marketing: false }) }),
  'GET /api/v1/me/acceptances': signedIn(),
  'POST /api/v1/me/acceptances': signedIn({ body: () => ({ document: 'user-terms' }) }),

  // legal
  'GET /api/v1/policies': anyone(),
  'GET /api/v1/policies/:pack': anyone({ at: () => ({ pack: 'aser-ru' }) }),
  'GET /api/v1/terms/:document': anyone({ at: () => ({ document: 'payment-terms' }) }),
  'GET /api/v1/terms/:document/versions': anyone({ at: () => ({ document: 'payment-terms' }) }),
  'GET /api/v1/terms/:document/versions/:version': anyone({ at: () => ({ document: 'payment-terms', version: '1999-01-01' }), visitor: 404 }),
  'GET /api/v1/terms/:document/versions/:version/diff': anyone({ at: () => ({ document: 'payment-terms', version: '1999-01-01' }), visitor: 404 }),
  'GET /api/v1/operator/policy-packs': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/operator/terms': staff(['complaints', 'billing', 'support']),
  'POST /api/v1/operator/terms': staff([], { body: () => ({ document: 'payment-terms', version: '2030-01-01', texts: [{ lang: 'ru', title: 'Т', body: 'Т' }] }) }),

  // tenancy
  'GET /api/v1/catalogue/sellers/:slug': anyone({ at: (v) => ({ slug: v.slug }) }),
  'GET /api/v1/me/sellers': signedIn(),
  'GET /api/v1/seller': seller(all),
  'PATCH /api/v1/seller': seller([], { body: () => ({ about: 'taken over' }) }),
  'GET /api/v1/seller/members': seller(all),
  'POST /api/v1/seller/members': seller([], { body: () => ({ email: 'thief@example.test', role: 'owner' }) }),
  'PATCH /api/v1/seller/members/:accountId': seller([], { at: (v) => ({ accountId: v.id.member }), body: () => ({ role: 'owner' }) }),
  'DELETE /api/v1/seller/members/:accountId': seller([], { at: (v) => ({ accountId: v.id.member }) }),
  'DELETE /api/v1/seller/invitations/:id': seller([], { at: id('invitation') }),
  'POST /api/v1/invitations/acceptance': signedIn({ body: (v) => ({ token: v.token.invitation }), stranger: 403 }),
  'GET /api/v1/operator/sellers': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/operator/sellers/:id': staff(['complaints', 'billing', 'support'], { at: (v) => ({ id: v.sellerId }) }),

  // licensing
  'GET /api/v1/tariffs': anyone(),
  'POST /api/v1/sellers': signedIn({ body: () => ({ displayName: 'New School', profile: { kind: 'company', country: 'RU', legalName: 'ООО', taxId: '1', address: 'a', email: 'a@example.test', phone: '+77010000002' }, warranty: true }) }),
  'GET /api/v1/seller/licence': seller(all),
  'POST /api/v1/seller/licence/acceptance': seller([], { body: () => ({ version: '1999-01-01' }) }),
  'GET /api/v1/seller/usage': seller(all),
  'GET /api/v1/operator/tariffs': staff(['billing', 'support']),
  'POST /api/v1/operator/tariffs': staff(['billing'], { body: () => ({ code: 'walked', ...tariffTerms() }) }),
  'PUT /api/v1/operator/tariffs/:id': staff(['billing'], { at: noTariff, body: tariffTerms }),
  'DELETE /api/v1/operator/tariffs/:id': staff(['billing'], { at: noTariff }),
  'POST /api/v1/operator/tariffs/:id/publication': staff(['billing'], { at: noTariff, body: () => ({ effectiveAt: '1999-01-01T00:00:00Z' }) }),
  'POST /api/v1/seller/sms/estimate': seller(['curator'], { body: sms }),
  'POST /api/v1/seller/sms/messages': seller(['curator'], { money: true, body: sms }),
  'GET /api/v1/seller/sms/messages': seller(['curator', 'accountant']),
  'GET /api/v1/seller/sms/statement': seller(['accountant']),
  'GET /api/v1/seller/sms/statement.pdf': seller(['accountant']),
  'GET /api/v1/seller/sms/credentials': seller([]),
  'PUT /api/v1/seller/sms/credentials': seller([], { body: () => ({ login: 'thief', password: 'x' }) }),
  'DELETE /api/v1/seller/sms/credentials': seller([], { allowed: 204 }),
  'POST /api/v1/seller/licence/orders/quote': seller(['accountant'], { body: licenceChoice }),
  'POST /api/v1/seller/licence/orders': seller([], { money: true, body: () => ({ ...licenceChoice(), method: 'invoice' }) }),
  'GET /api/v1/seller/licence/orders': seller(['accountant']),
  'GET /api/v1/seller/licence/orders/:id': seller(['accountant'], { at: id('licenceOrder') }),
  'POST /api/v1/seller/licence/orders/:id/pay': seller([], { money: true, at: id('licenceOrder') }),
  'POST /api/v1/seller/licence/orders/:id/cancel': seller([], { at: id('licenceOrder') }),
  'POST /api/v1/seller/licence/orders/:id/refund': seller([], { at: id('licenceOrder') }),
  'POST /api/v1/seller/licence/transfer': seller([], { body: () => ({ to: 'a third party' }) }),
  'GET /api/v1/seller/licence/payments': seller(['accountant']),
  'POST /api/v1/seller/licence/payments/:id/return-application': seller(['accountant'], { money: true, at: id('licencePayment'), body: () => ({ cardholder: 'A THIEF', explanation: 'by mistake', ownCard: true }) }),
  'GET /api/v1/seller/licence/returns': seller(['accountant']),
  'GET /api/v1/seller/invoices': seller(['accountant']),
  'GET /api/v1/seller/invoices/:id': seller(['accountant'], { at: id('licenceInvoice') }),
  'GET /api/v1/seller/invoices/:id.pdf': seller(['accountant'], { at: id('licenceInvoice') }),
  'POST /api/v1/seller/invoices/:id/pay': seller(['accountant'], { money: true, at: id('licenceInvoice') }),
  'GET /api/v1/seller/account': seller(['accountant']),
  'POST /api/v1/seller/account/invoice': seller(['accountant'], { money: true, allowed: 409 }),
  'GET /api/v1/billing/invoices': staff(['billing']),
  'GET /api/v1/billing/debts': staff(['billing']),
  'GET /api/v1/billing/sellers/:id/account': staff(['billing'], { at: (v) => ({ id: v.sellerId }) }),
  'GET /api/v1/operator/licences': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/billing/invoices/:id.pdf': staff(['billing'], { at: id('licenceInvoice') }),
  'GET /api/v1/billing/licence-returns': staff(['billing']),
  'POST /api/v1/billing/licence-returns/:id/decision': staff(['billing'], { money: true, at: id('licenceReturn'), body: () => ({ decision: 'grant', ground: 'because' }) }),
  'POST /api/v1/billing/licence-returns/:id/retry': staff(['billing'], { money: true, at: id('licenceReturn') }),
  'POST /api/v1/billing/bank-statements': staff(['billing'], { bytes: true, money: true, allowed: 422 }),
  'GET /api/v1/billing/bank-statements': staff(['billing']),
  'GET /api/v1/billing/payments': staff(['billing']),
  'POST /api/v1/billing/payments/:id/match': staff(['billing'], { money: true, at: id('terms'), body: (v) => ({ invoiceId: v.id.paidOrder }) }),
  'POST /api/v1/billing/payments/:id/dismiss': staff(['billing'], { at: id('terms'), body: reason }),
  'GET /api/v1/operator/usage-differences': staff(['billing', 'support']),
  'GET /api/v1/operator/deadlines': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/operator/sellers/:id/licence': staff(['complaints', 'billing', 'support'], { at: (v) => ({ id: v.sellerId }) }),
  'POST /api/v1/seller/export': seller([], { allowed: 202 }),
  'GET /api/v1/seller/export': seller([]),
  'GET /api/v1/seller/export/:id': seller([], { at: id('export') }),
  'GET /api/v1/seller/export/:id/files': seller([], { at: id('export') }),
  'HEAD /api/v1/export-files/:token': anyone({ at: guess, visitor: 410 }),
  'GET /api/v1/export-files/:token': anyone({ at: guess, visitor: 410 }),
  'GET /api/v1/export-archives/:token': anyone({ at: guess, visitor: 410 }),
  'GET /api/v1/operator/sellers/:id/purge/rehearsal': staff(['complaints', 'billing', 'support'], { at: (v) => ({ id: v.sellerId }) }),
  'GET /api/v1/operator/sellers/:id/holds': staff(['complaints', 'billing', 'support'], { at: (v) => ({ id: v.sellerId }) }),
  'POST /api/v1/operator/sellers/:id/holds': staff(['complaints'], { at: (v) => ({ id: v.sellerId }), body: (v) => ({ type: 'course', id: v.id.course, reason: 'order of a court' }) }),
  'DELETE /api/v1/operator/sellers/:id/holds/:subject': staff(['complaints'], { at: (v) => ({ id: v.sellerId, subject: v.id.course }) }),
  'GET /api/v1/operator/purges': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/operator/purges/:id': staff(['complaints', 'billing', 'support'], { at: id('purge') }),
  'GET /api/v1/operator/purges/:id/certificate.pdf': staff(['complaints', 'billing', 'support'], { at: id('purge') }),
  'GET /api/v1/operator/purges/:id/act.pdf': staff(['complaints', 'billing', 'support'], { at: id('purge') }),
  'POST /api/v1/operator/sellers/:id/licence/extension': staff(['billing'], { at: (v) => ({ id: v.sellerId }), body: () => ({ term: 'P7D', reason: 'a gift' }) }),

  // suspension, maintenance, termination, copies, extra services, liability
  'POST /api/v1/operator/sellers/:id/suspension': staff(['complaints', 'billing'], { at: (v) => ({ id: v.sellerId }), body: () => ({ reason: 'breach', ground: 'because I say so' }) }),
  'POST /api/v1/operator/sellers/:id/suspension/lift': staff(['complaints', 'billing'], { at: (v) => ({ id: v.sellerId }), body: () => ({ reason: 'breach', ground: 'because I say so' }) }),
  'GET /api/v1/maintenance': anyone(),
  'GET /api/v1/operator/maintenance': staff(['support', 'billing', 'complaints']),
  'GET /api/v1/operator/maintenance/:id': staff(['support', 'billing', 'complaints'], { at: id('terms'), allowed: 404 }),
  'POST /api/v1/operator/maintenance': staff(['support'], { body: () => ({ parts: ['uploads'], ground: 'fault', endsAt: '2020-01-01T00:00:00Z' }) }),
  'POST /api/v1/operator/maintenance/:id/extension': staff(['support'], { at: id('terms'), body: () => ({ endsAt: '2020-01-01T00:00:00Z' }) }),
  'POST /api/v1/operator/maintenance/:id/end': staff(['support'], { at: id('terms') }),
  'POST /api/v1/operator/maintenance/:id/cancellation': staff(['support'], { at: id('terms') }),
  'GET /api/v1/seller/licence/maintenance-extension': seller(['accountant']),
  'POST /api/v1/seller/licence/maintenance-extension': seller([], { allowed: 409 }),
  'GET /api/v1/seller/termination': seller(['accountant']),
  'POST /api/v1/seller/termination': seller([], { body: () => ({ text: 'goodbye' }) }),
  'POST /api/v1/seller/termination/withdrawal': seller([], { allowed: 409 }),
  'GET /api/v1/operator/sellers/:id/termination': staff(['support', 'billing', 'complaints'], { at: (v) => ({ id: v.sellerId }) }),
  'POST /api/v1/operator/sellers/:id/termination': staff(['support'], { at: (v) => ({ id: v.sellerId }), body: () => ({ kind: 'notice', text: 'because I say so' }) }),
  'POST /api/v1/operator/sellers/:id/termination/withdrawal': staff(['support'], { at: (v) => ({ id: v.sellerId }) }),
  'GET /api/v1/seller/contract-copies': seller(['accountant']),
  'POST /api/v1/seller/contract-copies': seller([], { body: () => ({ request: 'Please send me a copy' }) }),
  'GET /api/v1/seller/contract-copies/:id/contract.pdf': seller(['accountant'], { at: id('copy') }),
  'GET /api/v1/operator/contract-copies': staff(['support']),
  'GET /api/v1/operator/contract-copies/:id/contract.pdf': staff(['support'], { at: id('copy') }),
  'POST /api/v1/operator/contract-copies/:id/decision': staff(['support'], { at: id('copy'), body: () => ({ decision: 'grant' }) }),
  'GET /api/v1/seller/extras': seller(['accountant']),
  'POST /api/v1/seller/extras': seller([], { body: () => ({ kind: 'consulting', request: 'Help me, please' }) }),
  'GET /api/v1/seller/extras/:id': seller(['accountant'], { at: id('extra') }),
  'POST /api/v1/seller/extras/:id/acceptance': seller([], { at: id('extra'), money: true }),
  'POST /api/v1/seller/extras/:id/cancellation': seller([], { at: id('extra') }),
  'POST /api/v1/seller/extras/:id/act-acceptance': seller([], { at: id('extra') }),
  'POST /api/v1/seller/extras/:id/act-objection': seller([], { at: id('extra'), body: () => ({ text: 'not what I asked for' }) }),
  'GET /api/v1/seller/extras/:id/act.pdf': seller(['accountant'], { at: id('extra'), allowed: 404 }),
  'GET /api/v1/operator/extras': staff(['support', 'billing']),
  'GET /api/v1/operator/extras/:id': staff(['support', 'billing'], { at: id('extra') }),
  'POST /api/v1/operator/extras/:id/estimate': staff(['support', 'billing'], { at: id('extra'), body: () => ({ text: 'An hour of work', amount: { amount: '1.00', currency: 'KZT' }, days: 1 }) }),
  'POST /api/v1/operator/extras/:id/refusal': staff(['support', 'billing'], { at: id('extra'), body: () => ({ text: 'not possible' }) }),
  'POST /api/v1/operator/extras/:id/act': staff(['support', 'billing'], { at: id('extra'), body: () => ({ text: 'all is done' }) }),
  'GET /api/v1/operator/extras/:id/act.pdf': staff(['support', 'billing'], { at: id('extra'), allowed: 404 }),
  'GET /api/v1/operator/sellers/:id/liability-cap': staff(['billing', 'complaints'], { at: (v) => ({ id: v.sellerId }), query: '?event=2026-12-01' }),
  'POST /api/v1/operator/accounts/:id/termination': staff(['support'], { at: id('terms'), body: () => ({ request: 'please end it' }) }),
  'GET /api/v1/operator/orders/:id/liability-cap': staff(['billing', 'complaints'], { at: id('paidOrder'), query: '?event=2026-12-01' }),

  // content
  'GET /api/v1/catalogue/courses': anyone(),
  'GET /api/v1/catalogue/courses/:slug': anyone({ at: (v) => ({ slug: v.courseSlug }) }),
  'GET /api/v1/catalogue/topics': anyone(),
  'GET /api/v1/lessons/:id/access': signedIn({ at: id('lesson'), stranger: 200 }),
  'GET /api/v1/lessons/:id': anyone({ at: id('lesson'), visitor: 401, stranger: 403 }),
  'GET /api/v1/lessons/:id/media': anyone({ at: id('lesson'), visitor: 401, stranger: 403 }),
  'PUT /api/v1/lessons/:id/progress': signedIn({ at: id('lesson'), body: () => ({ positionSeconds: 5 }), stranger: 403 }),
  'GET /api/v1/me/courses': signedIn(),
  'GET /api/v1/me/courses/:grantId': signedIn({ at: (v) => ({ grantId: v.id.grant }) }),
  'POST /api/v1/access-problems': signedIn({ body: (v) => ({ grantId: v.id.grant, description: 'mine now' }), stranger: 404 }),
  'HEAD /media/:token': anyone({ at: guess, visitor: 410 }),
  'GET /media/:token': anyone({ at: guess, visitor: 410 }),
  'GET /api/v1/operator/access-problems': staff(['support']),
  'POST /api/v1/operator/access-problems/:id/resolution': staff(['support'], { at: id('problem'), body: () => ({ resolution: 'solved' }) }),
  'GET /api/v1/seller/courses': seller(all),
  'POST /api/v1/seller/courses': seller(['author'], { body: () => ({ title: 'New' }) }),
  'GET /api/v1/seller/courses/:id': seller(all, { at: id('draft') }),
  'PATCH /api/v1/seller/courses/:id': seller(['author'], { at: id('draft'), headers: IF_MATCH, body: () => ({ title: 'Stolen' }) }),
  'DELETE /api/v1/seller/courses/:id': seller(['author'], { at: id('draft'), headers: IF_MATCH }),
  'POST /api/v1/seller/courses/:id/publish': seller(['author'], { at: id('draft') }),
  'POST /api/v1/seller/courses/:id/unpublish': seller(['author'], { at: id('course') }),
  'PUT /api/v1/seller/courses/:id/order': seller(['author'], { at: id('draft'), headers: IF_MATCH, body: (v) => ({ modules: [{ id: v.id.draftModule, lessons: [v.id.draftLesson] }] }) }),
  'GET /api/v1/seller/courses/:id/versions': seller(['author', 'curator'], { at: id('draft') }),
  'GET /api/v1/seller/courses/:id/versions/:version': seller(['author', 'curator'], { at: (v) => ({ id: v.id.draft, version: v.draftVersion }) }),
  'POST /api/v1/seller/courses/:id/modules': seller(['author'], { at: id('draft'), body: () => ({ title: 'Planted' }) }),
  'PATCH /api/v1/seller/modules/:id': seller(['author'], { at: id('draftModule'), headers: IF_MATCH, body: () => ({ title: 'Stolen' }) }),
  'DELETE /api/v1/seller/modules/:id': seller(['author'], { at: id('draftModule'), headers: IF_MATCH }),
  'POST /api/v1/seller/modules/:id/lessons': seller(['author'], { at: id('draftModule'), body: () => ({ title: 'Planted', kind: 'text' }) }),
  'PATCH /api/v1/seller/lessons/:id': seller(['author'], { at: id('draftLesson'), headers: IF_MATCH, body: () => ({ title: 'Stolen' }) }),
  'DELETE /api/v1/seller/lessons/:id': seller(['author'], { at: id('draftLesson'), headers: IF_MATCH }),
  'GET /api/v1/seller/media/:id': seller(['author', 'curator'], { at: id('media') }),
  'GET /api/v1/seller/media/:id/link': seller(['author', 'curator'], { at: id('media') }),
  'DELETE /api/v1/seller/media/:id': seller(['author'], { at: id('media') }),
  'ALL /api/v1/uploads': seller(['author'], {
    verb: 'POST', stranger: 404,
    headers: (v) => ({ 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': `filename ${Buffer.from('a.mp4').toString('base64')},filetype ${Buffer.from('video/mp4').toString('base64')},lessonId ${Buffer.from(v.id.draftLesson).toString('base64')}` }),
  }),
  'ALL /api/v1/uploads/:id': seller(['author'], { verb: 'DELETE', at: id('upload'), headers: { 'tus-resumable': '1.0.0' } }),

  // payments
  'POST /api/v1/orders/preview': signedIn({ body: (v) => ({ items: [{ courseId: v.id.draft }] }), stranger: 404 }),
  'POST /api/v1/orders': signedIn({
    money: true, stranger: 404,
    body: (v) => ({ items: [{ courseId: v.id.draft }], payer: { kind: 'person', name: 'Someone', email: 'someone@example.test', phone: '+77010000003' }, method: 'card', acceptances: [] }),
  }),
  'GET /api/v1/orders': signedIn(),
  'GET /api/v1/orders/:id': signedIn({ at: id('paidOrder') }),
  'POST /api/v1/orders/:id/pay': signedIn({ at: id('order'), money: true }),
  'POST /api/v1/orders/:id/cancel': signedIn({ at: id('order') }),
  'GET /api/v1/orders/:id/documents/receipt.pdf': signedIn({ at: id('paidOrder') }),
  'POST /api/v1/refunds/quote': signedIn({ body: (v) => ({ orderId: v.id.paidOrder }), stranger: 404 }),
  'POST /api/v1/refunds': signedIn({ body: (v) => ({ orderId: v.id.paidOrder, reason: 'give it to me' }), money: true, stranger: 404 }),
  'GET /api/v1/refunds/:id': signedIn({ at: id('refund') }),
  'GET /api/v1/seller/payment-module': seller(all),
  'POST /api/v1/seller/payment-module/application': seller([], { body: () => ({ note: 'please' }) }),
  'POST /api/v1/seller/payment-module/activation': seller([], { body: (v) => ({ versionId: v.id.terms }) }),
  'GET /api/v1/seller/orders': seller(['accountant']),
  'GET /api/v1/seller/orders/:id': seller(['accountant'], { at: id('paidOrder') }),
  'GET /api/v1/seller/orders/:id/documents/receipt.pdf': seller(['accountant'], { at: id('paidOrder') }),
  'GET /api/v1/seller/balance': seller(['accountant']),
  'GET /api/v1/seller/sales': seller(['accountant']),
  'GET /api/v1/seller/refunds': seller(['accountant', 'curator']),
  'POST /api/v1/seller/refunds/:id/retry': seller(['accountant'], { at: id('refund'), money: true }),
  'GET /api/v1/seller/refund-ratio': seller(['accountant']),
  'GET /api/v1/operator/payment-module-applications': staff(['billing', 'support']),
  'POST /api/v1/operator/payment-module-applications/:id/decision': staff(['billing'], { at: id('application'), body: () => ({ decision: 'refuse', reason: 'no' }) }),
  'GET /api/v1/billing/ledger': staff(['billing']),
  'GET /api/v1/billing/balances': staff(['billing']),
  'GET /api/v1/billing/refund-ratios': staff(['billing']),
  'GET /api/v1/billing/sellers/:id/refund-ratio': staff(['billing'], { at: (v) => ({ id: v.sellerId }) }),
  'POST /api/v1/webhooks/:gateway': anyone({ at: () => ({ gateway: 'sandbox' }), visitor: 401 }),
  'GET /api/sandbox/payments/:id': anyone({ at: id('payment'), shows: true }),
  'POST /api/sandbox/payments/:id': anyone({ at: id('payment'), body: () => ({ outcome: 'succeed' }) }),

  // complaints
  'POST /api/v1/ip-complaints': anyone({ body: () => ({ consent: true }) }),
  'PUT /api/v1/ip-complaints/uploads/:uploadToken': anyone({ at: () => ({ uploadToken: 'A'.repeat(43) }), visitor: 410, bytes: true }),
  'GET /api/v1/ip-complaints/:token': anyone({ at: guess, visitor: 404 }),
  'POST /api/v1/ip-complaints/:token/evidence': anyone({ at: caseToken, body: () => ({ evidence: [{ kind: 'link', title: 'a', url: 'https://example.test' }] }) }),
  'POST /api/v1/ip-complaints/:token/withdraw': anyone({ at: caseToken, body: () => ({ reason: 'enough' }) }),
  'GET /api/v1/ip-complaints/:token/evidence/:evidenceId': anyone({ at: (v) => ({ ...guess(), evidenceId: v.id.evidence }), visitor: 404 }),
  'GET /api/v1/operator/ip-complaints': staff(['complaints']),
  'GET /api/v1/operator/ip-complaints/:id': staff(['complaints'], complaint),
  'POST /api/v1/operator/ip-complaints/:id/forward': staff(['complaints'], { ...complaint, body: () => ({ note: 'see' }) }),
  'POST /api/v1/operator/ip-complaints/:id/check': staff(['complaints'], { ...complaint, body: reason }),
  'POST /api/v1/operator/ip-complaints/:id/block': staff(['complaints'], { ...complaint, body: reason }),
  'POST /api/v1/operator/ip-complaints/:id/unblock': staff(['complaints'], { ...complaint, body: reason }),
  'POST /api/v1/operator/ip-complaints/:id/decision': staff(['complaints'], { ...complaint, body: () => ({ decision: 'uphold', text: 'so be it' }) }),
  'POST /api/v1/operator/ip-complaints/:id/disclosure': staff(['complaints'], { ...complaint, body: reason }),
  'POST /api/v1/operator/ip-complaints/:id/freeze': staff(['complaints'], { ...complaint, body: reason }),
  'POST /api/v1/operator/ip-complaints/:id/unfreeze': staff(['complaints'], { ...complaint, body: reason }),
  'GET /api/v1/operator/ip-complaints/:id/evidence/:evidenceId': staff(['complaints'], { at: (v) => ({ id: v.id.complaint, evidenceId: v.id.evidence }) }),
  'GET /api/v1/seller/complaints': seller(all),
  'GET /api/v1/seller/complaints/:id': seller(all, complaint),
  'POST /api/v1/seller/complaints/:id/answer': seller([], { ...complaint, body: () => ({ kind: 'denial', text: 'we disagree' }) }),
  'GET /api/v1/seller/complaints/:id/evidence/:evidenceId': seller(['author'], { at: (v) => ({ id: v.id.complaint, evidenceId: v.id.evidence }) }),

  // platform and the edge
  'GET /api/v1/operator/audit': staff([]),
  'GET /api/v1/operator/audit/verification': staff([]),
  'GET /api/v1/operator/audit/access': staff([]),
  'GET /api/v1/operator/deliveries': staff(['support']),
  'POST /api/v1/operator/deliveries/:id/retry': staff(['support'], { at: () => ({ id: '01890000-0000-7000-8000-000000000001' }) }),
  'GET /api/v1/operator/clock': staff(['support']),
  'POST /api/v1/operator/clock/confirmation': staff([], { allowed: 200 }),
  'GET /api/v1/settings': anyone(),
  'GET /health/live': anyone(),
  'GET /health/ready': anyone(),
  'GET /metrics': anyone(),
  'GET /api/sandbox/clock': anyone({ shows: true }),
  'POST /api/sandbox/clock': anyone({ body: () => ({ advance: 'PT1S' }) }),
  'GET /api/sandbox/messages': anyone({ shows: true }),
  'GET /api/sandbox/messages/:id/attachments/:n': anyone({ at: (v) => ({ id: v.id.message, n: '0' }), shows: true }),
  'GET /api/sandbox/accounts': anyone({ shows: true }),
};
