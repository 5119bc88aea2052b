import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../http/paging.js';

/** Which deliveries in trouble. */
export const DELIVERY_STATUSES = ['dead', 'retrying'] as const;

/** Filter of the deliveries in trouble. */
export class DeliveriesQuery extends PageQuery {
  /** `dead`: given up after the last attempt; `retrying`: failed and tried again by itself. Dead where it is left out. */
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: (typeof DELIVERY_STATUSES)[number];
}

/** A consequence that one handler failed to carry out. */
export class DeliveryDto {
  id!: string;
  /** Who failed. */
  handler!: string;
  /** Of which event or job. */
  type!: string;
  status!: 'dead' | 'retrying' | 'waiting';
  /** The seller it concerns; null where it is nobody's. */
  tenantId!: string | null;
  attempts!: number;
  /** What the last attempt ended with. */
  lastError!: string | null;
  /** Legal time of the event or of asking for the job. */
  at!: string;
  /** Real time of the next attempt; null where there will be none. */
  nextAt!: string | null;
}

/** A page of deliveries in trouble, newest first. */
export class DeliveryPageDto {
  items!: DeliveryDto[];
  next!: string | null;
}
