import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

type Thing = Record<string, any> & { id: string };

/** One call that the fake was made. */
export interface StripeCall {
  method: string;
  path: string;
  /** The form as it was sent, keys in brackets as Stripe writes them. */
  form: Record<string, string>;
  key: string | undefined;
}

const SECRET = 'whsec_test';

/** A local HTTP server that speaks as much of Stripe's API as the adapter uses: sessions, intents and refunds. */
export class FakeStripe {
  readonly calls: StripeCall[] = [];
  private readonly things = new Map<string, Thing>();
  private readonly kept = new Map<string, { form: string; thing: Thing }>();
  private readonly plans: ((response: ServerResponse) => void)[] = [];
  private n = 0;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  /** Starts it. @returns once it listens */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Where it listens. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What a deployment sets to use it. */
  get env(): Record<string, string> {
    return { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: SECRET, STRIPE_API_URL: this.url };
  }

  /** Answers the next `times` calls with an error of Stripe's shape. Nothing is done. */
  failNext(status: number, error: Record<string, unknown>, times = 1): void {
    for (let i = 0; i < times; i++) this.plans.push((response) => reply(response, status, { error }));
  }

  /** Breaks the connection off, or leaves the next `times` calls without an answer; nothing is done. */
  silenceNext(how: 'break' | 'hang', times = 1): void {
    for (let i = 0; i < times; i++) this.plans.push((r) => void (how === 'break' && r.destroy()));
  }

  /** The session that was made for a payment of ours. */
  session(paymentId: string): Thing {
    const found = [...this.things.values()].find(
      (t) => t.object === 'checkout.session' && t.metadata.payment === paymentId,
    );
    if (!found) throw new Error(`no session for ${paymentId}`);
    return found;
  }

  /** Things of a kind, oldest first. */
  all(object: 'checkout.session' | 'refund' | 'payment_intent'): Thing[] {
    return [...this.things.values()].filter((t) => t.object === object);
  }

  /** The buyer pays the session; nobody is told. @returns the intent's id */
  pay(paymentId: string): string {
    const session = this.session(paymentId);
    const intent = this.keep('pi', {
      object: 'payment_intent',
      status: 'succeeded',
      amount_received: session.amount_total,
      currency: session.currency,
      metadata: session.metadata,
    });
    Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: intent.id });
    return intent.id;
  }

  /** A notification as Stripe signs it: body and headers. */
  notice(type: string, object: Record<string, unknown>): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify({
      id: `evt_${++this.n}_${Date.now()}`,
      object: 'event',
      type,
      created: 1,
      data: { object },
    });
    const signature = new Stripe('sk_test_x').webhooks.generateTestHeaderString({ payload: body, secret: SECRET });
    return { body, headers: { 'content-type': 'application/json', 'stripe-signature': signature } };
  }

  private keep(prefix: string, thing: Record<string, unknown>): Thing {
    const id = `${prefix}_${++this.n}`;
    const kept = { ...thing, id } as Thing;
    this.things.set(id, kept);
    return kept;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const [method, path] = [request.method ?? '', (request.url ?? '').split('?')[0]!];
    const key = request.headers['idempotency-key'] as string | undefined;
    const form = Object.fromEntries(new URLSearchParams(text));
    this.calls.push({ method, path, form, key });
    const plan = this.plans.shift();
    if (plan) return plan(response);
    if (method === 'GET') return this.found(path, response);
    const before = key ? this.kept.get(key) : undefined;
    if (before && before.form !== text)
      return reply(response, 400, {
        error: { type: 'idempotency_error', message: 'Keys are for the same parameters' },
      });
    const thing = before?.thing ?? this.make(path, form);
    if (key) this.kept.set(key, { form: text, thing });
    reply(response, 200, thing);
  }

  private found(path: string, response: ServerResponse): void {
    const thing = this.things.get(path.split('/').pop()!);
    if (thing) return reply(response, 200, thing);
    reply(response, 404, {
      error: { type: 'invalid_request_error', code: 'resource_missing', message: `No such ${path}` },
    });
  }

  private make(path: string, form: Record<string, string>): Thing {
    const metadata = Object.fromEntries(
      Object.entries(form).flatMap(([k, v]) => (k.startsWith('metadata[') ? [[k.slice(9, -1), v]] : [])),
    );
    if (path === '/v1/refunds')
      return this.keep('re', { object: 'refund', status: 'succeeded', amount: Number(form.amount), currency: 'rub', payment_intent: form.payment_intent, metadata }); // prettier-ignore
    const id = `https://checkout.stripe.test/${this.n + 1}`;
    return this.keep('cs', {
      object: 'checkout.session', status: 'open', payment_status: 'unpaid', payment_intent: null, url: id, metadata,
      amount_total: Number(form['line_items[0][price_data][unit_amount]']), currency: form['line_items[0][price_data][currency]'],
    }); // prettier-ignore
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_test' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
