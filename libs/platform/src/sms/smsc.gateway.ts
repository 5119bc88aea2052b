import {
  SmsGateway,
  SmsRefused,
  type OutgoingSms,
  type SmsAccount,
  type SmsPrice,
  type SmsRefusal,
  type SmsStatus,
  type TakenSms,
} from './gateway.js';

/** Below the lease of a delivery (60 s): a hung server must not let a second worker act meanwhile. */
const WHOLE_MS = 20_000;
/** Numbers in one question about prices. */
const MANY = 100;
const LARGEST_ANSWER = 1_000_000;

/** `error_code` of send.php, status.php and balance.php. */
const REFUSALS: Record<number, SmsRefusal> = {
  1: 'parameters',
  2: 'credentials',
  3: 'funds',
  4: 'blocked',
  5: 'parameters',
  6: 'forbidden',
  7: 'number',
  8: 'unreachable',
  9: 'too-often',
};

/** `status` of status.php: what lies between 1 and 19 has arrived unless it has run out of time; 22 to 24 never left. */
const STATES: Record<number, 'taken' | 'delivered' | 'undelivered' | 'refused'> = {
  [-2]: 'refused',
  [-1]: 'taken',
  0: 'taken',
  1: 'delivered',
  2: 'delivered',
  3: 'undelivered',
  4: 'delivered',
  20: 'undelivered',
  22: 'refused',
  23: 'refused',
  24: 'refused',
  25: 'undelivered',
};
const ABSENT = -3;

interface Answer {
  error?: unknown;
  error_code?: unknown;
  cnt?: unknown;
  cost?: unknown;
  balance?: unknown;
  currency?: unknown;
  status?: unknown;
  phones?: unknown;
}

/** Configuration of {@link SmscGateway}. */
export interface SmscOptions {
  /** `https://smsc.kz`: no slash at the end. */
  url: string;
  operator?: SmsAccount;
  currency: string;
  /** Milliseconds for one call. */
  timeout?: number;
}

/**
 * The HTTP interface of SMSC (smsc.ru, smsc.kz). Our id is a name, not a lock: the provider takes a second message with
 * the same id, so nothing is sent again before {@link status} has said that it is not there.
 */
export class SmscGateway extends SmsGateway {
  readonly name = 'smsc';
  readonly firstAsk = 60;
  readonly operator: SmsAccount | undefined;
  readonly currency: string;

  constructor(private readonly options: SmscOptions) {
    super();
    this.operator = options.operator;
    this.currency = options.currency;
  }

  async send(account: SmsAccount, sms: OutgoingSms): Promise<TakenSms> {
    const answer = await this.call('send.php', account, {
      phones: sms.to,
      mes: sms.text,
      id: sms.id,
      cost: '3',
      ...(account.sender ? { sender: account.sender } : {}),
    });
    return { parts: whole(answer.cnt), cost: decimal(answer.cost) };
  }

  async price(account: SmsAccount, to: readonly string[], text: string): Promise<SmsPrice[]> {
    const prices: SmsPrice[] = [];
    for (let i = 0; i < to.length; i += MANY)
      prices.push(...(await this.pricesOf(account, to.slice(i, i + MANY), text)));
    return prices;
  }

  async balance(account: SmsAccount): Promise<{ amount: string; currency: string | null }> {
    const answer = await this.call('balance.php', account, { cur: '1' });
    const amount = decimal(answer.balance);
    if (amount === null) throw new Error('the SMS provider answered without a balance');
    return { amount, currency: typeof answer.currency === 'string' ? answer.currency : null };
  }

  async status(account: SmsAccount, sms: Pick<OutgoingSms, 'id' | 'to'>): Promise<SmsStatus> {
    const answer = await this.call('status.php', account, { phone: sms.to, id: sms.id, all: '1' });
    const code = Number(answer.status);
    if (code === ABSENT) return { state: 'absent' };
    const state = STATES[code];
    if (!state) throw new Error('the SMS provider answered with a status that is not known here');
    return { state, code: String(code), cost: decimal(answer.cost) };
  }

  /** One question for many numbers; those of which the answer says nothing are asked about one by one. */
  private async pricesOf(account: SmsAccount, to: readonly string[], text: string): Promise<SmsPrice[]> {
    const answer = await this.ask(account, to.join(','), text);
    const parts = (count: number): number => Math.max(1, Math.round(count / to.length));
    const [only] = to;
    const all = answer && decimal(answer.cost);
    if (to.length === 1 && only) return all ? [{ to: only, parts: whole(answer.cnt), cost: all }] : [];
    const said = new Map(answer ? phonesOf(answer) : []);
    const prices: SmsPrice[] = [];
    for (const number of to) {
      const cost = said.get(digits(number));
      if (cost && answer) prices.push({ to: number, parts: parts(whole(answer.cnt)), cost });
      else prices.push(...(await this.pricesOf(account, [number], text)));
    }
    return prices;
  }

  /** undefined where the provider takes none of the numbers. */
  private async ask(account: SmsAccount, phones: string, mes: string): Promise<Answer | undefined> {
    try {
      return await this.call('send.php', account, { phones, mes, cost: '1', op: '1' });
    } catch (error) {
      if (error instanceof SmsRefused && ['number', 'unreachable'].includes(error.reason)) return undefined;
      throw error;
    }
  }

  /** @throws SmsRefused where the provider answers with an error; any other error where nothing sure was heard */
  private async call(page: string, account: SmsAccount, fields: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams({
      login: account.login,
      psw: account.password,
      fmt: '3',
      charset: 'utf-8',
      ...fields,
    });
    const answer = await this.read(page, body);
    if (answer.error_code === undefined && answer.error === undefined) return answer;
    throw new SmsRefused(REFUSALS[Number(answer.error_code)] ?? 'other');
  }

  /** Errors name the page alone: the body holds the password, the number and the text. */
  private async read(page: string, body: URLSearchParams): Promise<Answer> {
    let status = 0;
    let text = '';
    try {
      const response = await fetch(`${this.options.url}/sys/${page}`, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(this.options.timeout ?? WHOLE_MS),
      });
      status = response.status;
      text = await response.text();
    } catch (error) {
      const why = (error as { name?: string }).name === 'TimeoutError' ? 'did not answer in time' : 'was not reached';
      // Without the cause: it may quote the request.
      throw new Error(`the SMS provider ${why} (${page})`); // oxlint-disable-line preserve-caught-error
    }
    const answer = status === 200 && text.length <= LARGEST_ANSWER ? parsed(text) : undefined;
    if (!answer) throw new Error(`the SMS provider’s answer to ${page} is not readable (HTTP ${status})`);
    return answer;
  }
}

function parsed(text: string): Answer | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const digits = (number: unknown): string => String(number).replace(/\D/g, '');

/** Prices by number where the answer has them. */
function* phonesOf(answer: Answer): Iterable<[string, string]> {
  if (!Array.isArray(answer.phones)) return;
  for (const phone of answer.phones as { phone?: unknown; cost?: unknown }[]) {
    const cost = decimal(phone?.cost);
    if (cost) yield [digits(phone.phone), cost];
  }
}

const decimal = (value: unknown): string | null => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,12}(\.\d{1,10})?$/.test(text) ? text : null;
};

function whole(value: unknown): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1 || n > 100_000)
    throw new Error('the SMS provider answered without a number of parts');
  return n;
}
