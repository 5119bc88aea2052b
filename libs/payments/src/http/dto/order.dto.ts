import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsPhone, Trim } from '#platform';
import { AmountDto, RuleDto } from './shared.dto.js';

/** One course to buy. */
export class OrderItemRequestDto {
  @IsUUID()
  courseId!: string;
}

/** Who pays (AS-8.3). */
export class PayerDto {
  /** The buyer, or an organisation for the buyer. */
  @IsIn(['person', 'entity'])
  kind!: 'person' | 'entity';

  /** Name and surname of the person to write to. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /** The receipt is sent here. */
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email!: string;

  /** In international form. */
  @Trim()
  @IsPhone()
  phone!: string;

  /** Name of the organisation. */
  @ValidateIf((p: PayerDto) => p.kind === 'entity')
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  legalName?: string;

  /** Tax number of the organisation. */
  @ValidateIf((p: PayerDto) => p.kind === 'entity')
  @Trim()
  @IsString()
  @Length(8, 15)
  taxId?: string;

  /** Address of the organisation. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(500)
  address?: string;
}

/** An exact text that the buyer ticked. */
export class AcceptanceRequestDto {
  /** `seller-user-agreement-aser-ru` */
  @IsString()
  @MaxLength(100)
  document!: string;

  /** Id of the version that was shown. */
  @IsUUID()
  versionId!: string;
}

/** Courses to work a price out for. */
export class OrderPreviewRequestDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OrderItemRequestDto)
  items!: OrderItemRequestDto[];
}

/** What a buyer orders. */
export class OrderRequestDto extends OrderPreviewRequestDto {
  @ValidateNested()
  @Type(() => PayerDto)
  @IsNotEmpty()
  payer!: PayerDto;

  @IsIn(['card'])
  method!: 'card';

  /** One for each document that `POST /orders/preview` names. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AcceptanceRequestDto)
  acceptances!: AcceptanceRequestDto[];
}

/** A document to read and tick. */
export class DocumentToAcceptDto {
  document!: string;
  version!: string;
  versionId!: string;
  lang!: string;
  title!: string;
}

/** A text that was ticked for the order. */
export class AcceptedDocumentDto extends DocumentToAcceptDto {
  acceptanceId!: string;
}

/** The seller whose agent the operator is (RS-L39). */
export class SellerDetailsDto {
  id!: string;
  slug!: string;
  displayName!: string;
  /** `company`, `sole-trader` or `self-employed` */
  kind!: string;
  country!: string;
  legalName!: string;
  taxId!: string;
  registrationNumber!: string | null;
  address!: string;
  email!: string;
  phone!: string;
}

/** One line of an order. */
export class OrderLineDto {
  id!: string;
  courseId!: string;
  title!: string;
  kind!: string;
  price!: AmountDto;
  /** Access that the payment opened; null before it. */
  access!: OrderAccessDto | null;
}

/** Access of a bought course. */
export class OrderAccessDto {
  startsAt!: string;
  endsAt!: string | null;
}

/** An order worked out, before anyone commits. */
export class OrderPreviewDto {
  lines!: OrderLineDto[];
  total!: AmountDto;
  /** Commission that the payer is charged: always zero (PA-5.5). */
  payerFee!: AmountDto;
  seller!: SellerDetailsDto;
  /** Whether the seller can be paid; a free course needs no payment. */
  payable!: boolean;
  documents!: DocumentToAcceptDto[];
  refund!: RuleDto;
}

/** The latest attempt to pay. */
export class OrderPaymentDto {
  id!: string;
  status!: 'intent' | 'pending' | 'unknown' | 'succeeded' | 'declined' | 'void' | 'disputed';
  gateway!: string;
  failure!: string | null;
}

/** A refund of an order, briefly. */
export class OrderRefundDto {
  id!: string;
  status!: 'requested' | 'sent' | 'unknown' | 'settled' | 'failed';
  amount!: AmountDto;
  requestedAt!: string;
}

/** A document of an order. */
export class OrderDocumentDto {
  kind!: 'receipt';
  href!: string;
}

/** An order. */
export class PurchaseOrderDto {
  id!: string;
  /** What people call it. */
  number!: string;
  status!: 'awaiting-payment' | 'paid' | 'partly-refunded' | 'refunded' | 'cancelled' | 'expired';
  /** False while the money has not come. */
  paid!: boolean;
  lines!: OrderLineDto[];
  total!: AmountDto;
  refunded!: AmountDto;
  /** Commission that the payer is charged: always zero (PA-5.5). */
  payerFee!: AmountDto;
  method!: 'card' | 'free';
  payer!: PayerDto;
  seller!: SellerDetailsDto;
  acceptances!: AcceptedDocumentDto[];
  payment!: OrderPaymentDto | null;
  refunds!: OrderRefundDto[];
  documents!: OrderDocumentDto[];
  refund!: RuleDto;
  /** The day on which the buyer's refusal ended the contract, and by which rule; null while there is none. */
  contractEnded!: { on: string; rule: RuleDto } | null;
  /** How long an unpaid order waits. */
  unpaid!: RuleDto;
  /** By when the money of a refund goes out. */
  refundPay!: RuleDto;
  placedAt!: string;
  /** When the unpaid order closes by itself. */
  expiresAt!: string | null;
  paidAt!: string | null;
}

/** A page of orders. */
export class OrderPageDto {
  items!: PurchaseOrderDto[];
  next!: string | null;
}

/** Where to pay. */
export class RedirectDto {
  paymentId!: string;
  redirectUrl!: string;
}
