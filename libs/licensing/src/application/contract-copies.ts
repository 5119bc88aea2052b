import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CLOCK,
  CONFIG,
  Documents,
  Journal,
  ObjectStore,
  platformErrors,
  type Caller,
  type Config,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { contractErrors } from '../contract.errors.js';
import {
  acceptedBy,
  decideCopy,
  findCopy,
  insertCopy,
  lockCopy,
  type ContractCopy,
} from '../persistence/contract-copies.js';
import { contractDocument } from '../texts/contract-document.js';
import { contractCopyMail } from '../texts/contract-mails.js';
import { OFFER } from './accept-offer.js';
import { OwnerMail } from './owner-mail.js';

/**
 * Printed copies of the contract (AT-6.2): asked for in writing, given by the operator. The copy holds the very text that
 * was accepted, the evidence of the acceptance, both parties' details and places to sign; its hash is kept.
 */
@Injectable()
export class ContractCopies {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A seller asks in writing. @throws DomainError licensing.contract_not_accepted */
  async ask(tx: Tx, caller: Caller, tenantId: TenantId, request: string): Promise<ContractCopy> {
    if (!(await acceptedBy(tx, tenantId))) throw contractErrors.fail('contract_not_accepted', {}, { clause: 'AT-6.2' });
    const id = uuidv7();
    await insertCopy(tx, {
      id,
      tenantId,
      request,
      lang: caller.lang,
      askedAt: this.clock.now(),
      askedBy: caller.accountId,
    });
    const copy = await this.get(tx, id);
    await this.record(tx, copy, 'asked', `account:${caller.accountId}`, { request });
    return copy;
  }

  /** The operator gives it. @throws DomainError licensing.contract_copy_decided, licensing.contract_not_accepted, platform.not_found */
  async grant(tx: Tx, id: string, actor: string): Promise<ContractCopy> {
    const copy = await this.open(tx, id);
    const made = await this.make(tx, copy);
    const sha256 = createHash('sha256').update(made.content).digest('hex');
    const key = `licensing/${copy.tenantId}/contract-copies/${id}.pdf`;
    await this.objects.put(key, made.content, { contentType: 'application/pdf' });
    const file = { acceptanceId: made.acceptanceId, key, sha256, bytes: made.content.length };
    await decideCopy(tx, id, { status: 'granted', at: this.clock.now(), by: actor, file });
    await this.record(tx, copy, 'granted', actor, { sha256, acceptance: made.acceptanceId, version: made.version });
    return this.told(tx, copy, { granted: true, reason: '', sha256 });
  }

  /** The operator refuses, and says why. @throws DomainError licensing.contract_copy_decided, platform.not_found */
  async refuse(tx: Tx, id: string, reason: string, actor: string): Promise<ContractCopy> {
    const copy = await this.open(tx, id);
    await decideCopy(tx, id, { status: 'refused', at: this.clock.now(), by: actor, reason });
    await this.record(tx, copy, 'refused', actor, { reason });
    return this.told(tx, copy, { granted: false, reason, sha256: '' });
  }

  private async make(tx: Tx, copy: ContractCopy): Promise<{ content: Buffer; acceptanceId: string; version: string }> {
    const held = await acceptedBy(tx, copy.tenantId);
    const acceptances = held ? await this.legal.acceptancesOf(tx, held.accountId, OFFER) : [];
    const acceptance = acceptances.find((a) => a.id === held?.acceptanceId);
    if (!acceptance) throw contractErrors.fail('contract_not_accepted', {}, { clause: 'AT-6.2' });
    const text = await this.legal.terms.version(tx, OFFER, acceptance.version, acceptance.lang);
    // A copy of another text than the accepted one would be a forgery.
    if (text.sha256 !== acceptance.textSha256) throw new Error('the accepted text is not the published one');
    const { profile } = await this.tenancy.seller(tx, copy.tenantId);
    const signer = await this.identity.contact(tx, acceptance.accountId);
    const zone = this.legal.operatorPolicies().get('licence.contract-copy').zone;
    const content = await this.documents.pdf(
      contractDocument({
        copy,
        text,
        acceptance,
        signer: signer.name,
        zone,
        at: this.clock.now(),
        operator: this.config.operator,
        seller: profile,
      }),
    );
    return { content, acceptanceId: acceptance.id, version: acceptance.version };
  }

  private async open(tx: Tx, id: string): Promise<ContractCopy> {
    const copy = await lockCopy(tx, id);
    if (!copy) throw platformErrors.fail('not_found');
    if (copy.status !== 'asked') throw contractErrors.fail('contract_copy_decided');
    return copy;
  }

  private async get(tx: Tx, id: string): Promise<ContractCopy> {
    const copy = await findCopy(tx, id);
    if (!copy) throw platformErrors.fail('not_found');
    return copy;
  }

  private async record(
    tx: Tx,
    copy: ContractCopy,
    what: 'asked' | 'granted' | 'refused',
    actor: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await this.journal.append(tx, {
      kind: `licensing.contract-copy-${what}`,
      tenantId: copy.tenantId,
      subject: { type: 'contract-copy', id: copy.id },
      actor,
      payload: { clause: 'AT-6.2', ...payload },
    });
  }

  private async told(
    tx: Tx,
    copy: ContractCopy,
    d: { granted: boolean; reason: string; sha256: string },
  ): Promise<ContractCopy> {
    const { displayName } = await this.tenancy.seller(tx, copy.tenantId);
    await this.letters.toAccounts(tx, await this.tenancy.ownerContacts(tx, copy.tenantId), {
      tenantId: copy.tenantId,
      kind: 'licensing.contract-copy',
      about: { type: 'contract-copy', id: copy.id },
      template: (lang) => contractCopyMail(lang, { seller: displayName, ...d }),
    });
    return this.get(tx, copy.id);
  }
}
