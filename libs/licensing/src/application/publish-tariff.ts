import { Inject, Injectable } from '@nestjs/common';
import { Temporal, isDomainError, parseTerm, type Clock, type FieldError } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Journal, platformErrors, type Tx } from '#platform';
import { FUNCTIONS, QUOTAS } from '../domain/tariffs.js';
import {
  deleteDraft,
  insertDraft,
  insertVersion,
  lockDraft,
  writeDraft,
  type TariffBody,
} from '../persistence/tariff-drafts.js';
import { usageErrors } from '../usage.errors.js';

/** The tariff every new seller begins with: it has no price and sells nothing above its quotas. */
const FREE = 'free';

/** Drafts and publishes versions of tariffs (AT-1.8). What was published never changes, and a paid term keeps its own (AT-3.2.1b). */
@Injectable()
export class PublishTariff {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a draft. @returns its id @throws DomainError licensing.draft_there, licensing.tariff_invalid */
  async draft(tx: Tx, d: { code: string; body: TariffBody; actor: string }): Promise<string> {
    this.check(d.code, d.body);
    const id = await insertDraft(tx, { code: d.code, body: d.body, by: d.actor, at: this.clock.now() });
    await this.record(tx, 'licensing.tariff-drafted', id, d.actor, { code: d.code });
    return id;
  }

  /** Writes a draft anew. @throws DomainError platform.not_found, licensing.tariff_invalid */
  async change(tx: Tx, d: { id: string; body: TariffBody; actor: string }): Promise<void> {
    const there = await lockDraft(tx, d.id);
    if (!there) throw platformErrors.fail('not_found');
    this.check(there.code, d.body);
    await writeDraft(tx, d.id, d.body, this.clock.now());
    await this.record(tx, 'licensing.tariff-draft-changed', d.id, d.actor, { code: there.code });
  }

  /** Throws a draft away. @throws DomainError platform.not_found */
  async discard(tx: Tx, d: { id: string; actor: string }): Promise<void> {
    if (!(await deleteDraft(tx, d.id))) throw platformErrors.fail('not_found');
    await this.record(tx, 'licensing.tariff-draft-discarded', d.id, d.actor, {});
  }

  /**
   * Publishes a draft as the next version, in force from `effectiveAt` (now unless told).
   * @throws DomainError platform.not_found, licensing.tariff_backdated, licensing.tariff_invalid
   */
  async publish(
    tx: Tx,
    d: { id: string; effectiveAt?: Temporal.Instant; actor: string },
  ): Promise<{ id: string; code: string; version: number; effectiveAt: Temporal.Instant }> {
    const draft = await lockDraft(tx, d.id);
    if (!draft) throw platformErrors.fail('not_found');
    this.check(draft.code, draft.body);
    const at = this.clock.now();
    const effectiveAt = d.effectiveAt ?? at;
    const clause = this.legal.operatorPolicies().get('tariffs.change').clauses[0];
    if (Temporal.Instant.compare(effectiveAt, at) < 0)
      throw usageErrors.fail('tariff_backdated', { now: at.toString() }, { clause });
    const made = await insertVersion(tx, { code: draft.code, body: draft.body, by: d.actor, at, effectiveAt });
    await deleteDraft(tx, draft.id);
    await this.record(tx, 'licensing.tariff-published', made.id, d.actor, {
      code: draft.code,
      version: made.version,
      effectiveAt: effectiveAt.toString(),
      clause,
      body: draft.body,
    });
    return { ...made, code: draft.code, effectiveAt };
  }

  /** @throws DomainError licensing.tariff_invalid that names every field */
  private check(code: string, body: TariffBody): void {
    const currency = this.legal.operatorPolicies().value('tariffs.currency');
    const fields = [...this.holes(code, body), ...this.badPrices(body, currency), ...badOverage(body, currency)];
    if (fields.length > 0) throw usageErrors.fail('tariff_invalid', {}, { fields, clause: 'AT-1.8' });
  }

  private *holes(code: string, body: TariffBody): Iterable<FieldError> {
    if (new Set(body.functions).size !== body.functions.length || body.functions.some((f) => !FUNCTIONS.includes(f)))
      yield { field: 'functions', code: 'not_in_list' };
    for (const quota of Object.keys(body.quotas))
      if (!QUOTAS.some((q) => q === quota)) yield { field: `quotas.${quota}`, code: 'not_in_list' };
    if (code === FREE && body.prices.length > 0) yield { field: 'prices', code: 'unknown_field' };
    if (code === FREE && body.overage.length > 0) yield { field: 'overage', code: 'unknown_field' };
    if (code !== FREE && body.prices.length === 0) yield { field: 'prices', code: 'required' };
  }

  private *badPrices(body: TariffBody, currency: string): Iterable<FieldError> {
    const seen = new Set<string>();
    for (const [i, p] of body.prices.entries()) {
      if (p.currency !== currency) yield { field: `prices.${i}.price`, code: 'format' };
      if (BigInt(p.amount) <= 0n) yield { field: `prices.${i}.price`, code: 'too_small' };
      if (!isTerm(p.term) || seen.has(`${p.term} ${p.currency}`)) yield { field: `prices.${i}.term`, code: 'format' };
      seen.add(`${p.term} ${p.currency}`);
    }
  }

  private async record(
    tx: Tx,
    kind: string,
    id: string,
    actor: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await this.journal.append(tx, { kind, subject: { type: 'tariff', id }, actor, payload });
  }
}

/** What is sold above a quota must have a quota to be above. */
function* badOverage(body: TariffBody, currency: string): Iterable<FieldError> {
  const seen = new Set<string>();
  for (const [i, o] of body.overage.entries()) {
    if (body.quotas[o.quota] === undefined || seen.has(o.quota)) yield { field: `overage.${i}.quota`, code: 'format' };
    if (o.currency !== currency) yield { field: `overage.${i}.price`, code: 'format' };
    if (BigInt(o.amount) <= 0n) yield { field: `overage.${i}.price`, code: 'too_small' };
    if (BigInt(o.unit) <= 0n) yield { field: `overage.${i}.unit`, code: 'too_small' };
    seen.add(o.quota);
  }
}

function isTerm(text: string): boolean {
  try {
    return /^P\d{1,3}[DMY]$/.test(text) && Boolean(parseTerm(text));
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}
