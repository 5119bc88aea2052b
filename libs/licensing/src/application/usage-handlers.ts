import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { asTenantId } from '#kernel';
import { ErrorTable, Events } from '#platform';
import { MemberWatch, SuspensionGrounds, TenancyFacade } from '#tenancy';
import { usageErrors } from '../usage.errors.js';
import { QuotaCounters } from './quota-counters.js';
import { Quotas } from './quotas.js';
import { RecountUsage } from './recount-usage.js';
import { SuspendOverQuota } from './suspend-over-quota.js';
import { UsageCaps } from './usage-caps.js';
import { UsageMoved } from './usage-moved.js';

/** After these the licence may stand under another version of a tariff. */
const CAPS_AFTER = ['licensing.licence-renewed.v1', 'licensing.licence-reinstated.v1'];

/** Registers what usage does by itself: the night, its jobs, limits that follow the licence, and who counts members. */
@Injectable()
export class UsageHandlers implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(Events) private readonly events: Events,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(MemberWatch) private readonly members: MemberWatch,
    @Inject(SuspensionGrounds) private readonly grounds: SuspensionGrounds,
    @Inject(SuspendOverQuota) private readonly overQuota: SuspendOverQuota,
    @Inject(QuotaCounters) private readonly counters: QuotaCounters,
    @Inject(Quotas) private readonly quotas: Quotas,
    @Inject(UsageCaps) private readonly caps: UsageCaps,
    @Inject(UsageMoved) private readonly moved: UsageMoved,
    @Inject(RecountUsage) private readonly recount: RecountUsage,
  ) {}

  onModuleInit(): void {
    this.errors.add(usageErrors);
    this.moved.define();
    this.recount.define();
    for (const type of CAPS_AFTER)
      this.events.on(type, `licensing: limits after ${type}`, async (tx, event) => {
        if (event.tenantId) await this.caps.apply(tx, asTenantId(event.tenantId));
      });
    // Tenancy stands below and knows no quotas: it tells whoever watches, in its own transaction.
    this.members.on(async (tx, tenantId, by) => {
      if (by > 0) await this.quotas.reserve(tx, tenantId, 'members', BigInt(by));
      else await this.quotas.release(tx, tenantId, 'members', BigInt(-by));
    });
    this.grounds.require('over-quota', (tx, tenantId) => this.overQuota.assertGround(tx, tenantId));
    this.counters.register('members', (tx, sellers) => this.tenancy.countMembers(tx, sellers));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.recount.arm();
  }
}
