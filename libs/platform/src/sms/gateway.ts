/** Whose contract with the provider pays for a message. */
export interface SmsAccount {
  login: string;
  password: string;
  /** Name that the recipient sees, where the provider has registered one. */
  sender?: string;
}

/** A message to send. */
export interface OutgoingSms {
  /** Our message's id, by which the provider can be asked about it. */
  id: string;
  /** E.164: `+77010000000`. */
  to: string;
  text: string;
  /** The seller whose message it is: whose data a copy kept in the sandbox is. */
  tenantId: string | null;
}

/** A message that the provider has taken. */
export interface TakenSms {
  parts: number;
  /** What the provider takes for it: a decimal in the account's currency with all its digits; null where it did not say. */
  cost: string | null;
}

/** What a message would cost. */
export interface SmsPrice {
  to: string;
  parts: number;
  /** A decimal in the account's currency with all its digits. */
  cost: string;
}

/** What the provider knows of a message. `refused` never left the provider; `undelivered` left and did not arrive. */
export type SmsStatus =
  { state: 'absent' } | { state: 'taken' | 'delivered' | 'undelivered' | 'refused'; code: string; cost: string | null };

/** Why a provider refuses. */
export type SmsRefusal =
  'parameters' | 'credentials' | 'funds' | 'blocked' | 'forbidden' | 'number' | 'unreachable' | 'too-often' | 'other';

/** The provider answered that it does not take the message: it has not been sent and costs nothing. */
export class SmsRefused extends Error {
  override name = 'SmsRefused';

  constructor(readonly reason: SmsRefusal) {
    // Nothing of the provider's own words: they repeat numbers and logins.
    super(`the SMS provider refused: ${reason}`);
  }

  /** Whether the same message may be taken later. */
  get passing(): boolean {
    return this.reason === 'too-often';
  }
}

/**
 * Short messages by a provider. A call that fails otherwise than by {@link SmsRefused} leaves open whether the provider
 * has taken the message: ask {@link status} by our id, never send again unasked.
 */
export abstract class SmsGateway {
  /** Name for the records: `smsc`, `sandbox`. */
  abstract readonly name: string;
  /** The operator's own contract; undefined where none is configured. */
  abstract readonly operator: SmsAccount | undefined;
  /** Currency of the operator's account with the provider. */
  abstract readonly currency: string;
  /** Seconds after which a provider's word on delivery is first worth asking for. */
  abstract readonly firstAsk: number;

  /** @throws SmsRefused; any other error leaves the outcome unknown */
  abstract send(account: SmsAccount, sms: OutgoingSms): Promise<TakenSms>;
  /** What a text would cost to each number; a number that the provider refuses is left out. @throws SmsRefused */
  abstract price(account: SmsAccount, to: readonly string[], text: string): Promise<SmsPrice[]>;
  /** What is left on the account: proves that login and password are right. @throws SmsRefused */
  abstract balance(account: SmsAccount): Promise<{ amount: string; currency: string | null }>;
  /** @throws SmsRefused where the question itself is refused */
  abstract status(account: SmsAccount, sms: Pick<OutgoingSms, 'id' | 'to'>): Promise<SmsStatus>;
}
