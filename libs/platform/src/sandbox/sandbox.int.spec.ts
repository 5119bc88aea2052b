import { Temporal, uuidv7 } from '#kernel';
import { startEdge, type Edge } from '#testing';
import { Deadlines } from '../deadlines/deadlines.js';
import { Database } from '../db/database.js';
import { Journal } from '../journal/journal.js';
import { Mail } from '../mail/mail.js';
import { Deliveries, type Turn } from '../outbox/delivery.js';
import { Events } from '../outbox/outbox.js';
import { CLOCK } from '../tokens.js';
import { SandboxModule } from './sandbox.module.js';

const then = { ru: 'т', kk: 'т', en: 't' };

describe('sandbox', () => {
  let edge: Edge;
  const clock = '/api/sandbox/clock';
  const order: string[] = [];
  const subject = () => ({ type: 'thing', id: uuidv7() });

  beforeAll(async () => {
    edge = await startEdge();
    const [deadlines, events] = [edge.app.get(Deadlines), edge.app.get(Events)];
    // Each deadline announces a fact, whose handler notes the legal time: consequences precede the next deadline.
    deadlines.on('test.step', async (tx, d) => {
      order.push(`due ${d.subjectId}`);
      await events.publish(tx, { type: 'test.stepped.v1', payload: { id: d.subjectId } });
    });
    events.on(
      'test.stepped.v1',
      'test.note-step',
      async (_tx, event) =>
        void order.push(
          `after ${event.payload.id} ${(edge.app.get(CLOCK) as { now(): Temporal.Instant }).now().toString().slice(0, 10)}`,
        ),
    );
  });
  afterAll(() => edge.stop());

  const setAt = (days: number) => {
    const s = subject();
    const due = {
      at: (edge.app.get(CLOCK) as { now(): Temporal.Instant }).now().add({ hours: 24 * days }),
      skipped: [],
      provisional: false,
    };
    return edge.app
      .get(Database)
      .system('test', (tx) =>
        edge.app.get(Deadlines).set(tx, {
          kind: 'test.step',
          subject: s,
          due: due as never,
          policy: { key: 'test.step', value: 'P1D', clauses: ['AT-9.9'], source: 'test' } as never,
          then,
        }),
      )
      .then(() => ({ id: s.id, at: due.at }));
  };

  it('advances, letting everything due happen in order with its consequences, and says what', async () => {
    const [later, sooner] = [await setAt(3), await setAt(2)];
    await setAt(90);
    const { body, status } = await edge.api.post(clock, { advance: 'P5D' });
    expect(status).toBe(200);
    expect(body.fired).toEqual([
      { kind: 'test.step', subject: `thing:${sooner.id}`, dueAt: sooner.at.toString(), clause: 'AT-9.9' },
      { kind: 'test.step', subject: `thing:${later.id}`, dueAt: later.at.toString(), clause: 'AT-9.9' },
    ]);
    expect(order).toEqual([
      `due ${sooner.id}`,
      `after ${sooner.id} ${sooner.at.toString().slice(0, 10)}`,
      `due ${later.id}`,
      `after ${later.id} ${later.at.toString().slice(0, 10)}`,
    ]);
    expect((await edge.api.get(clock)).body.now >= body.now).toBe(true);
    const { rows } = await edge.kit.database.admin.query(
      `SELECT kind FROM platform.journal WHERE kind = 'platform.sandbox-clock-moved'`,
    );
    expect(rows).toHaveLength(1);
    expect(await edge.app.get(Journal).verify()).toMatchObject({ ok: true });
  });

  it('goes to the next deadline, to an instant, and never back', async () => {
    const next = (await edge.api.get(clock)).body.nextDeadline;
    const moved = (await edge.api.post(clock, { to: 'next-deadline' })).body;
    expect(moved.fired.map((f: { dueAt: string }) => f.dueAt)).toEqual([next]);
    const target = Temporal.Instant.from(moved.now).add({ hours: 48 }).toString();
    expect((await edge.api.post(clock, { set: target })).body.now >= target).toBe(true);
    const back = await edge.api.post(clock, { set: '2020-01-01T00:00:00Z' });
    expect(back.status).toBe(422);
    expect(back.body).toMatchObject({ code: 'platform.clock_back', type: 'urn:mediary:problem:platform.clock_back' });
    for (const body of [
      {},
      { advance: '-P1D' },
      { advance: 'P' },
      { advance: 'P1D', set: target },
      { set: 'tomorrow' },
      { set: '2026-02-30T00:00:00Z' },
      { to: 'the end' },
      { other: 1 },
    ]) {
      expect([body, (await edge.api.post(clock, body)).status]).toEqual([body, 400]);
    }
    expect((await edge.api.post(clock, { to: 'next-deadline' })).body.fired).toEqual([]);
  });

  it('moves by the calendar: a month from 31 January is 28 February', async () => {
    const now = Temporal.Instant.from((await edge.api.get(clock)).body.now).toZonedDateTimeISO('UTC');
    const target = now.with({ month: 1, day: 31, hour: 12 }).add({ years: 1 });
    await edge.api.post(clock, { set: target.toInstant().toString() });
    const { body } = await edge.api.post(clock, { advance: 'P1M' });
    expect(Temporal.Instant.from(body.now).toZonedDateTimeISO('UTC').toPlainDate().toString()).toBe(
      target.add({ months: 1 }).toPlainDate().toString(),
    );
  });

  it('is the same clock for every process', async () => {
    const other = edge.kit.another();
    await other.clock.refresh(other.db);
    const ours = Temporal.Instant.from((await edge.api.get(clock)).body.now);
    expect(Math.abs(other.clock.now().until(ours).total('seconds'))).toBeLessThan(2);
  });

  it('shows messages newest first with text, html, links and files', async () => {
    const mail = edge.app.get(Mail);
    const file = { filename: 'договор.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1') };
    const send = (to: string, kind: string) =>
      edge.app.get(Database).system('test', (tx) =>
        mail.queue(tx, {
          to,
          kind,
          lang: 'kk',
          template: { subject: `Тақырып ${kind}`, lines: ['Сәлем'], action: { label: 'Ашу', url: '/x?token=1' } },
          attachments: [file],
        }),
      );
    await send('a@example.test', 'test.first');
    const id = await send('a@example.test', 'test.second');
    await send('aa@example.test', 'test.third');
    const list = async (query: string) => (await edge.api.get(`/api/sandbox/messages?${query}`)).body.items;
    expect((await list('to=A%40example.test')).map((m: { kind: string }) => m.kind)).toEqual([
      'test.second',
      'test.first',
    ]);
    expect(await list('to=example&kind=test.third')).toHaveLength(1);
    expect(await list('limit=2')).toHaveLength(2);
    const [message] = await list('to=a%40example.test&limit=1');
    expect(message).toMatchObject({
      id,
      channel: 'email',
      to: 'a@example.test',
      subject: 'Тақырып test.second',
      lang: 'kk',
      status: 'queued',
      links: ['https://mediary.test/x?token=1'],
      attachments: [
        { name: 'договор.pdf', contentType: 'application/pdf', url: `/api/sandbox/messages/${id}/attachments/0` },
      ],
    });
    expect(message.text).toContain('Сәлем');
    expect(message.html).toContain('Ашу');
    await edge.app.get(Deliveries).drain();
    expect((await list('to=a%40example.test'))[0].status).toBe('sent');
    const got = await edge.api.get(message.attachments[0].url);
    expect(got.body).toBe('%PDF-1');
    expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''%D0%B4");
    expect((await edge.api.get(`/api/sandbox/messages/${id}/attachments/7`)).status).toBe(404);
    expect((await edge.api.get('/api/sandbox/messages/x/attachments/0')).status).toBe(404);
  });

  it('cannot be made outside the sandbox', () => {
    const production = { ...edge.kit.config, mode: 'production' as const };
    expect(() => SandboxModule.forRoot(production)).toThrow(/refused/);
    expect(() => new SandboxModule(production)).toThrow(/refused/);
  });

  it('takes nothing twice', async () => {
    const turn: Turn = { outboxId: uuidv7(), handler: 'test.note-step', attempt: 0 };
    expect(await edge.app.get(Deliveries).take(turn)).toBe('nothing');
  });
});
