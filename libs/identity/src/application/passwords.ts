import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { PASSWORD_MIN, passwordProblem } from '../domain/password.js';
import { identityErrors } from '../identity.errors.js';

/** Argon2id (the library's default kind) at the cost OWASP names: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords: rules, hashing, and a check that takes as long when there is nobody to check. */
@Injectable()
export class Passwords {
  private nobody: Promise<string> | undefined;

  /** @throws DomainError identity.password_weak naming why */
  async hashNew(password: string, person: { email: string; name: string }): Promise<string> {
    const problem = passwordProblem(password, person);
    if (problem)
      throw identityErrors.fail(
        'password_weak',
        { min: PASSWORD_MIN },
        { fields: [{ field: 'password', code: problem }] },
      );
    return this.hash(password);
  }

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Whether it is the password; without a hash it takes as long and is false. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    this.nobody ??= this.hash(randomBytes(24).toString('base64url'));
    const fits = await verify(stored ?? (await this.nobody), password);
    return fits && Boolean(stored);
  }
}
