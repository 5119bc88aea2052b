import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { asTenantId, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CallerOf,
  Database,
  Deadlines,
  SellerRoles,
  StaffRoles,
  actorOf,
  platformErrors,
  sellerOf,
  type Caller,
  type Tx,
} from '#platform';
import { TERMINATION_DUE, TerminateContract, clauseOfTermination } from '../application/terminate-contract.js';
import { terminationsOf, type Termination } from '../persistence/terminations.js';
import { NoticeDto, OperatorTerminationDto, TerminationDto, TerminationsDto } from './dto/termination.dto.js';

/** The end of the contract by either side (AT-6.3, AT-6.5a, RS-L88). */
@Controller('api/v1')
export class TerminationController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TerminateContract) private readonly terminating: TerminateContract,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  /** The seller's notices, the latest first. */
  @Get('seller/termination')
  @SellerRoles('accountant')
  mine(@CallerOf() caller: Caller): Promise<TerminationsDto> {
    return this.db.tenant(sellerOf(caller), (tx) => this.all(tx, sellerOf(caller)));
  }

  /** Gives notice: the contract ends after its term of working days. */
  @Post('seller/termination')
  @SellerRoles()
  give(@CallerOf() caller: Caller, @Body() body: NoticeDto): Promise<TerminationDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      this.present(
        tx,
        await this.terminating.give(tx, {
          tenantId,
          giver: 'seller',
          channel: 'cabinet',
          text: body.text ?? '',
          actor: actorOf(caller),
        }),
      ),
    );
  }

  /** Takes one's own notice back before its day. */
  @Post('seller/termination/withdrawal')
  @HttpCode(200)
  @SellerRoles()
  withdraw(@CallerOf() caller: Caller): Promise<TerminationDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      this.present(tx, await this.terminating.withdraw(tx, { tenantId, giver: 'seller', actor: actorOf(caller) })),
    );
  }

  /** A seller's terminations, for staff. */
  @Get('operator/sellers/:id/termination')
  @StaffRoles('support', 'billing', 'complaints')
  list(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TerminationsDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'terminations of a seller' }, (tx) =>
      this.all(tx, asTenantId(id)),
    );
  }

  /** Notice by the operator, a seller's notice that came through support, or the end at once on a ground with its evidence. */
  @Post('operator/sellers/:id/termination')
  @StaffRoles('support')
  terminate(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OperatorTerminationDto,
  ): Promise<TerminationDto> {
    const actor = actorOf(caller);
    const tenantId = asTenantId(id);
    return this.db.operator({ actor, reason: 'termination of a contract' }, async (tx) =>
      this.present(tx, await this.byOperator(tx, tenantId, body, actor)),
    );
  }

  /** Takes the operator’s own notice back before its day. */
  @Post('operator/sellers/:id/termination/withdrawal')
  @HttpCode(200)
  @StaffRoles('support')
  takeBack(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TerminationDto> {
    const actor = actorOf(caller);
    const tenantId = asTenantId(id);
    return this.db.operator({ actor, reason: 'a notice is withdrawn' }, async (tx) =>
      this.present(tx, await this.terminating.withdraw(tx, { tenantId, giver: 'operator', actor })),
    );
  }

  private byOperator(tx: Tx, tenantId: TenantId, body: OperatorTerminationDto, actor: string): Promise<Termination> {
    if (body.kind !== 'ground')
      return this.terminating.give(tx, {
        tenantId,
        giver: body.kind === 'notice' ? 'operator' : 'seller',
        channel: body.kind === 'notice' ? 'operator' : 'support',
        text: body.text,
        actor,
      });
    if (!body.ground) throw platformErrors.fail('invalid', {}, { fields: [{ field: 'ground', code: 'required' }] });
    return this.terminating.terminate(tx, { tenantId, ground: body.ground, evidence: body.text, actor });
  }

  private async all(tx: Tx, tenantId: TenantId): Promise<TerminationsDto> {
    const items: TerminationDto[] = [];
    for (const t of await terminationsOf(tx, tenantId)) items.push(await this.present(tx, t));
    return { items };
  }

  private async present(tx: Tx, t: Termination): Promise<TerminationDto> {
    const deadline = (await this.deadlines.of(tx, t.id)).find((d) => d.kind === TERMINATION_DUE);
    const refund = this.legal.operatorPolicies().get('licence.refund');
    return {
      id: t.id,
      status: t.status,
      giver: t.giver,
      kind: t.kind,
      channel: t.channel,
      ground: t.ground,
      text: t.text,
      clause: clauseOfTermination(t),
      givenAt: t.givenAt.toString(),
      dueAt: t.dueAt.toString(),
      endedAt: t.endedAt?.toString() ?? null,
      term:
        t.kind === 'notice'
          ? {
              value: t.policy.value,
              calendar: t.policy.calendar,
              zone: t.policy.zone,
              skipped: deadline?.skipped ?? [],
            }
          : null,
      refund: { value: refund.value, clause: refund.clauses[0] ?? null },
    };
  }
}
