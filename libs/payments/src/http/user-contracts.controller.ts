import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CallerOf, Database, StaffRoles, actorOf, type Caller } from '#platform';
import { EndUserContract } from '../application/end-user-contract.js';
import { EndUserContractDto, UserContractEndDto } from './dto/user-contract.dto.js';
import { uuid } from './params.js';

/** Users' contracts with the operator, for support. */
@Controller('api/v1/operator/accounts/:id/termination')
export class UserContractsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(EndUserContract) private readonly ending: EndUserContract,
  ) {}

  /** Ends a user's contract at their request to support (RS-L88). */
  @Post()
  @HttpCode(200)
  @StaffRoles('support')
  end(
    @CallerOf() caller: Caller,
    @Param('id', uuid) id: string,
    @Body() body: EndUserContractDto,
  ): Promise<UserContractEndDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a user ends the contract' }, (tx) =>
      this.ending.run(tx, { accountId: id, request: body.request, actor }),
    );
  }
}
