import { createHash, randomBytes } from 'node:crypto';

/** A secret that is handed out once; we keep its hash. */
export interface IssuedToken {
  token: string;
  hash: Buffer;
}

/** The hash under which a token is kept. Tokens are random, so a plain hash cannot be guessed back. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** A new random token of 32 bytes. */
export function issueToken(): IssuedToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}
