import { LegalFacade } from '#legal';
import { InPart, CallerOf, Database, Journal, Memberships, SignedIn, Throttle, type Caller, type Tx } from '#platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
} from '@nestjs/common';
import { Consents } from '../application/consents.js';
import { NewerTerms } from '../application/newer-terms.js';
import { Sessions } from '../application/sessions.js';
import { accountRows } from '../persistence/accounts.repository.js';
import {
  AcceptDto,
  AcceptanceDto,
  AcceptancesDto,
  ConsentsDto,
  EditConsentsDto,
  EditMeDto,
  MeDto,
  SessionsDto,
} from './dto/me.dto.js';
import { presentAcceptance, presentPending } from './presenters.js';

/** A person's own account. */
@Controller('api/v1/me')
@InPart('none')
@SignedIn()
export class MeController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(NewerTerms) private readonly terms: NewerTerms,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Consents) private readonly consents: Consents,
    @Inject(Memberships) private readonly memberships: Memberships,
  ) {}

  /** Who is signed in, and which newer terms wait for an answer. */
  @Get()
  async me(@CallerOf() caller: Caller): Promise<MeDto> {
    return this.withSellers(caller, await this.db.actor(caller.accountId, (tx) => this.present(tx, caller)));
  }

  /** Changes one's details. */
  @Patch()
  async edit(@Body() body: EditMeDto, @CallerOf() caller: Caller): Promise<MeDto> {
    const own = await this.db.actor(caller.accountId, async (tx) => {
      await accountRows.editOwn(tx, caller.accountId, body);
      await this.journal.append(tx, {
        kind: 'identity.details-changed',
        subject: { type: 'account', id: caller.accountId },
        actor: `account:${caller.accountId}`,
        payload: { ...body, ip: caller.ip, device: caller.device },
      });
      return this.present(tx, caller);
    });
    return this.withSellers(caller, own);
  }

  /** Live sessions, the one used last first. */
  @Get('sessions')
  async listSessions(@CallerOf() caller: Caller): Promise<SessionsDto> {
    const rows = await this.sessions.list(caller.accountId);
    const items = rows.map((s) => ({
      id: s.id,
      createdAt: s.createdAt.toString(),
      lastUsedAt: s.lastUsedAt.toString(),
      expiresAt: s.expiresAt.toString(),
      ip: s.ip,
      device: s.device,
      current: s.id === caller.sessionId,
    }));
    return { items, next: null };
  }

  /** Ends a session. */
  @Delete('sessions/:id')
  @HttpCode(204)
  async endSession(@Param('id', ParseUUIDPipe) id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.sessions.endOwn(caller.accountId, id, 'ended-by-owner');
  }

  /** Consents with their present state. */
  @Get('consents')
  listConsents(@CallerOf() caller: Caller): Promise<ConsentsDto> {
    return this.db.actor(caller.accountId, (tx) => this.presentConsents(tx, caller.accountId));
  }

  /** Gives or withdraws consents. */
  @Put('consents')
  editConsents(@Body() body: EditConsentsDto, @CallerOf() caller: Caller): Promise<ConsentsDto> {
    return this.db.actor(caller.accountId, async (tx) => {
      await this.consents.set(tx, caller.accountId, { ...body }, 'account', caller);
      return this.presentConsents(tx, caller.accountId);
    });
  }

  /** What the person accepted, with evidence, oldest first. */
  @Get('acceptances')
  async listAcceptances(@CallerOf() caller: Caller): Promise<AcceptancesDto> {
    const rows = await this.db.actor(caller.accountId, (tx) => this.legal.acceptancesOf(tx, caller.accountId));
    return { items: rows.map(presentAcceptance), next: null };
  }

  /** Accepts the version of terms in force. */
  @Post('acceptances')
  @Throttle({ limit: 60, seconds: 600, by: 'account' })
  accept(@Body() body: AcceptDto, @CallerOf() caller: Caller): Promise<AcceptanceDto> {
    return this.db.actor(caller.accountId, async (tx) => {
      const id = await this.legal.accept(tx, {
        ...body,
        lang: caller.lang,
        accountId: caller.accountId,
        tenantId: null,
        how: 'tick',
        caller,
        context: { session: caller.sessionId },
      });
      const rows = await this.legal.acceptancesOf(tx, caller.accountId, body.document);
      return rows.filter((a) => a.id === id).map(presentAcceptance)[0] as AcceptanceDto;
    });
  }

  /** Sellers are tenancy's; it answers through the interface by which the access guard asks it. */
  private async withSellers(caller: Caller, own: Omit<MeDto, 'sellers'>): Promise<MeDto> {
    const sellers = await this.memberships.sellersOf(caller.accountId);
    return {
      ...own,
      sellers: sellers.map((s) => ({ id: s.sellerId, slug: s.slug ?? '', name: s.displayName ?? '', role: s.role })),
    };
  }

  private async present(tx: Tx, caller: Caller): Promise<Omit<MeDto, 'sellers'>> {
    const account = await accountRows.own(tx, caller.accountId);
    const pending = await this.terms.pending(tx, caller.accountId, account.lang);
    return {
      ...account,
      createdAt: account.createdAt.toString(),
      confirmedAt: account.confirmedAt?.toString() ?? null,
      staffRoles: [...caller.staffRoles],
      termsToAccept: pending.map(presentPending),
    };
  }

  private async presentConsents(tx: Tx, accountId: string): Promise<ConsentsDto> {
    const rows = await this.consents.list(tx, accountId);
    return { items: rows.map((r) => ({ kind: r.kind, granted: r.granted, at: r.at?.toString() ?? null, how: r.how })) };
  }
}
