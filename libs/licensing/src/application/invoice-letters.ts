import { Inject, Injectable } from '@nestjs/common';
import type { Lang, Money } from '#kernel';
import { moneyText, type MailTemplate, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { remainderOf, type Invoice } from '../domain/invoice.js';
import { invoiceIssuedMail, overdueMail, partPaidMail } from '../texts/invoice-mails.js';
import { when } from '../texts/mails.js';
import { OwnerMail } from './owner-mail.js';

/** Letters to a seller's owners about invoices. */
@Injectable()
export class InvoiceLetters {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
  ) {}

  /** An invoice is there to be paid. */
  issued(tx: Tx, i: Invoice): Promise<void> {
    return this.send(tx, i, 'licensing.invoice-issued', (lang, seller) =>
      invoiceIssuedMail(lang, {
        ...this.facts(i, lang),
        seller,
        amount: moneyText(i.amount, lang),
      }),
    );
  }

  /** Less came than was asked for. */
  partPaid(tx: Tx, i: Invoice, remainder: Money): Promise<void> {
    return this.send(tx, i, 'licensing.invoice-part-paid', (lang, seller) =>
      partPaidMail(lang, { ...this.facts(i, lang), seller, remainder: moneyText(remainder, lang) }),
    );
  }

  /** The due date has passed. */
  overdue(tx: Tx, i: Invoice): Promise<void> {
    return this.send(tx, i, 'licensing.invoice-overdue', (lang, seller) =>
      overdueMail(lang, { number: i.number, seller, remainder: moneyText(remainderOf(i), lang) }),
    );
  }

  private facts(i: Invoice, lang: Lang): { number: string; dueAt: string; by: string } {
    const { term } = i.policies;
    // The last day on which it can be paid in time: the term ends at 24:00 of it.
    const dueAt = when(i.dueAt.subtract({ seconds: 1 }), term.zone, lang);
    return { number: i.number, dueAt, by: term.clauses[0] ? ` (${term.clauses[0]})` : '' };
  }

  private async send(
    tx: Tx,
    i: Invoice,
    kind: string,
    template: (lang: Lang, seller: string) => MailTemplate,
  ): Promise<void> {
    // A seller whose data is deleted has nobody left to write to.
    if (!(await this.tenancy.status(tx, i.tenantId).then((s) => s !== 'purging' && s !== 'purged'))) return;
    const { displayName } = await this.tenancy.seller(tx, i.tenantId);
    await this.letters.toOwners(tx, {
      tenantId: i.tenantId,
      licenceId: i.subjectId,
      kind,
      template: (lang) => template(lang, displayName),
    });
  }
}
