import type { Clock, TenantId } from '#kernel';
import { CLOCK, CONFIG, Journal, type Config, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LoadedPack, Pack } from '../domain/pack.js';
import { operatorPolicies, packPolicies, sellerPolicies, type PolicySet } from '../domain/policy-set.js';
import { legalErrors } from '../legal.errors.js';
import { packRows } from '../persistence/packs.repository.js';
import { PackError, loadPacks } from './load-packs.js';

/** The packs of this process: read and checked once, when it starts. */
@Injectable()
export class Packs {
  private readonly loaded: Map<string, LoadedPack>;
  private readonly base: Pack;
  private readonly operatorPacks: readonly [LoadedPack, ...LoadedPack[]];
  private readonly bySeller = new Map<string, PolicySet>();
  private readonly alone = new Map<string, PolicySet>();
  /** Policies of the operator's own relations: licence, complaints, claims to it, personal data. */
  readonly operator: PolicySet;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
  ) {
    this.loaded = loadPacks(config.packsDir);
    this.base = this.find('base').pack;
    const first = this.configured('MEDIARY_OPERATOR_PACK', config.operatorPack);
    const marketplace = this.configured('MEDIARY_SELLER_PACK', config.sellerPack);
    // An operator's pack as the sellers' default is the second half of the operator's rules: those of its marketplace.
    this.operatorPacks = marketplace !== first && marketplace.pack.kind === 'operator' ? [first, marketplace] : [first];
    this.operator = operatorPolicies(this.operatorPacks, this.base);
  }

  all(): readonly LoadedPack[] {
    return [...this.loaded.values()];
  }

  /** Names of the packs that make the operator's own policies, first one first. */
  get operatorNames(): string[] {
    return this.operatorPacks.map((p) => p.pack.pack);
  }

  /** The file of a pack. @throws DomainError legal.pack_unknown */
  file(name: string): Pack {
    return this.find(name).pack;
  }

  /** @throws DomainError legal.pack_unknown */
  policies(name: string): PolicySet {
    const pack = this.find(name);
    let set = this.alone.get(name);
    if (!set) this.alone.set(name, (set = packPolicies(pack, this.base)));
    return set;
  }

  /** Policies that a document of that pack prints: the operator's own for an operator's pack, else as for a seller under it. */
  documentPolicies(name: string): PolicySet {
    const pack = this.find(name);
    if (pack.pack.kind === 'base') return this.operator;
    return pack.pack.kind === 'operator' ? this.policies(name) : this.forSeller(name);
  }

  /** Policies of a seller under that pack. @throws DomainError legal.pack_unknown */
  forSeller(name: string): PolicySet {
    const pack = this.find(name);
    let set = this.bySeller.get(name);
    if (!set) this.bySeller.set(name, (set = sellerPolicies(pack, this.operatorPacks, this.base)));
    return set;
  }

  /** The pack that a seller is under: its own, or the platform's default. */
  async nameOf(tx: Tx, tenantId: TenantId): Promise<string> {
    return (await packRows.of(tx, tenantId)) ?? this.config.sellerPack;
  }

  /** Puts a seller under a pack, from now on: what began before keeps its snapshots. */
  async assign(tx: Tx, tenantId: TenantId, name: string, by: string): Promise<void> {
    const { pack, sha256 } = this.find(name);
    if (pack.kind === 'base') throw this.unknown(name);
    await packRows.assign(tx, tenantId, name, this.clock.now(), by);
    await this.journal.append(tx, {
      kind: 'legal.pack-assigned',
      tenantId,
      subject: { type: 'seller', id: tenantId },
      actor: by,
      payload: { pack: name, version: pack.version, sha256 },
    });
  }

  /** Keeps what was loaded, so that a snapshot's version can be read back later. */
  async keep(tx: Tx): Promise<void> {
    for (const pack of this.all()) await packRows.keep(tx, pack, this.clock.now());
  }

  private find(name: string): LoadedPack {
    const found = this.loaded.get(name);
    if (!found) throw this.unknown(name);
    return found;
  }

  private unknown(name: string) {
    const known = this.all()
      .filter((p) => p.pack.kind !== 'base')
      .map((p) => p.pack.pack);
    return legalErrors.fail('pack_unknown', { pack: name, known: known.join(', ') });
  }

  private configured(variable: string, name: string): LoadedPack {
    const found = this.loaded.get(name);
    if (!found || found.pack.kind === 'base')
      throw new PackError(
        `"${name}"`,
        `named by ${variable}, is not there; there are ${[...this.loaded.keys()].filter((n) => n !== 'base').join(', ')}.`,
      );
    return found;
  }
}
