import { Money, Ratio, Temporal, defineMachine, type StateOf } from '#kernel';
import type { LegalPolicy, PolicySet } from '#legal';
import { isPhone } from '#platform';

/**
 * The life of a message. `sending` is written before the provider is called, so that after a crash it is asked and never
 * called again unasked; `unknown` is a call of which nothing was heard.
 */
export const smsMachine = defineMachine({
  name: 'sms',
  initial: 'queued',
  states: {
    queued: { send: true },
    sending: { reconcile: true },
    unknown: { reconcile: true },
    sent: { follow: true },
    delivered: {},
    undelivered: {},
    failed: {},
  },
  transitions: {
    begin: { from: ['queued'], to: 'sending' },
    take: { from: ['sending', 'unknown'], to: 'sent' },
    lose: { from: ['sending'], to: 'unknown' },
    'try-again': { from: ['sending', 'unknown'], to: 'queued' },
    deliver: { from: ['sent'], to: 'delivered' },
    miss: { from: ['sent'], to: 'undelivered' },
    fail: { from: ['queued', 'sending', 'unknown', 'sent'], to: 'failed' },
  },
  final: ['delivered', 'undelivered', 'failed'],
});
export type SmsState = StateOf<typeof smsMachine>;
/** States of a message. */
export const SMS_STATES = Object.keys(smsMachine.states) as SmsState[];

/** By whose contract with the provider a message goes. */
export type SmsContract = 'operator' | 'own';

/** What a message is for: something the recipient has bought or asked for, or advertising, which needs consent. */
export const SMS_PURPOSES = ['service', 'advertising'] as const;
export type SmsPurpose = (typeof SMS_PURPOSES)[number];

/** Policies that govern messages, copied into each batch. */
const SMS_POLICIES = [
  'sms.commission', 'sms.own-provider', 'sms.limit.minute', 'sms.limit.hour', 'sms.limit.day', 'sms.limit.recipient',
  'sms.duplicate', 'sms.quiet-hours', 'sms.credit', 'retention.sms',
] as const; // prettier-ignore
export type SmsPolicies = Record<(typeof SMS_POLICIES)[number], LegalPolicy>;

/** The copy that a batch keeps. */
export const smsPolicies = (policies: PolicySet): SmsPolicies => policies.snapshot(SMS_POLICIES) as SmsPolicies;

/** What a message costs the seller. */
export interface SmsSum {
  /** The provider's tariff to the smallest unit. */
  cost: Money;
  /** The operator's commission. */
  commission: Money;
  total: Money;
}

/**
 * The provider's tariff plus the commission (AT-4.6a). What is debited is rounded once, half up, to the smallest unit;
 * the tariff is shown rounded in the same way and the commission is the rest, so that the two add up to the debit.
 * `exact` is the provider's decimal with all its digits, `rate` a percentage.
 */
export function smsSum(exact: string, rate: string, currency: string): SmsSum {
  const one = Money.parse({ amount: '1', currency });
  const tariff = Ratio.parse(exact);
  const cost = one.times(tariff, 'half-up');
  const total = one.times(tariff.times(Ratio.ONE.plus(Ratio.parse(rate))), 'half-up');
  return { cost, commission: total.minus(cost), total };
}

/** A number as E.164 writes it; undefined where it is none. */
export function asE164(number: string): string | undefined {
  return isPhone(number) ? number.replace(/[\s()-]/g, '') : undefined;
}

/** Zones by the beginning of a number, longest first. Russia has eleven and its numbers do not tell: its capital's stands for all. */
const ZONES: readonly (readonly [prefix: string, zone: string])[] = [
  ['+374', 'Asia/Yerevan'],
  ['+77', 'Asia/Almaty'],
  ['+76', 'Asia/Almaty'],
  ['+7', 'Europe/Moscow'],
];

/** The zone in which a recipient most likely is; `home` where the number's country is none of those we know. */
export const zoneOfNumber = (number: string, home: string): string =>
  ZONES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? home;

/** Whether an instant lies in quiet hours `21:00/09:00` of a zone, the end excluded. */
export function isQuiet(hours: string, at: Temporal.Instant, zone: string): boolean {
  const [from = '', to = ''] = hours.split('/');
  const time = at.toZonedDateTimeISO(zone).toPlainTime();
  const after = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(from)) >= 0;
  const before = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(to)) < 0;
  // Over midnight either half is quiet.
  return Temporal.PlainTime.compare(from, to) > 0 ? after || before : after && before;
}
