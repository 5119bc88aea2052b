import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, FieldCipher, Journal, SmsGateway, SmsRefused, type SmsAccount, type Tx } from '#platform';
import type { SmsContract } from '../domain/sms.js';
import {
  deleteCredentials,
  findCredentials,
  saveCredentials,
  type SmsCredentials,
} from '../persistence/sms-credentials.js';
import { smsErrors } from '../sms.errors.js';
import { SellerAccount } from './account.js';

/** What a seller enters of its own contract. */
export interface OwnContract {
  login: string;
  password: string;
  sender?: string;
}

const placeOf = (tenantId: TenantId): string => `licensing.sms_credentials:${tenantId}`;

/** By whose contract with the provider a seller's messages go: its own where it has one (AT-4.6b), else the operator's. */
@Injectable()
export class SmsContracts {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SmsGateway) private readonly gateway: SmsGateway,
    @Inject(FieldCipher) private readonly cipher: FieldCipher,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a seller's own contract after the provider has confirmed it. It is never shown again. @throws DomainError licensing.sms_own_forbidden, sms_credentials_refused, sms_gateway_silent */
  async keep(tenantId: TenantId, own: OwnContract, actor: string): Promise<SmsCredentials> {
    if (this.legal.operatorPolicies().value('sms.own-provider') !== 'allowed')
      throw smsErrors.fail('sms_own_forbidden', {}, { clause: 'AT-4.6b' });
    await this.test(own);
    const { login, password, sender = null } = own;
    const row: SmsCredentials = {
      tenantId,
      sealed: this.cipher.seal(JSON.stringify({ login, password }), placeOf(tenantId)),
      loginShown: `${login.slice(0, 2)}…`,
      sender,
      testedAt: this.clock.now(),
      setBy: actor,
    };
    await this.db.tenant(tenantId, async (tx) => {
      await saveCredentials(tx, row);
      await this.record(tx, 'licensing.sms-contract-set', tenantId, actor);
    });
    return row;
  }

  /** Forgets it; messages go by the operator's contract again. */
  async forget(tenantId: TenantId, actor: string): Promise<void> {
    await this.db.tenant(tenantId, async (tx) => {
      if (await deleteCredentials(tx, tenantId))
        await this.record(tx, 'licensing.sms-contract-removed', tenantId, actor);
    });
  }

  /** Which contract a seller's next messages go by. */
  async inForce(tx: Tx, tenantId: TenantId): Promise<SmsContract> {
    return (await findCredentials(tx, tenantId)) ? 'own' : 'operator';
  }

  /** Login and password of a contract; undefined where there is none, or the operator's is kept in another currency than its sellers' accounts. */
  async accountOf(tx: Tx, tenantId: TenantId, contract: SmsContract): Promise<SmsAccount | undefined> {
    if (contract === 'operator')
      return this.gateway.currency === this.account.currency() ? this.gateway.operator : undefined;
    const kept = await findCredentials(tx, tenantId);
    if (!kept) return undefined;
    const { login, password } = JSON.parse(this.cipher.open(kept.sealed, placeOf(tenantId))) as OwnContract;
    return { login, password, sender: kept.sender ?? undefined };
  }

  private async test(own: OwnContract): Promise<void> {
    try {
      await this.gateway.balance(own);
    } catch (error) {
      // The error is made anew: nothing of the request may get into a log.
      if (!(error instanceof SmsRefused) || error.reason === 'too-often') throw smsErrors.fail('sms_gateway_silent');
      throw smsErrors.fail('sms_credentials_refused', {}, { clause: 'AT-4.6b' });
    }
  }

  private async record(tx: Tx, kind: string, tenantId: TenantId, actor: string): Promise<void> {
    await this.journal.append(tx, {
      kind,
      tenantId,
      subject: { type: 'seller', id: tenantId },
      actor,
      payload: { clause: 'AT-4.6b' },
    });
  }
}
