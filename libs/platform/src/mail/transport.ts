import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';

/** A message as it goes out. */
export interface OutgoingMail {
  /** Our message's id; it becomes the Message-ID, so that a second sending is recognisable as the same. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  lang: string;
  unsubscribeUrl?: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
}

/** The message itself is refused for good: trying again changes nothing. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** How messages leave the house. */
export abstract class MailTransport {
  /** @throws MailRefused where it will never be accepted; any other error means "try again" */
  abstract send(mail: OutgoingMail): Promise<void>;
  abstract close(): void;
}

/** The sandbox's mailbox: messages stay in the database, where `/api/sandbox/messages` shows them. */
export class Mailbox extends MailTransport {
  async send(): Promise<void> {}
  close(): void {}
}

/** Below the lease of a delivery (60 s): a hung server must not let a second worker send meanwhile. */
const WHOLE_MS = 50_000;

/** SMTP. */
export class SmtpTransport extends MailTransport {
  private readonly smtp: Transporter;
  private readonly domain: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'mediary.localhost';
    this.smtp = createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      dnsTimeout: 5_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never);
  }

  async send(mail: OutgoingMail): Promise<void> {
    const sending = this.smtp.sendMail({
      from: this.from,
      // An object, not a string: a list or a route hidden in the address is not taken apart.
      to: { name: '', address: mail.to },
      messageId: `<${mail.id}@${this.domain}>`,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        'Content-Language': mail.lang,
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribeUrl
          ? { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
          : {}),
      },
      attachments: mail.attachments,
    });
    try {
      await within(WHOLE_MS, sending);
    } catch (error) {
      throw translated(error);
    }
  }

  close(): void {
    this.smtp.close();
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the mail server did not finish within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A wrong password or a dead host is ours to mend and is tried again; a refused address or message is not. */
function translated(error: unknown): Error {
  const e = error as Error & { code?: string; responseCode?: number };
  const about = e.code === 'EENVELOPE' || e.code === 'EMESSAGE';
  const forGood = e.responseCode === undefined ? e.code === 'EENVELOPE' : e.responseCode >= 500;
  const text = withoutAddresses(e.message);
  return about && forGood ? new MailRefused(text) : new Error(text);
}

/** Servers repeat the recipient in their refusals; logs and error columns hold no personal data. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>()"':;,]+@[^\s<>()"':;,]+/g, '…');

/** The transport of a configuration. @throws Error with a clear sentence in production without SMTP_URL */
export function makeTransport(config: Pick<Config, 'mode' | 'smtpUrl' | 'mailFrom'>): MailTransport {
  if (config.smtpUrl) return new SmtpTransport(config.smtpUrl, config.mailFrom);
  if (config.mode === 'sandbox') return new Mailbox();
  throw new Error(
    'Set SMTP_URL: in production Mediary sends contracts, receipts and sign-in links by e-mail and cannot start without a mail server.',
  );
}
