import { Money, localDate } from '#kernel';
import { maskRecipient, type Cell } from '#platform';
import type { SmsEstimate } from '../application/sms-estimate.js';
import type { SmsStatement } from '../application/sms-statement.js';
import type { SmsSum } from '../domain/sms.js';
import type { SmsListed } from '../persistence/sms.js';
import type { SmsCredentials } from '../persistence/sms-credentials.js';
import type {
  SmsCredentialsShownDto,
  SmsEstimateDto,
  SmsMessageDto,
  SmsStatementDto,
  SmsSumDto,
} from './dto/sms.dto.js';

const presentSum = ({ cost, commission, total }: SmsSum): SmsSumDto => ({
  cost: cost.toJSON(),
  commission: commission.toJSON(),
  total: total.toJSON(),
});

/** An estimate; numbers are masked, for the answer of a repeated request is kept. */
export const presentEstimate = (e: SmsEstimate): SmsEstimateDto => ({
  contract: e.contract,
  encoding: e.cut.encoding,
  parts: e.cut.texts.length,
  units: e.cut.units,
  perPart: e.cut.perPart,
  rate: e.policies['sms.commission'].value,
  clause: e.contract === 'own' ? 'AT-4.6b' : 'AT-4.6a',
  lines: e.lines.map((l) => ({ recipient: maskRecipient(l.to), parts: l.parts, ...presentSum(l.sum) })),
  skipped: e.skipped,
  total: presentSum(e.total),
});

/** A message in a list. */
export function presentSms(m: SmsListed): SmsMessageDto {
  const { cost, commission, currency } = m;
  const charged =
    cost === null || commission === null || currency === null
      ? null
      : presentSum({
          cost: Money.of(cost, currency),
          commission: Money.of(commission, currency),
          total: Money.of(cost + commission, currency),
        });
  return {
    id: m.id,
    batchId: m.batchId,
    status: m.status,
    recipient: m.recipientShown,
    text: m.text,
    purpose: m.purpose,
    contract: m.contract,
    parts: m.parts,
    failure: m.failure,
    charged,
    at: m.at.toString(),
    sentAt: m.sentAt?.toString() ?? null,
    endedAt: m.endedAt?.toString() ?? null,
  };
}

/** What may be shown of a seller's own contract. */
export const presentCredentials = (c: SmsCredentials | undefined): SmsCredentialsShownDto => ({
  set: c !== undefined,
  login: c?.loginShown ?? null,
  sender: c?.sender ?? null,
  testedAt: c?.testedAt.toString() ?? null,
  clause: 'AT-4.6b',
});

/** A statement. */
export const presentStatement = (s: SmsStatement): SmsStatementDto => ({
  month: s.month,
  zone: s.zone,
  from: s.from.toString(),
  to: s.to.toString(),
  rate: s.rate,
  clause: 'AT-4.6a',
  days: s.days.map((d) => ({ date: d.date.toString(), messages: d.messages, parts: d.parts, ...presentSum(d) })),
  total: { messages: s.total.messages, parts: s.total.parts, ...presentSum(s.total) },
  own: s.own,
  posted: s.posted.toJSON(),
});

/** A statement line by line, the sum last. */
export function statementRows(s: SmsStatement): Cell[][] {
  const { currency } = s.posted;
  const money = (minor: bigint): string => Money.of(minor, currency).toJSON().amount;
  return [
    ['date', 'time (UTC)', 'message', 'recipient', 'kind', 'parts', 'provider cost', 'cost', 'commission', 'total', 'currency', 'entry'],
    ...s.lines.map((l) => [
      localDate(l.at, s.zone).toString(),
      l.at.toString(),
      l.messageId,
      l.recipientShown,
      l.kind,
      l.parts,
      exact(l.providerCost),
      money(l.cost),
      money(l.commission),
      money(l.cost + l.commission),
      currency,
      l.entryId,
    ]),
    ['', '', s.month, '', 'total', s.total.parts, '', s.total.cost.toJSON().amount, s.total.commission.toJSON().amount, s.total.total.toJSON().amount, currency, ''],
  ]; // prettier-ignore
}

/** The provider's decimal without the zeros that the column adds. */
const exact = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
