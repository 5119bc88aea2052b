import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InPart, Public } from '#platform';
import { DemoAccountDto } from './accounts.dto.js';
import { everybody } from './people.js';

/** Demo sign-ins; the module that holds this controller exists in sandbox mode alone. */
@ApiTags('sandbox')
@Controller('api/sandbox/accounts')
@InPart('none')
export class DemoAccountsController {
  /** The demo sign-ins, one a role. */
  @Get()
  @Public()
  @ApiOkResponse({ type: DemoAccountDto, isArray: true })
  accounts(): DemoAccountDto[] {
    return everybody
      .filter((a) => a.shown)
      .map(({ role, title, email, password }) => ({ role, title, email, password }));
  }
}
