/** Whether legal time is believed. */
export class ClockStateDto {
  /** Legal time, RFC 3339 UTC. */
  now!: string;
  /** Why deletions are halted; null while they are not. */
  halted!: string | null;
}
