import { createServer as listen, type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { asTenantId, uuidv7 } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';
import { Mail, type NewMail } from './mail.js';
import { Mailbox, MailTransport, SmtpTransport } from './transport.js';

const letter = (over: Partial<NewMail> = {}): NewMail => ({
  to: 'buyer@example.test',
  kind: 'test.letter',
  lang: 'ru',
  template: {
    subject: 'Заказ № 7 оплачен',
    lines: ['Здравствуйте, Әлия!', 'Курс «Основы» <b>открыт</b> & ждёт: https://mediary.test/courses/x.'],
    action: { label: 'Открыть курс', url: '/me/courses?token=abc' },
  },
  ...over,
});

interface Sink {
  url: string;
  got: Email[];
  ids: (string | undefined)[];
  close(): Promise<void>;
}

async function sink(options: SMTPServerOptions = {}): Promise<Sink> {
  const got: Email[] = [];
  const ids: (string | undefined)[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const read = async (): Promise<void> => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        got.push(mail);
        ids.push(mail.messageId);
      };
      read().then(() => done(), done); // oxlint-disable-line promise/no-callback-in-promise, promise/prefer-await-to-callbacks
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    ids,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

describe('mail', () => {
  let kit: PlatformKit;
  const closing: (() => unknown)[] = [];

  beforeAll(async () => void (kit = await startPlatform()));
  afterAll(() => kit.stop());
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  const mailWith = (transport: MailTransport, mode: 'sandbox' | 'production' = 'sandbox') => {
    const parts = kit.another();
    closing.push(
      () => parts.close(),
      () => transport.close(),
    );
    return { ...parts, mail: new Mail(parts.db, parts.jobs, parts.clock, transport, { ...kit.config, mode }) };
  };
  const row = async (id: string) =>
    (await kit.database.admin.query('SELECT * FROM platform.message WHERE id = $1', [id])).rows[0];

  it('sends what was committed over SMTP, readable in Cyrillic, once', async () => {
    const smtp = await sink();
    closing.push(smtp.close);
    const { mail, db, deliveries } = mailWith(
      new SmtpTransport(smtp.url, 'Медиары <no-reply@mediary.test>'),
      'production',
    );
    const id = await db.system('test', (tx) =>
      mail.queue(
        tx,
        letter({
          unsubscribeUrl: '/unsubscribe/1',
          attachments: [{ filename: 'чек № 7.txt', contentType: 'text/plain', content: Buffer.from('₸ 1 990') }],
        }),
      ),
    );
    await expect(
      db.system('test', async (tx) => {
        await mail.queue(tx, letter({ to: 'nobody@example.test' }));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await deliveries.drain();
    await deliveries.drain();
    await mail.send(id);
    expect(smtp.got).toHaveLength(1);
    const [got] = smtp.got;
    expect(got?.subject).toBe('Заказ № 7 оплачен');
    expect(got?.from).toMatchObject({ name: 'Медиары', address: 'no-reply@mediary.test' });
    expect(got?.messageId).toBe(`<${id}@mediary.test>`);
    expect(got?.text).toContain('Здравствуйте, Әлия!');
    expect(got?.text).toContain('https://mediary.test/me/courses?token=abc');
    expect(got?.html).toContain('&lt;b&gt;открыт&lt;/b&gt; &amp; ждёт');
    expect(got?.html).toContain('<html lang="ru">');
    const header = (key: string) => got?.headers.find((h) => h.key === key)?.value;
    expect(header('list-unsubscribe')).toBe('<https://mediary.test/unsubscribe/1>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(got?.attachments[0]?.filename).toBe('чек № 7.txt');
    expect(Buffer.from(got?.attachments[0]?.content as ArrayBuffer).toString('utf8')).toBe('₸ 1 990');
    // In production the body goes with the sending: it holds a token.
    expect(await row(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      body_text: null,
      body_html: null,
      links: [],
      unsubscribe_url: null,
    });
    expect(
      (await kit.database.admin.query('SELECT 1 FROM platform.message_attachment WHERE message_id = $1', [id]))
        .rowCount,
    ).toBe(0);
  });

  it('tries again with the same Message-ID after the server failed or was away', async () => {
    let refusals = 1;
    const smtp = await sink({
      onRcptTo(_address, _session, done) {
        if (refusals-- > 0) done(Object.assign(new Error('try later, buyer@example.test'), { responseCode: 451 }));
        else done();
      },
    });
    closing.push(smtp.close);
    const { mail, db } = mailWith(new SmtpTransport(smtp.url, 'a@mediary.test'));
    const id = await db.system('test', (tx) => mail.queue(tx, letter()));
    await expect(mail.send(id)).rejects.toThrow();
    const waiting = await row(id);
    expect(waiting).toMatchObject({ state: 'queued', attempts: 1 });
    expect(waiting.last_error).not.toContain('buyer@example.test');
    await mail.send(id);
    expect(smtp.ids).toEqual([`<${id}@mediary.test>`]);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
  });

  it('gives up at once on an address that does not exist, and in the end on a server that never answers', async () => {
    const smtp = await sink({
      onRcptTo: (_a, _s, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    closing.push(smtp.close);
    const refused = mailWith(new SmtpTransport(smtp.url, 'a@mediary.test'), 'production');
    const id = await refused.db.system('test', (tx) => refused.mail.queue(tx, letter()));
    await refused.deliveries.drain();
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1, body_text: null });

    const free = await new Promise<number>((resolve) => {
      const server = listen();
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
    const away = mailWith(new SmtpTransport(`smtp://127.0.0.1:${free}`, 'a@mediary.test'));
    const lost = await away.db.system('test', (tx) => away.mail.queue(tx, letter()));
    for (let i = 1; i <= 13; i++) await expect(away.mail.send(lost)).rejects.toThrow();
    await away.mail.send(lost);
    expect(await row(lost)).toMatchObject({ state: 'failed', attempts: 14 });
  });

  it('keeps the letter in the sandbox mailbox', async () => {
    const { mail, db, deliveries } = mailWith(new Mailbox());
    const id = await db.system('test', (tx) => mail.queue(tx, letter()));
    await deliveries.drain();
    const kept = await row(id);
    expect(kept).toMatchObject({ state: 'sent', channel: 'email' });
    expect(kept.links).toContainEqual({ label: 'Открыть курс', url: 'https://mediary.test/me/courses?token=abc' });
  });

  it('shows a seller the messages of its cases, masked, and of no other seller; never a body', async () => {
    const { mail, db } = mailWith(new Mailbox());
    const [mine, other] = [asTenantId(uuidv7()), asTenantId(uuidv7())];
    const about = { type: 'order', id: uuidv7() };
    await db.tenant(mine, (tx) =>
      mail.queue(
        tx,
        letter({ about, attachments: [{ filename: 'a.pdf', contentType: 'application/pdf', objectKey: 'x/a.pdf' }] }),
      ),
    );
    await db.tenant(other, (tx) => mail.queue(tx, letter({ about })));
    const seen = await db.tenant(mine, (tx) => mail.messagesAbout(tx, about.id));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      recipient: 'b…@example.test',
      kind: 'test.letter',
      state: 'queued',
      channel: 'email',
    });
    expect(await db.system('test', (tx) => mail.messagesAbout(tx, about.id))).toHaveLength(2);
    await expect(db.tenant(mine, (tx) => tx.query('SELECT body_text FROM platform.message'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.tenant(mine, (tx) => tx.query('SELECT content FROM platform.message_attachment'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.tenant(mine, (tx) => mail.queue(tx, letter({ tenantId: other })))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('refuses what could become two recipients', async () => {
    const { mail, db } = mailWith(new Mailbox());
    for (const to of ['a@x.test, b@x.test', 'a@x.test\nBcc: b@x.test', 'nobody', '<a@x.test>']) {
      await expect(db.system('test', (tx) => mail.queue(tx, letter({ to })))).rejects.toThrow('not an e-mail address');
    }
  });
});
