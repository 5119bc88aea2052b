import { InPart, CONFIG, CallerOf, Public, Throttle, type Caller, type Config } from '#platform';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Register } from '../application/register.js';
import { ReportCompromise } from '../application/report-compromise.js';
import { Sessions } from '../application/sessions.js';
import { SetPassword } from '../application/set-password.js';
import { SignIn } from '../application/sign-in.js';
import { identityErrors } from '../identity.errors.js';
import {
  CompromisedDto,
  CompromisedResultDto,
  EmailDto,
  LinkSentDto,
  LoginDto,
  LoginResultDto,
  PasswordSetDto,
  RefreshDto,
  RegisterDto,
  SetPasswordDto,
  TokensDto,
} from './dto/auth.dto.js';
import { presentPending } from './presenters.js';
import { answerTokens, clearCookie, refreshTokenOf } from './refresh-cookie.js';

/** Registration, sign-in, sessions of a browser or program. */
@Controller('api/v1/auth')
@InPart('none')
@Public()
export class AuthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Register) private readonly registering: Register,
    @Inject(SetPassword) private readonly setPassword: SetPassword,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ReportCompromise) private readonly compromise: ReportCompromise,
  ) {}

  /** Registers and e-mails a link that confirms the address. */
  @Post('register')
  @HttpCode(202)
  @Throttle({ limit: 10, seconds: 600, by: 'ip' }, { limit: 5, seconds: 3600, by: 'field', field: 'email' })
  async register(@Body() body: RegisterDto, @CallerOf() caller: Caller): Promise<LinkSentDto> {
    await this.registering.register(body, caller);
    return { email: body.email };
  }

  /** E-mails the confirmation link again. Answers the same whether or not somebody waits for it. */
  @Post('register/resend')
  @HttpCode(202)
  @Throttle({ limit: 10, seconds: 600, by: 'ip' }, { limit: 3, seconds: 3600, by: 'field', field: 'email' })
  async resend(@Body() body: EmailDto): Promise<LinkSentDto> {
    await this.registering.resend(body.email);
    return { email: body.email };
  }

  /** Confirms the address by the e-mailed link and sets the password. */
  @Post('confirm')
  @HttpCode(200)
  @Throttle({ limit: 20, seconds: 600, by: 'ip' })
  async confirm(@Body() body: SetPasswordDto, @CallerOf() caller: Caller): Promise<PasswordSetDto> {
    return { email: await this.setPassword.set('confirm', body.token, body.password, caller) };
  }

  /** Signs in. What is done afterwards counts as signed by this account. */
  @Post('login')
  @HttpCode(200)
  @Throttle({ limit: 30, seconds: 300, by: 'ip' }, { limit: 10, seconds: 300, by: 'field', field: 'email' })
  async login(
    @Body() body: LoginDto,
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoginResultDto> {
    const { account, tokens, acceptedByUse, toAccept } = await this.signIn.signIn(body.email, body.password, caller);
    return {
      ...answerTokens(tokens, request, reply, this.config),
      accountId: account.id,
      name: account.name,
      lang: account.lang,
      termsAccepted: acceptedByUse.map(presentPending),
      termsToAccept: toAccept.map(presentPending),
    };
  }

  /** Exchanges the refresh token for new tokens. Each is good once; a second use ends the session. */
  @Post('refresh')
  @HttpCode(200)
  @Throttle({ limit: 120, seconds: 300, by: 'ip' })
  async refresh(
    @Body() body: RefreshDto,
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensDto> {
    const token = refreshTokenOf(request, body);
    if (!token) throw identityErrors.fail('session_ended');
    try {
      return answerTokens(await this.sessions.refresh(token, caller), request, reply, this.config);
    } catch (error) {
      clearCookie(request, reply, this.config);
      throw error;
    }
  }

  /** Ends the session of the refresh token, or of the access token. */
  @Post('logout')
  @HttpCode(204)
  async logout(
    @Body() body: RefreshDto,
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = refreshTokenOf(request, body);
    if (token) await this.sessions.endByToken(token);
    if (caller.accountId) await this.sessions.endOwn(caller.accountId, caller.sessionId, 'signed-out');
    clearCookie(request, reply, this.config);
  }

  /** E-mails a link for a new password. Answers the same whether or not there is such an account. */
  @Post('password-reset')
  @HttpCode(202)
  @Throttle({ limit: 10, seconds: 600, by: 'ip' }, { limit: 3, seconds: 3600, by: 'field', field: 'email' })
  async requestReset(@Body() body: EmailDto): Promise<LinkSentDto> {
    await this.setPassword.sendReset(body.email);
    return { email: body.email };
  }

  /** Sets a new password by the e-mailed link, opens a locked account and ends all sessions. */
  @Post('password-reset/confirm')
  @HttpCode(200)
  @Throttle({ limit: 20, seconds: 600, by: 'ip' })
  async reset(@Body() body: SetPasswordDto, @CallerOf() caller: Caller): Promise<PasswordSetDto> {
    return { email: await this.setPassword.set('reset', body.token, body.password, caller) };
  }

  /** Reports that the account is in other hands: locks it and ends its sessions. */
  @Post('compromised')
  @HttpCode(202)
  @Throttle({ limit: 10, seconds: 600, by: 'ip' }, { limit: 5, seconds: 3600, by: 'field', field: 'email' })
  async compromised(@Body() body: CompromisedDto, @CallerOf() caller: Caller): Promise<CompromisedResultDto> {
    const { status, at } = await this.compromise.report(body, caller);
    return { status, reportedAt: at.toString() };
  }
}
