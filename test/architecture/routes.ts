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
const email = () => ({ email: 'nobody@example.test' });
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
  'GET /api/v1/operator/deadlines': staff(['complaints', 'billing', 'support']),
  'GET /api/v1/operator/sellers/:id/licence': staff(['complaints', 'billing', 'support'], { at: (v) => ({ id: v.sellerId }) }),
  'POST /api/v1/operator/sellers/:id/licence/extension': staff(['billing'], { at: (v) => ({ id: v.sellerId }), body: () => ({ term: 'P7D', reason: 'a gift' }) }),

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
