// oxlint-disable-next-line typescript/no-explicit-any -- a demo script reads answers as they come
type Answer = any;

/** Speaks to the public API while the demo data is made, as any client would. */
export class Call {
  constructor(
    private readonly base: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same server as somebody else. */
  as(token: string, sellerId?: string): Call {
    return new Call(this.base, {
      authorization: `Bearer ${token}`,
      ...(sellerId ? { 'mediary-seller': sellerId } : {}),
    });
  }

  get<T = Answer>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T = Answer>(path: string, body: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  /** Sends a file by tus 1.0.0 in one piece. */
  async upload(lessonId: string, filename: string, type: string, bytes: Uint8Array): Promise<void> {
    const b64 = (text: string) => Buffer.from(text).toString('base64');
    const created = await fetch(`${this.base}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        ...this.headers,
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': `filename ${b64(filename)},filetype ${b64(type)},lessonId ${b64(lessonId)}`,
      },
    });
    if (created.status !== 201) throw new Error(`upload was not created: ${created.status} ${await created.text()}`);
    const sent = await fetch(new URL(created.headers.get('location')!, this.base), {
      method: 'PATCH',
      headers: {
        ...this.headers,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: Buffer.from(bytes),
    });
    if (sent.status !== 204) throw new Error(`upload was not taken: ${sent.status} ${await sent.text()}`);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.base}${path.startsWith('/api') ? path : `/api/v1${path}`}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...this.headers,
        ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 600)}`);
    return (text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T;
  }
}
