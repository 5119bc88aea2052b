/** Access tokens as the product issues them: signed with the deployment's own key, for sessions that are in the database. */
import { createPrivateKey } from 'node:crypto';
import jwt from 'jsonwebtoken';

/** As long as the product's; a case takes less. */
const SECONDS = 900;

/**
 * @param {import('../postgres/secrets.mjs').Secrets} secrets
 * @returns {(who: { account: string, session: string }) => string}
 */
export function issuer(secrets) {
  const key = createPrivateKey(secrets.jwt.privateKey);
  return ({ account, session }) => {
    const iat = Math.floor(Date.now() / 1000);
    return jwt.sign({ sub: account, sid: session, roles: [], iat, exp: iat + SECONDS }, key, {
      algorithm: 'RS256',
      issuer: 'mediary',
    });
  };
}
