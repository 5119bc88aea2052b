import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import { CLOCK } from '#platform';
import type { Extra } from '../persistence/extras.js';
import type { ExtraDto } from './dto/extra.dto.js';

/** The keyset position of a service in its lists. */
export const positionOf = (e: Extra): string[] => [e.askedAt.toString(), e.id];

/** An extra service as people see it; whether it is late depends on the time. */
@Injectable()
export class ExtraPresenter {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** One service. */
  present(e: Extra): ExtraDto {
    const { extras } = e.policies;
    const refund = extras.extra.refund;
    return {
      id: e.id,
      sellerId: e.tenantId,
      kind: e.kind,
      status: e.status,
      request: e.request,
      askedAt: e.askedAt.toString(),
      estimate: e.estimate,
      amount: e.amount?.toJSON() ?? null,
      days: e.days,
      estimatedAt: e.estimatedAt?.toString() ?? null,
      offerUntil: e.offerUntil?.toString() ?? null,
      invoiceId: e.invoiceId,
      paidAt: e.paidAt?.toString() ?? null,
      workDueAt: e.workDueAt?.toString() ?? null,
      late: this.late(e),
      actNumber: e.actNumber,
      actText: e.actText,
      deliveredAt: e.deliveredAt?.toString() ?? null,
      objection: e.objection,
      closedAt: e.closedAt?.toString() ?? null,
      closedHow: e.closedHow,
      closedReason: e.closedReason,
      terms: {
        prepayment: extras.value,
        refund: typeof refund === 'string' ? refund : null,
        clause: extras.clauses[0] ?? extras.key,
      },
    };
  }

  private late(e: Extra): boolean {
    if (!e.workDueAt) return false;
    return Temporal.Instant.compare(e.deliveredAt ?? this.clock.now(), e.workDueAt) >= 0;
  }
}
