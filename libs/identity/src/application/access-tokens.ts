import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { isUuid, type Clock } from '#kernel';
import {
  CLOCK,
  CONFIG,
  Database,
  STAFF_ROLES,
  Authenticator,
  type Config,
  type Identity,
  type StaffRole,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';

/** Seconds an access token is good for. */
export const ACCESS_SECONDS = 900;

const ISSUER = 'mediary';
/** Tokens remembered as verified; the first to come is the first to go. */
const REMEMBERED = 20_000;

interface Claims {
  sub: string;
  sid: string;
  roles: StaffRole[];
  exp: number;
}

/**
 * Signs access tokens and tells whose they are. Verified tokens are remembered, so a signature is checked once; whether
 * the session lives is asked every time.
 */
@Injectable()
export class AccessTokens extends Authenticator {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly verified = new Map<string, { identity: Identity; exp: number }>();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Database) private readonly db: Database,
  ) {
    super();
    this.privateKey = createPrivateKey(config.secrets.jwtPrivateKey);
    this.publicKey = createPublicKey(this.privateKey);
  }

  /** A token for a session. */
  issue(identity: Identity): string {
    const iat = this.seconds();
    const claims = {
      sub: identity.accountId,
      sid: identity.sessionId,
      roles: identity.staffRoles,
      iat,
      exp: iat + ACCESS_SECONDS,
    };
    return jwt.sign(claims, this.privateKey, { algorithm: 'RS256', issuer: ISSUER });
  }

  async authenticate(token: string, options: { checkSession: boolean }): Promise<Identity | null> {
    const identity = this.verify(token);
    if (!identity || !options.checkSession) return identity;
    const [row] = await this.db.hot<{ live: boolean }>('SELECT identity.session_live($1) AS live', [
      identity.sessionId,
    ]);
    return row?.live ? identity : null;
  }

  private verify(token: string): Identity | null {
    const now = this.seconds();
    const known = this.verified.get(token);
    if (known && known.exp > now) return known.identity;
    if (known) {
      this.verified.delete(token);
      return null;
    }
    const fresh = this.decode(token, now);
    if (!fresh) return null;
    if (this.verified.size >= REMEMBERED) this.forgetOldest();
    this.verified.set(token, fresh);
    return fresh.identity;
  }

  private decode(token: string, now: number): { identity: Identity; exp: number } | null {
    let claims: Claims;
    try {
      claims = jwt.verify(token, this.publicKey, {
        algorithms: ['RS256'],
        issuer: ISSUER,
        clockTimestamp: now,
      }) as unknown as Claims;
    } catch {
      return null;
    }
    if (!isUuid(claims.sub) || !isUuid(claims.sid) || !Array.isArray(claims.roles)) return null;
    const staffRoles = claims.roles.filter((r) => STAFF_ROLES.includes(r));
    return { identity: Object.freeze({ accountId: claims.sub, sessionId: claims.sid, staffRoles }), exp: claims.exp };
  }

  private forgetOldest(): void {
    for (const oldest of this.verified.keys()) {
      this.verified.delete(oldest);
      return;
    }
  }

  private seconds(): number {
    return Math.floor(this.clock.realNow().epochMilliseconds / 1000);
  }
}
