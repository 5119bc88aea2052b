import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { InPart, Public } from '#platform';
import { SandboxPayments, type SandboxCharge } from '../application/sandbox-payments.js';
import { SandboxOutcomeDto, SandboxPaymentDto, SandboxResultDto } from './dto/sandbox.dto.js';
import { uuid } from './params.js';

const present = (c: SandboxCharge): SandboxPaymentDto => ({
  id: c.id,
  amount: c.amount.toJSON(),
  title: c.title,
  seller: c.seller,
  returnUrl: c.returnUrl,
  status: c.status,
});

/** The pretended gateway's payment page. In sandbox mode alone; elsewhere there is nothing here. */
@Controller('api/sandbox/payments')
@InPart('none')
export class SandboxPaymentsController {
  constructor(@Inject(SandboxPayments) private readonly payments: SandboxPayments) {}

  /** What the payment page shows. */
  @Get(':id')
  @Public()
  async read(@Param('id', uuid) id: string): Promise<SandboxPaymentDto> {
    return present(await this.payments.find(id));
  }

  /** Succeeds, declines, goes silent or is disputed; the gateway's notifications follow, late, twice or reversed when asked. */
  @Post(':id')
  @HttpCode(200)
  @Public()
  async choose(@Param('id', uuid) id: string, @Body() body: SandboxOutcomeDto): Promise<SandboxResultDto> {
    const { charge, delivered } = await this.payments.choose(id, body.outcome, body.delivery ?? {});
    return { ...present(charge), delivered };
  }
}
