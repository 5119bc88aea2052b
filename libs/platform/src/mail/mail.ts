import { uuidv7, type Clock, type Lang, type Temporal } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import { json } from '../db/types.js';
import { concerns, type Consequence, type Jobs } from '../outbox/outbox.js';
import { absolute, renderMail, type MailTemplate } from './render.js';
import { MailRefused, withoutAddresses, type MailTransport, type OutgoingMail } from './transport.js';

/** A file that travels with a message: its bytes, or where the object store keeps them. */
export type MailAttachment = { filename: string; contentType: string } & ({ content: Buffer } | { objectKey: string });

/** A message to send. */
export interface NewMail {
  to: string;
  /** `<library>.<occasion>`: `payments.order-paid`. */
  kind: string;
  lang: Lang;
  template: MailTemplate;
  /** The seller whose message it is. Leave it out in an actor's scope, which may write nobody's rows but its own. */
  tenantId?: string | null;
  /** The case in whose timeline it appears. */
  about?: { type: string; id: string };
  attachments?: MailAttachment[];
  /** For everything that is not about the recipient's own business: one click, no sign-in. */
  unsubscribeUrl?: string;
}

/** A message in a case's timeline. */
export interface MessageLine {
  id: string;
  channel: 'email' | 'sms' | 'telegram';
  kind: string;
  /** Masked: `a…@example.org`. */
  recipient: string;
  state: 'queued' | 'sent' | 'failed';
  at: Temporal.Instant;
  sentAt: Temporal.Instant | null;
}

/** Reads an object whole; the object store offers it. */
export type ReadObject = (key: string) => Promise<Buffer>;

const SEND = 'mail.send';
/** One below the deliveries' own limit, so that a message ends as failed and not as forgotten. */
const MAX_ATTEMPTS = 14;
const MAX_INLINE = 5 * 1024 * 1024;
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/;

interface Queued {
  id: string;
  recipient: string;
  lang: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl: string | null;
  state: string;
  tenantId: string | null;
}

/** Letters. They are written in the caller's transaction and leave after it commits. */
export class Mail {
  private readObject: ReadObject | undefined;

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly config: Pick<Config, 'mode' | 'publicUrl' | 'operator'>,
  ) {
    jobs.defineIo(SEND, (job) => this.send(String(job.payload.messageId), job));
  }

  /** Where attachments named by an object key are read from. */
  readObjectsWith(read: ReadObject): void {
    this.readObject = read;
  }

  /** Writes a message; it is sent when, and only when, `tx` commits. @returns its id */
  async queue(tx: Tx, mail: NewMail): Promise<string> {
    if (!ADDRESS.test(mail.to)) throw new Error(`${mail.kind}: not an e-mail address`);
    const unsubscribeUrl = mail.unsubscribeUrl && absolute(mail.unsubscribeUrl, this.config.publicUrl);
    const { operator, publicUrl } = this.config;
    const body = renderMail(mail.template, mail.lang, {
      operator: operator.name,
      address: operator.address,
      publicUrl,
      unsubscribeUrl,
    });
    const attachments = mail.attachments ?? [];
    const id = uuidv7();
    const tenantId = mail.tenantId ?? tx.tenantId ?? null;
    const written = tx.exec(
      `INSERT INTO platform.message (id, tenant_id, channel, kind, recipient, lang, subject, body_text, body_html, links, unsubscribe_url, attachments, about_type, about_id, at)
       VALUES ($1, $2, 'email', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        tenantId,
        mail.kind,
        mail.to,
        mail.lang,
        body.subject,
        body.text,
        body.html,
        json(body.links),
        unsubscribeUrl,
        json(
          attachments.map((a) => ({
            filename: a.filename,
            contentType: a.contentType,
            bytes: 'content' in a ? a.content.length : null,
          })),
        ),
        mail.about?.type,
        mail.about?.id,
        this.clock.now(),
      ],
    );
    await Promise.all([written, this.jobs.enqueue(tx, SEND, { messageId: id }, { tenantId })]);
    for (const [n, a] of attachments.entries()) await this.attach(tx, { messageId: id, tenantId, n }, a);
    return id;
  }

  /** Messages about a case, oldest first, with recipients masked. A seller's scope shows its own. */
  async messagesAbout(tx: Tx, aboutId: string): Promise<MessageLine[]> {
    const rows = await tx.query<MessageLine>(
      `SELECT id, channel, kind, recipient, state, at, sent_at AS "sentAt" FROM platform.message WHERE about_id = $1 ORDER BY at, id`,
      [aboutId],
    );
    return rows.map((row) => ({ ...row, recipient: maskRecipient(row.recipient) }));
  }

  /** Deletes every message about these cases, whoever it was for. System or operator scope. @returns how many */
  async forgetAbout(tx: Tx, aboutIds: readonly string[]): Promise<number> {
    await tx.exec(
      `DELETE FROM platform.message_attachment WHERE message_id IN (SELECT id FROM platform.message WHERE about_id = ANY ($1::uuid[]))`,
      [aboutIds],
    );
    return tx.exec(`DELETE FROM platform.message WHERE about_id = ANY ($1::uuid[])`, [aboutIds]);
  }

  /** Sends one message unless it has left already. Called by the job; safe to repeat. */
  async send(messageId: string, job: Pick<Consequence, 'tenantId'> = { tenantId: null }): Promise<void> {
    const found = await this.db.system('mail', (tx) => this.load(tx, messageId, job));
    if (!found) return;
    try {
      await this.transport.send({ ...found.mail, attachments: await Promise.all(found.attachments) });
    } catch (error) {
      const over = await this.db.system('mail', (tx) => this.missed(tx, messageId, error));
      if (over) return;
      throw error;
    }
    await this.db.system('mail', (tx) => this.ended(tx, messageId, 'sent', null));
  }

  private async attach(
    tx: Tx,
    at: { messageId: string; tenantId: string | null; n: number },
    a: MailAttachment,
  ): Promise<void> {
    const inline = 'content' in a;
    if (inline && a.content.length > MAX_INLINE)
      throw new Error(`${a.filename}: attachments above 5 MB go through the object store`);
    await tx.exec(
      `INSERT INTO platform.message_attachment (message_id, n, tenant_id, filename, content_type, content, object_key) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        at.messageId,
        at.n,
        at.tenantId,
        a.filename,
        a.contentType,
        inline ? a.content : null,
        inline ? null : a.objectKey,
      ],
    );
  }

  private async load(
    tx: Tx,
    id: string,
    job: Pick<Consequence, 'tenantId'>,
  ): Promise<
    { mail: Omit<OutgoingMail, 'attachments'>; attachments: Promise<OutgoingMail['attachments'][number]>[] } | undefined
  > {
    const row = await tx.maybe<Queued>(
      `SELECT id, tenant_id AS "tenantId", recipient, lang, subject, body_text AS text, body_html AS html, unsubscribe_url AS "unsubscribeUrl", state FROM platform.message WHERE id = $1`,
      [id],
    );
    if (row?.state !== 'queued' || (row.tenantId && !concerns(job, row.tenantId))) return undefined;
    const files = await tx.query<StoredAttachment>(`${ATTACHMENT} WHERE message_id = $1 ORDER BY n`, [id]);
    return {
      mail: {
        id,
        to: row.recipient,
        lang: row.lang,
        subject: row.subject,
        text: row.text,
        html: row.html,
        unsubscribeUrl: row.unsubscribeUrl ?? undefined,
      },
      attachments: files.map((file) => this.contentOf(file)),
    };
  }

  /** The bytes of a stored attachment. */
  async contentOf(file: StoredAttachment): Promise<OutgoingMail['attachments'][number]> {
    const { filename, contentType } = file;
    if (file.content) return { filename, contentType, content: file.content };
    if (!this.readObject) throw new Error('no object store to read attachments from');
    return { filename, contentType, content: await this.readObject(file.objectKey ?? '') };
  }

  /** @returns whether it is over with this message */
  private async missed(tx: Tx, id: string, error: unknown): Promise<boolean> {
    const text = withoutAddresses(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
      0,
      500,
    );
    const row = await tx.maybe<{ attempts: number }>(
      `UPDATE platform.message SET attempts = attempts + 1, last_error = $2 WHERE id = $1 AND state = 'queued' RETURNING attempts`,
      [id, text],
    );
    if (!row) return true;
    if (!(error instanceof MailRefused) && row.attempts < MAX_ATTEMPTS) return false;
    await this.ended(tx, id, 'failed', text);
    return true;
  }

  /** In production the body goes with the sending: it may hold a token. */
  private async ended(tx: Tx, id: string, state: 'sent' | 'failed', error: string | null): Promise<void> {
    const sent = state === 'sent';
    await tx.exec(
      `UPDATE platform.message SET state = $2, sent_at = CASE WHEN $3 THEN $4::timestamptz END, attempts = attempts + CASE WHEN $3 THEN 1 ELSE 0 END, last_error = $5 WHERE id = $1`,
      [id, state, sent, this.clock.now(), error],
    );
    if (this.config.mode === 'sandbox') return;
    await tx.exec(
      `UPDATE platform.message SET body_text = NULL, body_html = NULL, links = '[]', unsubscribe_url = NULL WHERE id = $1`,
      [id],
    );
    await tx.exec(`DELETE FROM platform.message_attachment WHERE message_id = $1`, [id]);
  }
}

/** An attachment as it is stored. */
export interface StoredAttachment {
  filename: string;
  contentType: string;
  content: Buffer | null;
  objectKey: string | null;
}

/** Reads {@link StoredAttachment}; the caller adds the WHERE. */
export const ATTACHMENT = `SELECT filename, content_type AS "contentType", content, object_key AS "objectKey" FROM platform.message_attachment`;

/** An address or number of which enough is left to recognise one's own: `a…@example.org`, `+7…56`. */
export function maskRecipient(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  return at > 0 ? `${recipient[0]}…${recipient.slice(at)}` : `${recipient.slice(0, 2)}…${recipient.slice(-2)}`;
}
