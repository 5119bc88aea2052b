import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { smsParts } from '#platform';

/** A message as the provider keeps it. */
export interface SmscMessage {
  id: string;
  phone: string;
  text: string;
  sender: string | null;
  login: string;
  status: number;
  cost: string;
}

/** What the provider does with the next call of a page instead of what it should. */
export type SmscMood =
  | { kind: 'error'; code: number }
  /** Does the work and never answers. */
  | { kind: 'silent' }
  /** Does nothing and never answers. */
  | { kind: 'deaf' }
  /** The line breaks: after the work, or before it. */
  | { kind: 'cut'; works: boolean }
  | { kind: 'garbage' }
  | { kind: 'http'; status: number };

/** A server on this machine that speaks SMSC's HTTP interface, as far as its public description goes. */
export class SmscServer {
  readonly messages: SmscMessage[] = [];
  /** Every call: page and fields, the password left out. */
  readonly calls: { page: string; fields: Record<string, string> }[] = [];
  /** Password by login. */
  readonly accounts = new Map<string, string>([['operator', 'operator-secret']]);
  /** Hundredths for one part, by the beginning of the number; the longest that fits. */
  readonly prices = new Map<string, number>([['7', 1735]]);
  /** Answers about prices name each number, as the provider does when asked to. */
  byNumber = true;
  /** How questions about prices are met; as they should be where nothing is set. */
  priceMood: SmscMood | undefined;
  private readonly moods = new Map<string, SmscMood[]>();

  private constructor(private readonly server: Server) {}

  /** Starts one on a free port. */
  static async start(): Promise<SmscServer> {
    const server = createServer();
    const smsc = new SmscServer(server);
    server.on('request', (request, response) => void smsc.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return smsc;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next call of a page goes wrong. */
  next(page: 'send.php' | 'status.php' | 'balance.php', mood: SmscMood): void {
    this.moods.set(page, [...(this.moods.get(page) ?? []), mood]);
  }

  /** Calls of a page; `priced` tells questions about prices from messages. */
  called(page: string, priced?: boolean): number {
    return this.calls.filter((c) => c.page === page && (priced === undefined || (c.fields.cost === '1') === priced))
      .length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    const page = /^\/sys\/([a-z]+\.php)$/.exec(request.url ?? '')?.[1] ?? '';
    const { psw, ...shown } = fields;
    this.calls.push({ page, fields: shown });
    // A mood of send.php is meant for messages.
    const mood = fields.cost === '1' ? this.priceMood : this.moods.get(page)?.shift();
    if (mood?.kind === 'deaf') return;
    if (mood?.kind === 'http') return void response.writeHead(mood.status).end('<html>Bad gateway</html>');
    if (mood?.kind === 'garbage') return void response.end('<html>maintenance</html>');
    if (mood?.kind === 'cut' && !mood.works) return void request.socket.destroy();
    const answer = mood?.kind === 'error' ? failed(mood.code) : this.handle(page, fields, psw ?? '');
    if (mood?.kind === 'silent') return;
    if (mood?.kind === 'cut') return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
  }

  private handle(page: string, fields: Record<string, string>, password: string): Record<string, unknown> {
    const { login = '', fmt, charset } = fields;
    if (fmt !== '3' || charset !== 'utf-8') return failed(1);
    if (!password || this.accounts.get(login) !== password) return failed(2);
    if (page === 'balance.php') return { balance: '1234.56', currency: 'KZT' };
    if (page === 'status.php') return this.status(fields);
    if (page !== 'send.php') return failed(1);
    return fields.cost === '1' ? this.price(fields) : this.send(fields);
  }

  private price({ phones = '', mes = '', op }: Record<string, string>): Record<string, unknown> {
    const parts = smsParts(mes).texts.length;
    const numbers = phones.split(',');
    if (parts === 0 || numbers.some((n) => !/^\+\d{8,15}$/.test(n))) return failed(numbers.length > 1 ? 1 : 7);
    const priced = numbers.map((n) => ({ phone: n.slice(1), cost: this.cost(n, parts), status: '', error: '' }));
    const total = priced.reduce((sum, p) => sum + Number(p.cost.replace('.', '')), 0);
    const all = { cost: hundredths(total), cnt: parts * numbers.length };
    return op === '1' && this.byNumber ? { ...all, phones: priced } : all;
  }

  private send(fields: Record<string, string>): Record<string, unknown> {
    const { phones = '', mes = '', id = '', login = '' } = fields;
    const parts = smsParts(mes).texts.length;
    if (parts === 0 || mes.length > 1000 || !/^[A-Za-z0-9.\-_]{1,40}$/.test(id)) return failed(1);
    if (!/^\+\d{8,15}$/.test(phones)) return failed(7);
    // The provider refuses the same request within a minute; time stands still here.
    if (this.messages.some((m) => m.phone === phones && m.text === mes)) return failed(9);
    const cost = this.cost(phones, parts);
    this.messages.push({ id, phone: phones, text: mes, sender: fields.sender ?? null, login, status: 0, cost });
    return { id, cnt: parts, cost, balance: '1000' };
  }

  /** As the provider does, the last message of an id. */
  private status({ id, phone }: Record<string, string>): Record<string, unknown> {
    const found = this.messages.filter((m) => m.id === id && m.phone === phone).at(-1);
    if (!found) return { status: -3, last_date: '', last_timestamp: 0, flag: 0, err: '' };
    const { status, cost, text } = found;
    return {
      status,
      last_date: '01.11.2026 10:00:00',
      last_timestamp: 1793516400,
      flag: 0,
      err: 0,
      cost,
      phone,
      message: text,
    };
  }

  private cost(number: string, parts: number): string {
    const digits = number.slice(1);
    const [, price] = [...this.prices]
      .filter(([prefix]) => digits.startsWith(prefix))
      .sort(([a], [b]) => b.length - a.length)[0] ?? ['', 2000];
    return hundredths(price * parts);
  }
}

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
const failed = (code: number): Record<string, unknown> => ({ error: 'no', error_code: code });
