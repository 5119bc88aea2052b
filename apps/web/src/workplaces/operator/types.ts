import type { components } from '#api-client';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api } from '../../app/client.js';
import { countedBy } from '../../design/index.js';
import type { Deadline } from '../../design/index.js';
import { useSession } from '../../session/session.js';

type Schemas = components['schemas'];

export type Case = Schemas['OfficerCaseDto'];
export type CaseAct = Schemas['CaseActDto'];
export type QueueLine = Schemas['QueueLineDto'];
export type SellerLine = Schemas['OperatorSellerLineDto'];
export type Seller = Schemas['OperatorSellerDto'];
export type Licence = Schemas['LicenceDto'];
export type Application = Omit<Schemas['ModuleApplicationDto'], 'id'> & { id: string };
export type AccessProblem = Schemas['ProblemDto'];
export type Pack = Schemas['PackDto'];
export type Policies = Schemas['PoliciesDto'];
export type Policy = Schemas['PolicyDto'];
export type TermsDocument = Schemas['TermsDocumentDto'];
export type TermsDiff = Schemas['TermsDiffDto'];

/** A line of the deadlines board. */
export type BoardLine = Schemas['DeadlineDto'] & { sellerName?: string | null; endedAt?: string | null };

/** An entry of the journal. */
export interface AuditEntry {
  id: string;
  seq: string | null;
  at: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  actor: string;
  tenantId: string | null;
  payload: Record<string, unknown> | null;
  hash: string | null;
}

/** What recomputing the chain found. */
export interface Verification {
  ok: boolean;
  entries: number;
  erasedPayloads: number;
  broken: { seq: string; why: string } | null;
}

/** A due time of the board, or of a licence, as the chip takes it. */
export function chipOf(d: Schemas['DeadlineDto']): Deadline {
  return {
    kind: d.kind,
    dueAt: d.dueAt,
    zone: d.zone,
    clause: d.clause ?? null,
    clauseText: d.policy.text || null,
    pack: d.policy.pack,
    termsVersion: d.policy.version,
    calendar: countedBy(d.policy.value, d.policy.calendar),
    skipped: d.skipped.map(({ date, reason }) => ({ date, why: reason })),
    then: d.then,
    frozen: d.state === 'frozen',
  };
}

/** A due time of a case as the chip takes it. The contract gives two libraries' skipped days one name, so they are read by hand. */
export function caseChip(d: Schemas['CaseDeadlineDto']): Deadline & { title: string } {
  const skipped = d.skipped as unknown as { date: string; why?: string; reason?: string }[];
  return { ...d, skipped: skipped.map(({ date, why, reason }) => ({ date, why: why ?? reason ?? null })) };
}

/** What this person may read among the staff. */
export function useStaff(): { admin: boolean; complaints: boolean; billing: boolean; support: boolean } {
  const roles = useSession().me?.staffRoles ?? [];
  const admin = roles.includes('admin');
  const has = (role: string): boolean => admin || roles.includes(role);
  return { admin, complaints: has('complaints'), billing: has('billing'), support: has('support') };
}

/** The workplace of the address: applications and sellers are in two of them. */
export function useBase(): '/operator' | '/billing' {
  return useLocation().pathname.startsWith('/billing') ? '/billing' : '/operator';
}

/** The head of an id, for what has no name. */
export const shortId = (id: string): string => id.slice(-8);

/** Names of sellers by id, where the list at hand carries ids alone. */
export function useSellerNames(): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['/operator/sellers', 'names'],
    queryFn: () => api.request<{ items: SellerLine[] }>('GET', '/operator/sellers', { query: { limit: 100 } }),
    staleTime: 300_000,
  });
  return (id) => data?.items.find((seller) => seller.id === id)?.displayName || shortId(id);
}

/** Where what a deadline or an entry is about can be seen; nothing where there is no page for it. */
export function placeOf(type: string, id: string, sellerId: string | null | undefined): string | null {
  if (type === 'ip-complaint' || type === 'complaint') return `/operator/complaints/${id}`;
  if (sellerId && ['seller', 'licence', 'term'].includes(type)) return `/operator/sellers/${sellerId}`;
  return null;
}
