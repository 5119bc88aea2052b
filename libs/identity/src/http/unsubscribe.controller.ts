import { InPart, CONFIG, CallerOf, Public, Throttle, type Caller, type Config } from '#platform';
import { Controller, Get, HttpCode, Inject, Param, Post, Redirect } from '@nestjs/common';
import { Consents } from '../application/consents.js';

/** The link at the foot of advertising letters: works at once, without sign-in. */
@Controller('api/v1/unsubscribe')
@InPart('none')
@Public()
export class UnsubscribeController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Consents) private readonly consents: Consents,
  ) {}

  /** Opened by a person: ends advertising and shows that it has. */
  @Get(':token')
  @Redirect()
  @Throttle({ limit: 60, seconds: 600, by: 'ip' })
  async open(@Param('token') token: string, @CallerOf() caller: Caller): Promise<{ url: string; statusCode: number }> {
    await this.consents.unsubscribe(token, caller);
    return { url: `${this.config.publicUrl}/unsubscribed`, statusCode: 303 };
  }

  /** Sent by a mail program (RFC 8058, one click). */
  @Post(':token')
  @HttpCode(204)
  @Throttle({ limit: 60, seconds: 600, by: 'ip' })
  async oneClick(@Param('token') token: string, @CallerOf() caller: Caller): Promise<void> {
    await this.consents.unsubscribe(token, caller);
  }
}
