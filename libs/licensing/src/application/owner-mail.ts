import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import type { Lang, TenantId } from '#kernel';
import { Mail, type MailAttachment, type MailTemplate, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';

/** Letters to a seller's owners, each in their own language. */
@Injectable()
export class OwnerMail {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** To all owners, about the licence. */
  async toOwners(
    tx: Tx,
    m: { tenantId: TenantId; licenceId: string; kind: string; template: (lang: Lang) => MailTemplate },
  ): Promise<void> {
    const owners = await this.tenancy.ownerContacts(tx, m.tenantId);
    await this.toAccounts(tx, owners, { ...m, about: { type: 'licence', id: m.licenceId } });
  }

  /** To named accounts; without a tenant it belongs to nobody's data. */
  async toAccounts(
    tx: Tx,
    accounts: readonly string[],
    m: {
      tenantId?: TenantId;
      kind: string;
      about?: { type: string; id: string };
      template: (lang: Lang) => MailTemplate;
      attachments?: (lang: Lang) => MailAttachment[];
    },
  ): Promise<void> {
    // An owner who has deleted the account cannot be told.
    for (const who of (await this.identity.contacts(tx, accounts)).values()) {
      await this.mail.queue(tx, {
        to: who.email,
        kind: m.kind,
        lang: who.lang,
        template: m.template(who.lang),
        tenantId: m.tenantId,
        about: m.about,
        attachments: m.attachments?.(who.lang),
      });
    }
  }
}
