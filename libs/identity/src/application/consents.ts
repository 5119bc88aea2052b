import type { Clock } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Journal, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  CONSENTS,
  consentRows,
  type ConsentHow,
  type ConsentKind,
  type ConsentRow,
} from '../persistence/consents.repository.js';
import { LinkTokens } from './link-tokens.js';

/** Consents apart from terms: given, withdrawn, each time with evidence. */
@Injectable()
export class Consents {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LinkTokens) private readonly links: LinkTokens,
  ) {}

  /** Advertising as the policy has it (asked for, or given by registering unless refused); passing data on comes with the rules. */
  async atRegistration(
    tx: Tx,
    accountId: string,
    marketing: boolean | undefined,
    caller: Pick<Caller, 'ip' | 'device'>,
  ): Promise<void> {
    const given = marketing ?? this.legal.operatorPolicies().value('consent.marketing') === 'opt-out';
    await this.set(tx, accountId, { marketing: given, sharing: true }, 'registration', caller);
  }

  /** Every kind with its present state. */
  async list(
    tx: Tx,
    accountId: string,
  ): Promise<(Pick<ConsentRow, 'kind' | 'granted'> & { at: ConsentRow['at'] | null; how: ConsentHow | null })[]> {
    const rows = await consentRows.of(tx, accountId);
    return CONSENTS.map((kind) => rows.find((r) => r.kind === kind) ?? { kind, granted: false, at: null, how: null });
  }

  /** Whether a person agreed to something, in a scope that may see it. */
  async granted(tx: Tx, accountId: string, kind: ConsentKind): Promise<boolean> {
    return (await consentRows.of(tx, accountId)).some((r) => r.kind === kind && r.granted);
  }

  /** Changes what differs from the present state and records it. */
  async set(
    tx: Tx,
    accountId: string,
    wanted: Partial<Record<ConsentKind, boolean>>,
    how: ConsentHow,
    caller: Pick<Caller, 'ip' | 'device'>,
  ): Promise<void> {
    const now = await consentRows.of(tx, accountId);
    for (const kind of CONSENTS) {
      const granted = wanted[kind];
      const before = now.find((r) => r.kind === kind);
      if (granted === undefined || before?.granted === granted) continue;
      await consentRows.add(tx, {
        accountId,
        kind,
        granted,
        at: this.clock.now(),
        how,
        ip: caller.ip,
        device: caller.device,
      });
      await this.journal.append(tx, {
        kind: granted ? 'identity.consent-given' : 'identity.consent-withdrawn',
        subject: { type: 'account', id: accountId },
        actor: `account:${accountId}`,
        payload: { consent: kind, how, ip: caller.ip, device: caller.device },
      });
    }
  }

  /** Ends advertising by a letter's link, at once and without sign-in. Following it again changes nothing. */
  async unsubscribe(token: string, caller: Pick<Caller, 'ip' | 'device'>): Promise<void> {
    await this.db.system('identity: unsubscribe', async (tx) => {
      const accountId = await this.links.read(tx, token, 'unsubscribe');
      await this.set(tx, accountId, { marketing: false }, 'link', caller);
    });
  }
}
