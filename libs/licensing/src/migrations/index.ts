import { Licensing1763800040000 } from './1763800040000-licensing.js';
import { Account1763800040001 } from './1763800040001-account.js';
import { Invoices1763800040002 } from './1763800040002-invoices.js';
import { LicenceOrders1763800040003 } from './1763800040003-licence-orders.js';
import { MaintenanceTermination1763800040030 } from './1763800040030-maintenance-termination.js';
import { Extras1763800040031 } from './1763800040031-extras.js';
import { Usage1763800040010 } from './1763800040010-usage.js';
import { Sms1763800040020 } from './1763800040020-sms.js';
import { Retention1763800040040 } from './1763800040040-retention.js';
import { PurgeStepKey1763800040041 } from './1763800040041-purge-step-key.js';
import { BankStatements1763800040050 } from './1763800040050-bank-statements.js';

/** Migrations of this library, oldest first. */
export const licensingMigrations: Function[] = [
  Licensing1763800040000,
  Account1763800040001,
  Invoices1763800040002,
  LicenceOrders1763800040003,
  MaintenanceTermination1763800040030,
  Extras1763800040031,
  Usage1763800040010,
  Sms1763800040020,
  Retention1763800040040,
  PurgeStepKey1763800040041,
  BankStatements1763800040050,
];
