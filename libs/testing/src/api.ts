/** One answer of the API. */
export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

/** Options of one call. */
export interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as `Idempotency-Key`; POSTs that need one get a fresh one unless it is given (`null` sends none). */
  key?: string | null;
  lang?: 'ru' | 'kk' | 'en';
}

/** Speaks to the public contract the way a client does: over HTTP, with JSON. */
export class Api {
  constructor(
    readonly base: string,
    private readonly fixed: Record<string, string> = {},
  ) {}

  /** The same server as somebody else. */
  with(headers: Record<string, string>): Api {
    return new Api(this.base, { ...this.fixed, ...headers });
  }

  /** The bearer token of this caller, if there is one. */
  get token(): string | undefined {
    return this.fixed.authorization?.slice('Bearer '.length);
  }

  get<T = any>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('GET', path, undefined, options);
  }
  post<T = any>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('POST', path, body ?? {}, options);
  }
  put<T = any>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body ?? {}, options);
  }
  patch<T = any>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PATCH', path, body ?? {}, options);
  }
  delete<T = any>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('DELETE', path, undefined, options);
  }

  /** Calls and insists on success: answers the body. @throws Error that shows the problem document */
  async ok<T = any>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(`expected success, got ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Any request; `path` begins with `/` and is under `/api/v1` unless it begins with `/api` or another root. */
  async call<T = any>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer<T>> {
    const url =
      this.base +
      (/^\/(api|media|health|metrics|courses|assets)(\/|$|\?)/.test(path) && !/^\/courses$/.test(path)
        ? path
        : `/api/v1${path}`);
    const headers: Record<string, string> = {
      'accept-language': options.lang ?? 'en',
      ...this.fixed,
      ...options.headers,
    };
    if (method === 'POST' && options.key !== null) headers['idempotency-key'] = options.key ?? crypto.randomUUID();
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    if (body !== undefined && !raw) headers['content-type'] ??= 'application/json';
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      body: body === undefined ? undefined : raw ? (body as string) : JSON.stringify(body),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      body: (type.includes('json') && text ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }
}
