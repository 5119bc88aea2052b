import createClient from 'openapi-fetch';
import type { FetchResponse, MaybeOptionalInit, Middleware } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { networkProblem, Problem, problemOf } from './problem.js';
import { TokenKeeper } from './session.js';
import type { AccessToken } from './session.js';

const PREFIX = '/api/v1';

/** The contract's paths without `/api/v1`, as the screens name them. */
export type ApiPaths = {
  [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : P]: paths[P];
};

// What the contract does not describe answers anything.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = Record<string, any>;
type Json = 'application/json';
type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathsWith<M extends HttpMethod> = {
  [P in keyof ApiPaths]: ApiPaths[P] extends { [K in M]: Loose } ? P : never;
}[keyof ApiPaths];
type Operation<P, M extends HttpMethod> = P extends { [K in M]: infer O } ? O : never;
type Init<P extends keyof ApiPaths, M extends HttpMethod> = MaybeOptionalInit<ApiPaths[P], M>;
type Rest<I> = Record<never, never> extends I ? [init?: I & Extra] : [init: I & Extra];

/** What any call may add. */
export interface Extra {
  /** Sends `Idempotency-Key`: keep one key for one intent, also over a retry. */
  idempotencyKey?: string;
  /** Sends `If-Match`. */
  ifMatch?: string;
  signal?: AbortSignal;
}

type Call<M extends HttpMethod> = <P extends PathsWith<M>, I extends Init<P, M>>(
  path: P,
  ...init: Rest<I>
) => Promise<NonNullable<FetchResponse<Operation<ApiPaths[P], M> & Loose, I, Json>['data']>>;

/** A call the contract does not describe (sandbox, downloads), or does not describe yet. */
export interface LooseInit extends Extra {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Settings of a client. */
export interface ClientSettings {
  /** Origin, without `/api/v1`. Empty: the page's own. */
  baseUrl?: string;
  fetch?: (input: Request) => Promise<Response>;
  /** Asked at every call. */
  language?: () => string;
  seller?: () => string | null;
  /** The session ended (cookie refused): forget what belonged to it. */
  onSessionLost?: () => void;
  /** Sees every answer, e.g. to read `Mediary-Now`. */
  onAnswer?: (response: Response) => void;
}

/** The one way the web UI talks to the server. Every refusal is thrown as a `Problem`. */
export interface MediaryClient {
  get: Call<'get'>;
  post: Call<'post'>;
  put: Call<'put'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** Loosely typed: paths beginning with `/api/` are taken as they are, others stand under `/api/v1`. */
  request<T = unknown>(method: string, path: string, init?: LooseInit): Promise<T>;
  /** The raw answer, for downloads. */
  raw(method: string, path: string, init?: LooseInit): Promise<Response>;
  signedIn(token: AccessToken): void;
  forget(): void;
  /** Tries the session cookie; true when somebody is signed in. */
  restore(): Promise<boolean>;
  /** For transports of their own (tus): a bearer token good for now. */
  token(): Promise<string | null>;
}

function urlOf(base: string, path: string, query?: LooseInit['query']): string {
  const url = `${base}${path.startsWith('/api/') ? '' : PREFIX}${path}`;
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

/** Opens a client. One per page load: it holds the access token. */
export function createMediaryClient(settings: ClientSettings = {}): MediaryClient {
  const base = (settings.baseUrl ?? '').replace(/\/$/, '');
  const plain = settings.fetch ?? ((input: Request) => globalThis.fetch(input));
  const keeper = new TokenKeeper(plain, `${base}${PREFIX}/auth/refresh`, () => settings.onSessionLost?.());

  function dress(request: Request, token: string | null): Request {
    const dressed = new Request(request, { credentials: 'same-origin' });
    dressed.headers.set('Mediary-Client', 'web');
    const language = settings.language?.();
    if (language) dressed.headers.set('Accept-Language', language);
    const seller = settings.seller?.();
    if (seller) dressed.headers.set('Mediary-Seller', seller);
    if (token !== null) dressed.headers.set('Authorization', `Bearer ${token}`);
    return dressed;
  }

  async function send(request: Request): Promise<Response> {
    const spare = request.clone();
    const token = await keeper.fresh();
    try {
      let response = await plain(dress(request, token));
      if (response.status === 401 && token !== null) {
        const renewed = await keeper.refresh(token);
        if (renewed !== null) response = await plain(dress(spare, renewed));
      }
      settings.onAnswer?.(response);
      return response;
    } catch (error) {
      if (error instanceof Problem || (error instanceof DOMException && error.name === 'AbortError')) throw error;
      throw networkProblem(error);
    }
  }

  const refusals: Middleware = {
    async onResponse({ response }) {
      if (!response.ok && response.status !== 304) throw await problemOf(response);
    },
  };
  const openapi = createClient<Loose>({ baseUrl: `${base}${PREFIX}`, fetch: send });
  openapi.use(refusals);

  function headersOf(init?: LooseInit & { headers?: unknown }): Record<string, string> {
    const headers: Record<string, string> = { ...(init?.headers as Record<string, string> | undefined) };
    if (init?.idempotencyKey) headers['Idempotency-Key'] = init.idempotencyKey;
    if (init?.ifMatch) headers['If-Match'] = init.ifMatch;
    return headers;
  }

  function verb<M extends HttpMethod>(method: M): Call<M> {
    const call = async (path: string, init?: LooseInit): Promise<unknown> => {
      const answer = await openapi.request(method, path as never, { ...init, headers: headersOf(init) } as never);
      return (answer as { data?: unknown }).data;
    };
    return call as unknown as Call<M>;
  }

  async function raw(method: string, path: string, init: LooseInit = {}): Promise<Response> {
    const headers = { Accept: 'application/json', ...headersOf(init) } as Record<string, string>;
    if (init.body !== undefined) headers['Content-Type'] ??= 'application/json';
    const response = await send(
      new Request(absolute(urlOf(base, path, init.query)), {
        method: method.toUpperCase(),
        headers,
        body: init.body === undefined ? null : JSON.stringify(init.body),
        signal: init.signal ?? null,
      }),
    );
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    get: verb('get'),
    post: verb('post'),
    put: verb('put'),
    patch: verb('patch'),
    delete: verb('delete'),
    raw,
    async request<T>(method: string, path: string, init?: LooseInit): Promise<T> {
      const response = await raw(method, path, init);
      const body = await response.text();
      return (body === '' ? undefined : JSON.parse(body)) as T;
    },
    signedIn: (token) => keeper.keep(token),
    forget: () => keeper.forget(),
    restore: async () => (await keeper.refresh(null)) !== null,
    token: () => keeper.fresh(),
  };
}

function absolute(url: string): string {
  const here = (globalThis as { location?: { href?: string } }).location?.href;
  return here ? new URL(url, here).href : url;
}

/** A key for one intent. Make it when the form opens, not when the button is pressed. */
export function newIdempotencyKey(): string {
  return globalThis.crypto.randomUUID();
}
