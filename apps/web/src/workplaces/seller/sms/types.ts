import type { MoneyValue } from '../../../texts/format.js';

/** What something costs: the provider's tariff, the operator's commission, the debit. */
export interface SmsSum {
  cost: MoneyValue;
  commission: MoneyValue;
  total: MoneyValue;
}

/** `POST /seller/sms/estimate`. */
export interface SmsEstimate {
  contract: 'operator' | 'own';
  encoding: string;
  parts: number;
  units: number;
  perPart: number;
  rate: string;
  clause: string;
  lines: (SmsSum & { recipient: string; parts: number })[];
  skipped: { noConsent: number; badNumber: number };
  total: SmsSum;
}

/** A message as it stands. */
export interface SmsMessage {
  id: string;
  batchId: string;
  status: 'queued' | 'sending' | 'unknown' | 'sent' | 'delivered' | 'undelivered' | 'failed';
  recipient: string;
  text: string | null;
  purpose: 'service' | 'advertising';
  contract: 'operator' | 'own';
  parts: number;
  failure: string | null;
  charged: SmsSum | null;
  at: string;
  sentAt: string | null;
  endedAt: string | null;
}

/** `GET /seller/sms/statement?month=`. */
export interface SmsStatement {
  month: string;
  zone: string;
  rate: string;
  clause: string;
  days: (SmsSum & { date: string; messages: number; parts: number })[];
  total: SmsSum & { messages: number; parts: number };
  own: { messages: number; parts: number };
  posted: MoneyValue;
}

/** `GET /seller/sms/credentials`. */
export interface SmsCredentials {
  set: boolean;
  login: string | null;
  sender: string | null;
  testedAt: string | null;
  clause: string;
}
