import { Controller, HttpCode, Inject, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InPart, Public, gatewayErrors } from '#platform';
import { ReceiveWebhook } from '../application/receive-webhook.js';

/** That a notification was taken in. */
export class WebhookTakenDto {
  received!: true;
}

/** Notifications of payment gateways. Anyone may call; only what is signed is read. */
@Controller('api/v1/webhooks')
@InPart('none')
export class WebhooksController {
  constructor(@Inject(ReceiveWebhook) private readonly receiving: ReceiveWebhook) {}

  /** Verified over its raw bytes, kept, and carried out in one commit. Repeats are answered the same and change nothing. */
  @Post(':gateway')
  @HttpCode(200)
  @Public()
  async receive(
    @Param('gateway') gateway: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<WebhookTakenDto> {
    const raw = request.rawBody;
    if (!raw) throw gatewayErrors.fail('webhook_unreadable');
    await this.receiving.run(gateway, raw, request.headers);
    return { received: true };
  }
}
