import type { components } from '#api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.js';
import type { MoneyValue } from '../../texts/format.js';

type DeadlineDto = components['schemas']['DeadlineDto'];

/** A seller with its licence, in the list. */
export interface LicenceLine {
  id: string;
  slug: string;
  displayName: string;
  status: string;
  suspensions: string[];
  kind: string | null;
  country: string | null;
  legalName: string | null;
  taxId: string | null;
  createdAt: string;
  licence: 'free' | 'paid' | null;
  tariff: string | null;
  version: number | null;
  ends: DeadlineDto | null;
  purge: DeadlineDto | null;
  quota: { quota: string; percent: number } | null;
}

/** A notice of termination, or an end on a ground. */
export interface Termination {
  id: string;
  status: 'given' | 'withdrawn' | 'ended';
  giver: 'seller' | 'operator';
  kind: 'notice' | 'ground';
  channel: string;
  ground: string | null;
  text: string;
  clause: string;
  givenAt: string;
  dueAt: string;
  endedAt: string | null;
  term: { value: string; calendar: string; zone: string; skipped: { date: string; reason: string }[] } | null;
  refund: { value: string; clause: string | null };
}

/** A request for a printed copy of the contract. */
export interface ContractCopy {
  id: string;
  sellerId: string;
  status: 'asked' | 'granted' | 'refused';
  request: string;
  askedAt: string;
  decidedAt: string | null;
  reason: string | null;
  sha256: string | null;
  bytes: number | null;
  clause: string;
}

/** Caps of a claim. */
export interface Caps {
  event: string;
  items: {
    side: string;
    rule: string;
    clause: string | null;
    pack: string;
    amounts: MoneyValue[] | null;
    working: { label: string; value: string }[];
  }[];
}

export interface TableCount {
  table: string;
  rows: number;
}
export interface Kept {
  table: string;
  what: string;
  reason: string;
  rows?: number;
}
export interface Hold {
  type: string;
  id: string;
  reason: string;
  whole?: boolean;
  setAt?: string;
}

/** What a deletion would do. */
export interface Rehearsal {
  at: string;
  dueAt: string | null;
  wouldBegin: boolean;
  refusals: { code: string; text: string; detail?: string }[];
  tables: TableCount[];
  objects: { prefix: string; objects: number; bytes: number; leftovers: number }[];
  totalRows: number;
  totalObjects: number;
  totalBytes: number;
  kept: Kept[];
  holds: Hold[];
}

/** A deletion in the list. */
export interface PurgeLine {
  id: string;
  sellerId: string;
  kind: 'retention' | 'residue' | 'restored';
  status: 'held' | 'rows' | 'objects' | 'done';
  dueAt: string;
  beganAt: string | null;
  endedAt: string | null;
  rows: number;
  files: number;
}

/** One deletion. */
export interface Purge extends PurgeLine {
  ground: string;
  planned: TableCount[];
  deleted: TableCount[];
  kept: Kept[];
  held: Hold[];
  documents: { name: 'certificate' | 'act'; lang: string; sha256: string; href: string }[];
}

/** A counter that the nightly recount set right. */
export interface UsageDifference {
  id: string;
  sellerId: string;
  sellerName: string | null;
  quota: string;
  counted: number;
  truth: number;
  foundAt: string;
}

/** Grounds that the operator's pack names, so that none is made up here. */
export function useGrounds(key: string, fallback: readonly string[]): readonly string[] {
  const { data } = useQuery({
    queryKey: ['/policies', 'operator'],
    queryFn: () => api.request<{ policies: (Record<string, unknown> & { key: string })[] }>('GET', '/policies'),
    staleTime: 600_000,
  });
  const policy = data?.policies.find((one) => one.key === key);
  const extra = policy?.['extra'] as Record<string, unknown> | undefined;
  const found = extra?.['grounds'] ?? policy?.['list'] ?? policy?.['value'];
  if (Array.isArray(found) && found.every((one) => typeof one === 'string')) return found;
  return fallback;
}
