import { ApiProperty } from '@nestjs/swagger';

/** The process lives. */
export class LiveDto {
  /** Always `ok`. */
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

/** Every part that a request may need answers. */
export class ReadyDto {
  /** Always `ready`; otherwise the answer is a 503 problem document. */
  @ApiProperty({ enum: ['ready'] })
  status!: 'ready';

  /** What was looked at: database, migrations, jobs, objects. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'boolean' } })
  checks!: Record<string, boolean>;
}
