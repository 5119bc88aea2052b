import type { Policy, Texts } from '#kernel';

/** A policy as a pack file writes it. Besides `value` and its source it may carry fields of its own (`window`, `metrics`, …). */
export interface PackEntry {
  value: string | number | boolean | (string | number)[];
  clauses?: string[];
  text?: string;
  origin?: 'default' | 'source';
  scope?: PolicyScope;
  from?: string;
  [extra: string]: unknown;
}

/** Whose pack decides: the operator's, the seller's, or each its own. */
export type PolicyScope = 'operator' | 'seller' | 'both';

/** A pack file. */
export interface Pack {
  pack: string;
  kind: 'base' | 'operator' | 'seller';
  extends?: string;
  jurisdiction?: string;
  zone?: string;
  calendar?: string;
  currency?: string;
  version: number;
  title: Texts;
  terms?: { document: string; version: string; source: string; shipped?: string };
  policies: Record<string, PackEntry>;
  contradictions?: Contradiction[];
}

/** A place where a source agreement contradicts itself, and what the pack chose. */
export interface Contradiction {
  clauses?: string[];
  policy?: string;
  note: Texts;
  chosen: string;
}

/** A legal number with everything the packs say about it. Plain JSON, so a snapshot is a copy. */
export interface LegalPolicy extends Policy {
  readonly scope: PolicyScope;
  /** Who says it: a source agreement, or ourselves. */
  readonly origin: 'source' | 'default';
  /** The items, where the pack writes a list. `value` then joins them with commas. */
  readonly list?: readonly string[];
  /** Fields that only some policies have: `window`, `metrics`, `requires`, `else-from`, … */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A pack as loaded: its file, the hash of its text, and the chain it extends with base last. */
export interface LoadedPack {
  readonly file: string;
  readonly sha256: string;
  readonly pack: Pack;
  /** The pack itself, what it extends, and so on to base. */
  readonly chain: readonly Pack[];
}

const KNOWN = new Set(['value', 'clauses', 'text', 'origin', 'scope', 'from']);

/** Zone and calendar of last resort, for base read by itself. */
const NOWHERE = { zone: 'UTC', calendar: 'KZ' };

/** An entry of `said` as a policy, in the zone and calendar of `home`: the pack of the contract, which may say less than it extends. */
export function asPolicy(key: string, entry: PackEntry, said: Pack, home: Pack, scope: PolicyScope): LegalPolicy {
  const items = Array.isArray(entry.value) ? entry.value.map(String) : undefined;
  return {
    key,
    value: items ? items.join(',') : String(entry.value),
    ...(items ? { list: items } : {}),
    clauses: entry.clauses ?? [],
    text: entry.text ?? '',
    pack: said.pack,
    version: String(said.version),
    zone: home.zone ?? NOWHERE.zone,
    calendar: home.calendar ?? NOWHERE.calendar,
    ...(entry.from ? { from: entry.from } : {}),
    scope,
    origin: entry.clauses?.length || entry.origin === 'source' ? 'source' : 'default',
    extra: Object.fromEntries(Object.entries(entry).filter(([k]) => !KNOWN.has(k))),
  };
}
