import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Deadlines, ErrorTable, Jobs, concerns, type Consequence } from '#platform';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { findCharge, findReturn } from '../persistence/charges.js';
import { BeginTerm } from './begin-term.js';
import { INVOICE_DUE, Invoices } from './invoices.js';
import { NEXT_TERM, licenceOfDeadline } from './licence-deadlines.js';
import { RECONCILE_CHARGE } from './pay-invoice.js';
import { RECONCILE_RETURN, SEND_RETURN, SendReturn } from './send-return.js';
import { TakeCharge } from './take-charge.js';

/** What follows by itself from orders, invoices and card payments. Names are idempotency keys and never change. */
@Injectable()
export class BillingHandlers implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(BeginTerm) private readonly beginning: BeginTerm,
    @Inject(TakeCharge) private readonly charges: TakeCharge,
    @Inject(SendReturn) private readonly returns: SendReturn,
  ) {}

  onModuleInit(): void {
    this.errors.add(licenceOrderErrors);
    this.invoices.onPaid('licence', (tx, invoice) => this.beginning.run(tx, invoice.subjectId));
    this.deadlines.on(INVOICE_DUE, (tx, d) => this.invoices.onDue(tx, d));
    this.deadlines.on(NEXT_TERM, (tx, d) => this.beginning.onNextTerm(tx, d), { lock: licenceOfDeadline });
    this.jobs.defineIo(RECONCILE_CHARGE, async (job) => {
      const charge = await this.db.system('licence payment', (tx) => findCharge(tx, String(job.payload.chargeId)));
      if (charge && concerns(job, charge.tenantId))
        await this.charges.reconcile(charge.id, Number(job.payload.attempt));
    });
    this.jobs.defineIo(SEND_RETURN, (job) => this.aboutReturn(job, (id) => this.returns.run(id)));
    this.jobs.defineIo(RECONCILE_RETURN, (job) =>
      this.aboutReturn(job, (id) => this.returns.reconcile(id, Number(job.payload.attempt))),
    );
  }

  /** A job about an application of the seller in whose name it was asked for. */
  private async aboutReturn(job: Consequence, run: (id: string) => Promise<void>): Promise<void> {
    const asked = await this.db.system('licence payment return', (tx) => findReturn(tx, String(job.payload.returnId)));
    if (asked && concerns(job, asked.tenantId)) await run(asked.id);
  }
}
