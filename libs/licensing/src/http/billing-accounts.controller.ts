import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Money, asTenantId, type Clock, type Lang } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, CallerOf, Database, Deadlines, StaffRoles, actorOf, type Caller, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { SellerAccount } from '../application/account.js';
import { DEBT_DUE } from '../application/debt-suspension.js';
import { debtLines, type DebtLine } from '../persistence/licence-lines.js';
import { accountSeen, accountSpan } from './account-seen.js';
import { AccountDto, AccountQuery } from './dto/invoice.dto.js';
import { DebtsDto, type DebtDto } from './dto/licence-line.dto.js';
import { presentDeadline } from './presenters.js';

/** Sellers' accounts with the operator, for billing. */
@Controller('api/v1/billing')
export class BillingAccountsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who owes the operator, since when, and when use is suspended for it (AT-3.2.3c). */
  @Get('debts')
  @StaffRoles('billing')
  debts(@CallerOf() caller: Caller): Promise<DebtsDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'debts of sellers' }, async (tx) => {
      const items: DebtDto[] = [];
      for (const line of await debtLines(tx)) items.push(await this.present(tx, line, caller.lang));
      return { items };
    });
  }

  /** A seller's account: balance, what is reserved of it, and the entries of a time. */
  @Get('sellers/:id/account')
  @StaffRoles('billing')
  statement(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AccountQuery,
  ): Promise<AccountDto> {
    const { zone } = this.legal.operatorPolicies().get('tariffs.currency');
    const span = accountSpan(query, this.clock.now(), zone);
    return this.db.operator({ actor: actorOf(caller), reason: 'the account of a seller' }, async (tx) => {
      await this.tenancy.status(tx, asTenantId(id));
      return accountSeen(tx, this.account, asTenantId(id), span);
    });
  }

  private async present(tx: Tx, { tenantId, amount, currency }: DebtLine, lang: Lang): Promise<DebtDto> {
    const name = await this.tenancy.seller(tx, tenantId).then(
      (s) => s.displayName,
      () => null,
    );
    const terms = (await this.deadlines.of(tx, tenantId)).filter((d) => d.kind === DEBT_DUE && d.state !== 'cancelled');
    const last = terms.at(-1);
    const held = await this.tenancy.suspensions(tx, tenantId);
    return {
      sellerId: tenantId,
      sellerName: name,
      amount: Money.of(amount, currency).toJSON(),
      since: last?.setAt.toString() ?? null,
      deadline: last?.state === 'waiting' ? presentDeadline(last, lang) : null,
      suspended: held.some((s) => s.reason === 'debt'),
    };
  }
}
