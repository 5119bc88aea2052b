import { createHmac, timingSafeEqual } from 'node:crypto';
import { gatewayErrors } from './gateway.errors.js';

/** Seconds by which the time in a signature may differ from ours. */
export const TOLERANCE = 300;

const digest = (secret: string, time: string, raw: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${time}.`).update(raw).digest();

/** Signs a body as the sandbox gateway does: `t=<seconds>,v1=<hmac of "t.body">`. */
export function sign(secret: string, seconds: number, raw: Buffer): string {
  return `t=${seconds},v1=${digest(secret, String(seconds), raw).toString('hex')}`;
}

/**
 * Checks such a signature before anything of the body is read.
 * @throws DomainError payments.webhook_forged, payments.webhook_stale
 */
export function verify(secret: string, header: unknown, nowSeconds: number, raw: Buffer): void {
  const match = typeof header === 'string' ? /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) : null;
  if (!match || !secret) throw gatewayErrors.fail('webhook_forged');
  const [, time = '', given = ''] = match;
  if (!timingSafeEqual(digest(secret, time, raw), Buffer.from(given, 'hex')))
    throw gatewayErrors.fail('webhook_forged');
  if (Math.abs(nowSeconds - Number(time)) > TOLERANCE) throw gatewayErrors.fail('webhook_stale');
}
