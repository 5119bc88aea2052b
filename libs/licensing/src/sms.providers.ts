import { ChargeSms } from './application/sms-charge.js';
import { EstimateSms } from './application/sms-estimate.js';
import { SendSms } from './application/sms-send.js';
import { SmsAudiences } from './application/sms-audiences.js';
import { SmsContracts } from './application/sms-contracts.js';
import { SmsStatements } from './application/sms-statement.js';
import { SubmitSms } from './application/sms-submit.js';
import { SmsJobs } from './jobs/sms.jobs.js';

/** Everything about short messages. */
export const smsProviders = [
  ChargeSms,
  EstimateSms,
  SendSms,
  SmsAudiences,
  SmsContracts,
  SmsJobs,
  SmsStatements,
  SubmitSms,
];
