import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '#kernel';

/** What a link of an export stands for. It grants nothing by itself: what it stands on is checked at every request. */
export interface ExportClaim {
  exportId: string;
  sellerId: string;
  accountId: string;
  /** Number of a file in the export, or what stands for all of them. */
  what: number | 'manifest' | 'archive';
  /** Real time, milliseconds since the epoch. */
  expires: number;
}

const sign = (body: string, secret: string): Buffer =>
  createHmac('sha256', secret).update('mediary export link v1').update(body).digest();

/** The token of a link. */
export function sealExportClaim(claim: ExportClaim, secret: string): string {
  const body = Buffer.from(
    [claim.exportId, claim.sellerId, claim.accountId, claim.what, claim.expires].join(' '),
  ).toString('base64url');
  return `${body}.${sign(body, secret).toString('base64url')}`;
}

/** Reads a token back; undefined where it was not made here or its time is over. */
export function openExportClaim(token: string, secret: string, realNow: number): ExportClaim | undefined {
  const [body = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const wanted = sign(body, secret);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  const [exportId = '', sellerId = '', accountId = '', what = '', until] = Buffer.from(body, 'base64url')
    .toString()
    .split(' ');
  const expires = Number(until);
  if (![exportId, sellerId, accountId].every(isUuid) || !(expires > realNow)) return undefined;
  if (what === 'manifest' || what === 'archive') return { exportId, sellerId, accountId, what, expires };
  return Number.isInteger(Number(what)) ? { exportId, sellerId, accountId, what: Number(what), expires } : undefined;
}
