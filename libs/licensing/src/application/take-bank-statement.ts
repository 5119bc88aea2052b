import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal, uuidv7, type Clock } from '#kernel';
import { CLOCK, CONFIG, Journal, type Config, type Tx } from '#platform';
import { bankErrors } from '../bank.errors.js';
import { read1c } from '../domain/bank-1c.js';
import { readCsv } from '../domain/bank-csv.js';
import {
  SIGN_1C,
  decodeBankFile,
  plainAccount,
  type BankDocument,
  type BankFile,
  type OurAccount,
} from '../domain/bank-file.js';
import { documentKeys, matchOf, numbersIn } from '../domain/bank-match.js';
import type { Invoice } from '../domain/invoice.js';
import {
  countPayments,
  insertPayment,
  insertStatement,
  setKnown,
  statementByHash,
  type BankPayment,
  type BankPaymentState,
  type BankStatement,
} from '../persistence/bank-statements.js';
import { invoiceByNumber } from '../persistence/invoices.js';
import { SellerAccount } from './account.js';
import { SettleBankPayment } from './settle-bank-payment.js';

/** Invoices looked up for one payment: technical. */
const MOST_NUMBERS = 5;

/** A statement that was taken, or had been taken before. */
export interface TakenStatement {
  statement: BankStatement;
  /** Whether the same file had been taken before: then nothing was changed. */
  before: boolean;
  payments: Partial<Record<BankPaymentState, number>>;
}

/**
 * Takes a bank's file: every payment that came in is kept once, however many files it stands in, and what is sure is
 * received for its invoice at once. Staff scope; one transaction, so a file is taken whole or not at all.
 */
@Injectable()
export class TakeBankStatement {
  constructor(
    @Inject(SettleBankPayment) private readonly settling: SettleBankPayment,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError licensing.bank_not_configured, bank_file_*, bank_column_missing, bank_wrong_account */
  async run(tx: Tx, bytes: Uint8Array, actor: string): Promise<TakenStatement> {
    const ours = this.ours();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await statementByHash(tx, sha256);
    if (known) return this.answer(tx, known, true);
    const file = readFile(bytes, ours);
    const statement = this.statementOf(file, ours, sha256, actor);
    if (!(await insertStatement(tx, statement)))
      return this.answer(tx, (await statementByHash(tx, sha256)) ?? statement, true);
    const again = await this.keep(tx, statement, file, ours, actor);
    await setKnown(tx, statement.id, again);
    await this.journal.append(tx, {
      kind: 'licensing.bank-statement-taken',
      subject: { type: 'bank-statement', id: statement.id },
      actor,
      payload: {
        sha256,
        format: file.format,
        incoming: statement.incoming,
        outgoing: statement.outgoing,
        known: again,
      },
    });
    return this.answer(tx, { ...statement, known: again }, false);
  }

  /** @returns how many documents an earlier statement had */
  private async keep(
    tx: Tx,
    statement: BankStatement,
    file: BankFile,
    ours: OurAccount,
    actor: string,
  ): Promise<number> {
    const incoming = file.documents.filter((d) => d.incoming);
    const keys = documentKeys(ours.account, incoming);
    let again = 0;
    for (const [i, document] of incoming.entries())
      if (!(await this.one(tx, statement, document, keys[i]!, ours, actor))) again++;
    return again;
  }

  private async one(
    tx: Tx,
    statement: BankStatement,
    d: BankDocument,
    documentKey: string,
    { currency }: OurAccount,
    actor: string,
  ): Promise<boolean> {
    const match = matchOf(d, currency, await this.invoicesIn(tx, d.purpose));
    const payment: BankPayment = {
      id: uuidv7(), statementId: statement.id, tenantId: null, documentKey, line: d.line, number: d.number, date: d.date, bookedOn: d.bookedOn,
      amount: Money.of(d.amount, currency), payerName: d.payer.name, payerTaxId: d.payer.taxId, payerAccount: d.payer.account, purpose: d.purpose,
      status: 'unmatched', doubt: match.sure ? null : match.doubt, likelyInvoiceId: (match.sure ? match.invoice : match.likely)?.id ?? null,
      invoiceId: null, outcome: null, settledBy: null, settledAt: null, reason: null,
    }; // prettier-ignore
    if (!(await insertPayment(tx, payment))) return false;
    if (match.sure) await this.settling.receive(tx, payment, match.invoice.id, actor);
    return true;
  }

  private async invoicesIn(tx: Tx, purpose: string): Promise<Invoice[]> {
    const found: Invoice[] = [];
    // More than one is left to a person anyway: a purpose that is nothing but numbers asks no thousand questions.
    for (const number of numbersIn(purpose).slice(0, MOST_NUMBERS)) {
      const invoice = await invoiceByNumber(tx, number);
      if (invoice) found.push(invoice);
    }
    return found;
  }

  private ours(): OurAccount {
    const { operatorBank } = this.config;
    if (!operatorBank) throw bankErrors.fail('bank_not_configured');
    return { account: plainAccount(operatorBank.account), currency: this.account.currency() };
  }

  private statementOf(
    { format, documents }: BankFile,
    { account }: OurAccount,
    sha256: string,
    actor: string,
  ): BankStatement {
    const days = documents.map((d) => d.bookedOn).sort(Temporal.PlainDate.compare);
    const incoming = documents.filter((d) => d.incoming).length;
    return {
      id: uuidv7(),
      sha256,
      format,
      account,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      incoming,
      outgoing: documents.length - incoming,
      known: 0,
      uploadedBy: actor,
      at: this.clock.now(),
    };
  }

  private async answer(tx: Tx, statement: BankStatement, before: boolean): Promise<TakenStatement> {
    return { statement, before, payments: await countPayments(tx, statement.id) };
  }
}

function readFile(bytes: Uint8Array, ours: OurAccount): BankFile {
  if (bytes.length === 0) throw bankErrors.fail('bank_file_empty');
  const text = decodeBankFile(bytes);
  return text.startsWith(SIGN_1C) ? read1c(text, ours) : readCsv(text, ours);
}
