import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import type { Clock, TenantId } from '#kernel';
import { CLOCK, Journal, Mail, platformErrors, type SellerRole, type Tx } from '#platform';
import { lockByToken, markUsed, writeInvitation, type Invitation } from '../persistence/invitations.js';
import { addMember, isMember, lockMembers, removeMember, setRole } from '../persistence/members.js';
import { findSeller, findState } from '../persistence/sellers.js';
import { tenancyErrors } from '../tenancy.errors.js';
import { MemberWatch } from './member-watch.js';
import { invitedMail } from '../texts/mails.js';

/** How long a link works. A matter of security, on real time: no contract speaks of it. */
const LINK_HOURS = 7 * 24;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who belongs to a seller, and how people come and go. */
@Injectable()
export class Members {
  constructor(
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(MemberWatch) private readonly watch: MemberWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sends a link. Nobody is in before they have used it, and the answer is the same whether the address has an account:
   * otherwise anyone who opens a seller could ask us who is registered, and under which name.
   */
  async invite(
    tx: Tx,
    i: { tenantId: TenantId; email: string; role: SellerRole; by: string },
  ): Promise<{ outcome: 'invited' }> {
    const seller = await findSeller(tx, i.tenantId);
    if (!seller) throw platformErrors.fail('not_found');
    const inviter = await this.identity.contact(tx, i.by);
    const known = await this.identity.contactByEmail(tx, i.email);
    // A seller sees its own members: to say that somebody is one tells nothing new.
    if (known && (await isMember(tx, i.tenantId, known.accountId))) throw tenancyErrors.fail('already_member');
    // The letter alone follows the account's language: it reaches nobody but the address itself.
    const lang = known && known.status !== 'unconfirmed' ? known.lang : inviter.lang;
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.realNow();
    await writeInvitation(tx, { ...i, tokenHash: hashOf(token), at: now, expiresAt: now.add({ hours: LINK_HOURS }) });
    const template = invitedMail(lang, {
      seller: seller.displayName,
      role: i.role,
      token,
      days: LINK_HOURS / 24,
    });
    await this.mail.queue(tx, {
      to: i.email,
      kind: 'tenancy.invited',
      lang,
      template,
      tenantId: i.tenantId,
    });
    await this.record(tx, i.tenantId, 'tenancy.member-invited', i.by, { email: i.email, role: i.role });
    return { outcome: 'invited' };
  }

  /** Uses an invitation. `tx` sees every seller's rows: the token alone says which it is. */
  async accept(tx: Tx, token: string, accountId: string): Promise<{ tenantId: TenantId; role: SellerRole }> {
    const found = await lockByToken(tx, hashOf(token), this.clock.realNow());
    const state = found && (await findState(tx, found.tenantId));
    if (!found || !state || state.status === 'purging' || state.status === 'purged')
      throw tenancyErrors.fail('invitation_invalid');
    const who = await this.identity.contact(tx, accountId);
    if (who.email.toLowerCase() !== found.email.toLowerCase()) throw tenancyErrors.fail('invitation_for_another');
    await this.use(tx, found, accountId);
    return { tenantId: found.tenantId, role: found.role };
  }

  /** Gives a member another role. */
  async changeRole(tx: Tx, c: { tenantId: TenantId; accountId: string; role: SellerRole; by: string }): Promise<void> {
    const was = await this.lockedRole(tx, c.tenantId, c.accountId, c.role !== 'owner');
    await setRole(tx, c.tenantId, c.accountId, c.role);
    await this.record(tx, c.tenantId, 'tenancy.member-role-changed', c.by, {
      accountId: c.accountId,
      from: was,
      to: c.role,
    });
  }

  /** Ends a membership; it holds for the very next request. */
  async remove(tx: Tx, c: { tenantId: TenantId; accountId: string; by: string }): Promise<void> {
    const was = await this.lockedRole(tx, c.tenantId, c.accountId, true);
    await removeMember(tx, c.tenantId, c.accountId);
    await this.watch.changed(tx, c.tenantId, -1);
    await this.record(tx, c.tenantId, 'tenancy.member-removed', c.by, { accountId: c.accountId, role: was });
  }

  private async use(tx: Tx, found: Invitation, accountId: string): Promise<void> {
    await markUsed(tx, found.id, this.clock.realNow());
    await this.add(tx, { tenantId: found.tenantId, accountId, role: found.role, by: found.invitedBy });
  }

  private async add(tx: Tx, m: { tenantId: TenantId; accountId: string; role: SellerRole; by: string }): Promise<void> {
    if (!(await addMember(tx, { ...m, at: this.clock.now() }))) throw tenancyErrors.fail('already_member');
    await this.watch.changed(tx, m.tenantId, 1);
    await this.record(tx, m.tenantId, 'tenancy.member-added', m.by, { accountId: m.accountId, role: m.role });
  }

  private async lockedRole(tx: Tx, tenantId: TenantId, accountId: string, losesOwner: boolean): Promise<SellerRole> {
    const roles = await lockMembers(tx, tenantId);
    const role = roles.get(accountId);
    if (!role) throw platformErrors.fail('not_found');
    const ownersLeft = [...roles.values()].filter((r) => r === 'owner').length;
    if (losesOwner && role === 'owner' && ownersLeft === 1) throw tenancyErrors.fail('last_owner');
    return role;
  }

  private async record(
    tx: Tx,
    tenantId: TenantId,
    kind: string,
    by: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await this.journal.append(tx, {
      kind,
      tenantId,
      subject: { type: 'seller', id: tenantId },
      actor: `account:${by}`,
      payload,
    });
  }
}
