import type { LegalPolicy, LoadedPack, Pack, PackEntry } from './pack.js';
import { asPolicy } from './pack.js';

/** Policies that govern one relation: every key has exactly one answer. */
export class PolicySet {
  constructor(
    /** Name of the pack that comes first. */
    readonly name: string,
    private readonly entries: ReadonlyMap<string, LegalPolicy>,
  ) {}

  /** The policy. @throws Error on a key that no pack has: a mistake in code, not of a caller. */
  get(key: string): LegalPolicy {
    const found = this.entries.get(key);
    if (!found) throw new Error(`no policy is called "${key}"`);
    return found;
  }

  /** The policy's value as the pack writes it: `P7D`, `5wd`, `5%`. */
  value(key: string): string {
    return this.get(key).value;
  }

  /** The items of a policy that is a list; a single value counts as a list of one. */
  list(key: string): readonly string[] {
    const policy = this.get(key);
    return policy.list ?? [policy.value];
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  keys(): string[] {
    return [...this.entries.keys()];
  }

  /** Copies of the named policies, to be kept in what they govern from its beginning. */
  snapshot(keys: readonly string[]): Record<string, LegalPolicy> {
    return Object.fromEntries(keys.map((key) => [key, this.get(key)]));
  }
}

/**
 * What a pack says itself (base's defaults apart), nearest first along its chain. Whoever of the chain says it, the
 * contract is the first one's, and so are its zone and calendar.
 */
function spoken(pack: LoadedPack, key: string): { entry: PackEntry; said: Pack; home: Pack } | undefined {
  for (const said of pack.chain) {
    if (said.kind === 'base') return undefined;
    const entry = said.policies[key];
    if (entry) return { entry, said, home: pack.pack };
  }
  return undefined;
}

function compose(name: string, home: Pack, base: Pack, sourcesOf: (scope: string) => readonly LoadedPack[]): PolicySet {
  const entries = new Map<string, LegalPolicy>();
  for (const [key, fallback] of Object.entries(base.policies)) {
    const scope = fallback.scope ?? 'both';
    const found = sourcesOf(scope)
      .map((p) => spoken(p, key))
      .find(Boolean);
    entries.set(key, asPolicy(key, found?.entry ?? fallback, found?.said ?? base, found?.home ?? home, scope));
  }
  return new PolicySet(name, entries);
}

/** A pack over base, by itself. */
export const packPolicies = (pack: LoadedPack, base: Pack): PolicySet =>
  compose(pack.pack.pack, pack.pack, base, () => [pack]);

/** The operator's packs, first one first (licence offer, then marketplace rules), over base. */
export const operatorPolicies = (operator: readonly [LoadedPack, ...LoadedPack[]], base: Pack): PolicySet =>
  compose(operator[0].pack.pack, operator[0].pack, base, () => operator);

/**
 * Policies of a seller's relation with its buyers. The seller's pack decides what is the seller's, the operator's
 * packs what is the operator's; where those speak of the seller's matters too, they are the seller's default (RS-L42).
 * What each decides for its own contracts (`both`) is the seller's pack's here.
 */
export function sellerPolicies(seller: LoadedPack, operator: readonly LoadedPack[], base: Pack): PolicySet {
  const bySeller = [seller, ...operator];
  return compose(seller.pack.pack, seller.pack, base, (scope) =>
    scope === 'operator' ? operator : scope === 'seller' ? bySeller : [seller],
  );
}
