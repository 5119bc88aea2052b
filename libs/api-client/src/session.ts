import { networkProblem, problemOf } from './problem.js';

/** What sign-in and refresh answer with. */
export interface AccessToken {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
}

type Fetch = (input: Request) => Promise<Response>;

const REFRESH_LOCK = 'mediary.refresh';
const EARLY_MS = 30_000;

/** Holds the access token in memory and renews it through the session cookie, once at a time across tabs. */
export class TokenKeeper {
  private token: string | null = null;
  private staleAt = 0;
  private running: Promise<string | null> | null = null;
  private generation = 0;

  constructor(
    private readonly fetch: Fetch,
    private readonly refreshUrl: string,
    private readonly onLost: () => void,
  ) {}

  current(): string | null {
    return this.token;
  }

  keep(answer: AccessToken): void {
    this.generation++;
    this.token = answer.accessToken;
    this.staleAt = Date.now() + (answer.expiresIn || 900) * 1000 - EARLY_MS;
  }

  forget(): void {
    this.generation++;
    this.token = null;
    this.staleAt = 0;
  }

  /** A token good for at least half a minute, renewed if need be; null when nobody is signed in. */
  async fresh(): Promise<string | null> {
    if (this.token === null) return null;
    return Date.now() < this.staleAt ? this.token : this.refresh(this.token);
  }

  /** Renews the token. `used` is the one that failed: if another call has replaced it since, that one is given. */
  refresh(used: string | null): Promise<string | null> {
    if (this.token !== null && this.token !== used) return Promise.resolve(this.token);
    this.running ??= this.locked().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The cookie rotates and its reuse ends the session, so two tabs must never send the same one. */
  private locked(): Promise<string | null> {
    const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
    return locks ? locks.request(REFRESH_LOCK, () => this.renew()) : this.renew();
  }

  private async renew(): Promise<string | null> {
    const generation = this.generation;
    let response: Response;
    try {
      response = await this.fetch(
        new Request(this.refreshUrl, {
          method: 'POST',
          headers: { 'Mediary-Client': 'web', Accept: 'application/json' },
          credentials: 'same-origin',
        }),
      );
    } catch (error) {
      throw networkProblem(error);
    }
    // Somebody signed in or out meanwhile: theirs is the newer word.
    if (generation !== this.generation) return this.token;
    if (response.ok) {
      this.keep((await response.json()) as AccessToken);
      return this.token;
    }
    if (response.status === 401 || response.status === 403) {
      const had = this.token !== null;
      this.forget();
      if (had) this.onLost();
      return null;
    }
    throw await problemOf(response);
  }
}
