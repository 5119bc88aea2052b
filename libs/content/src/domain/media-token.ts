import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a media link stands for. Nothing in it is trusted without the signature, and nothing is granted by it alone. */
export interface MediaClaim {
  mediaId: string;
  lessonId: string | null;
  accountId: string | null;
  sessionId: string | null;
  grantId: string | null;
  by: 'grant' | 'preview' | 'seller';
  /** Real time, milliseconds since the epoch. */
  expires: number;
}

const KINDS = ['grant', 'preview', 'seller'] as const;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const BODY = 1 + 6 + 5 * 16;
const SIGNATURE = 32;

const packed = (id: string | null): Buffer => Buffer.from((id ?? NOBODY).replace(/-/g, ''), 'hex');

function unpacked(b: Buffer): string | null {
  const hex = b.toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return id === NOBODY ? null : id;
}

const sign = (body: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('mediary media link v1').update(body).digest();

/** The token of a media link. */
export function sealClaim(claim: MediaClaim, secret: string): string {
  const body = Buffer.alloc(7);
  body[0] = KINDS.indexOf(claim.by);
  body.writeUIntBE(claim.expires, 1, 6);
  const whole = Buffer.concat([
    body,
    ...[claim.mediaId, claim.lessonId, claim.accountId, claim.sessionId, claim.grantId].map(packed),
  ]);
  return Buffer.concat([whole, sign(whole, secret)]).toString('base64url');
}

/** Reads a token back; undefined where it was not made here or its time is over. */
export function openClaim(token: string, secret: string, realNow: number): MediaClaim | undefined {
  const all = Buffer.from(token, 'base64url');
  if (all.length !== BODY + SIGNATURE) return undefined;
  const body = all.subarray(0, BODY);
  if (!timingSafeEqual(all.subarray(BODY), sign(body, secret))) return undefined;
  const by = KINDS[body[0]!];
  const expires = body.readUIntBE(1, 6);
  const ids = [0, 1, 2, 3, 4].map((n) => unpacked(body.subarray(7 + n * 16, 23 + n * 16)));
  if (!by || !ids[0] || expires <= realNow) return undefined;
  return { mediaId: ids[0], lessonId: ids[1]!, accountId: ids[2]!, sessionId: ids[3]!, grantId: ids[4]!, by, expires };
}
