/** What the web UI needs to know before anybody signs in. */
export class SettingsDto {
  /** `sandbox` shows the clock, the mailbox and the demo sign-ins. */
  mode!: 'sandbox' | 'production';

  /** The operator's name as people see it. */
  operatorName!: string;

  /** Where support is reached by e-mail. */
  supportEmail!: string;

  /** Where support is reached by phone. */
  supportPhone!: string;

  /** Country in which personal data is kept (RS-L102, AS-11.4). */
  dataLocation!: string;

  /** Jurisdiction of the operator's policy pack. */
  operatorPack!: string;

  /** The operator's accent colour, `#rrggbb`; null for ours. */
  accent!: string | null;

  /** Legal time of the platform, RFC 3339 UTC. */
  now!: string;
}
