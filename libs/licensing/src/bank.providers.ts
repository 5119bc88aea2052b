import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ErrorTable } from '#platform';
import { SettleBankPayment } from './application/settle-bank-payment.js';
import { TakeBankStatement } from './application/take-bank-statement.js';
import { bankErrors } from './bank.errors.js';
import { BankStatementsController } from './http/bank-statements.controller.js';
import { BytesBody } from './http/bytes-body.js';

/** Makes the errors around bank statements known. */
@Injectable()
class BankErrors implements OnModuleInit {
  constructor(@Inject(ErrorTable) private readonly errors: ErrorTable) {}

  onModuleInit(): void {
    this.errors.add(bankErrors);
  }
}

/** Everything about bank statements. */
export const bankProviders = [BankErrors, BytesBody, SettleBankPayment, TakeBankStatement];
export const bankControllers = [BankStatementsController];
