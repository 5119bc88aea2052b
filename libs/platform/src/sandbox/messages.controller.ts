import { Controller, Get, Header, Inject, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isUuid, type Temporal } from '#kernel';
import { Database } from '../db/database.js';
import { InPart } from '../http/maintenance-gate.js';
import { Public } from '../http/access.js';
import { ATTACHMENT, Mail, type StoredAttachment } from '../mail/mail.js';
import { platformErrors } from '../platform.errors.js';
import { MessagesQuery, SandboxMessageDto, SandboxMessagesDto } from './sandbox.dto.js';

interface Row {
  id: string;
  channel: 'email' | 'sms' | 'telegram';
  to: string;
  kind: string;
  lang: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  links: { label: string; url: string }[];
  files: { filename: string; contentType: string }[] | null;
  status: 'queued' | 'sent' | 'failed';
  at: Temporal.Instant;
  sentAt: Temporal.Instant | null;
}

/** The sandbox's mailbox: every message that was sent, to whomever. */
@ApiTags('sandbox')
@Controller('api/sandbox/messages')
@InPart('none')
@Public()
export class SandboxMessagesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** Messages, newest first, with their links and files. */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: SandboxMessagesDto })
  async list(@Query() query: MessagesQuery): Promise<SandboxMessagesDto> {
    const whole = query.to?.includes('@') ?? false;
    const rows = await this.db.system('sandbox mailbox', (tx) =>
      tx.query<Row>(
        `SELECT m.id, channel, recipient AS to, kind, lang, subject, body_text AS text, body_html AS html, links, state AS status, at, sent_at AS "sentAt",
           (SELECT jsonb_agg(jsonb_build_object('filename', a.filename, 'contentType', a.content_type) ORDER BY a.n) FROM platform.message_attachment a WHERE a.message_id = m.id) AS files
         FROM platform.message m
         WHERE ($1::text IS NULL OR lower(recipient) = $1) AND ($2::text IS NULL OR strpos(lower(recipient), $2) > 0) AND ($3::text IS NULL OR kind = $3)
         ORDER BY at DESC, m.id DESC LIMIT $4`,
        [
          whole ? query.to?.toLowerCase() : null,
          !whole && query.to ? query.to.toLowerCase() : null,
          query.kind || null,
          query.limit ?? 100,
        ],
      ),
    );
    return { items: rows.map(present) };
  }

  /** One file of a message. */
  @Get(':id/attachments/:n')
  @ApiProduces('application/octet-stream')
  async attachment(
    @Param('id') id: string,
    @Param('n', ParseIntPipe) n: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(id)) throw platformErrors.fail('not_found');
    const found = await this.db.system('sandbox mailbox', (tx) =>
      tx.maybe<StoredAttachment>(`${ATTACHMENT} WHERE message_id = $1 AND n = $2`, [id, n]),
    );
    if (!found) throw platformErrors.fail('not_found');
    const file = await this.mail.contentOf(found);
    await reply
      .header('content-type', file.contentType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', 'sandbox')
      .send(file.content);
  }
}

function present(row: Row): SandboxMessageDto {
  const { files, links, at, sentAt, ...rest } = row;
  return {
    ...rest,
    links: [...new Set(links.map((link) => link.url))],
    attachments: (files ?? []).map((f, n) => ({
      name: f.filename,
      contentType: f.contentType,
      url: `/api/sandbox/messages/${row.id}/attachments/${n}`,
    })),
    at: at.toString(),
    sentAt: (sentAt ?? at).toString(),
  };
}
