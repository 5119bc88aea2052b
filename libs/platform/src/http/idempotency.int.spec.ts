import { Controller, HttpCode, Post } from '@nestjs/common';
import { uuidv7 } from '#kernel';
import { startEdge, type Edge } from '#testing';
import { platformErrors } from '../platform.errors.js';
import { SignedIn } from './access.js';
import { Idempotent } from './idempotency.js';

/** What each call does, in order of their coming. */
const calls: (() => Promise<unknown>)[] = [];

@Controller('api/v1/once')
class OnceController {
  @Post()
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  once() {
    return calls.shift()!();
  }
}

describe('idempotency', () => {
  let edge: Edge;
  beforeAll(async () => void (edge = await startEdge([OnceController])));
  afterAll(() => edge.stop());

  it('a refusal that comes late leaves the record of the request that took the key over', async () => {
    const api = edge.api.with({ authorization: `Bearer ${uuidv7()}` });
    const key = uuidv7();
    let refuse!: (error: unknown) => void;
    let begun!: () => void;
    const started = new Promise<void>((resolve) => (begun = resolve));
    calls.push(
      () => (begun(), new Promise((_, reject) => (refuse = reject))),
      async () => ({ by: 'second' }),
    );
    const first = api.post('/once', {}, { key });
    await started;
    expect((await api.post('/once', {}, { key })).body.code).toBe('platform.in_progress');
    // The first seems to have died.
    await edge.kit.database.admin.query(
      `UPDATE platform.idempotency SET started_at = started_at - interval '2 minutes'`,
    );
    expect((await api.post('/once', {}, { key })).body).toEqual({ by: 'second' });
    refuse(platformErrors.fail('not_found'));
    expect((await first).status).toBe(404);
    const again = await api.post('/once', {}, { key });
    expect(again.body).toEqual({ by: 'second' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(calls).toEqual([]);
  });

  it('a refusal gives the key back', async () => {
    const api = edge.api.with({ authorization: `Bearer ${uuidv7()}` });
    const key = uuidv7();
    calls.push(
      async () => Promise.reject(platformErrors.fail('not_found')),
      async () => ({ by: 'second' }),
    );
    expect((await api.post('/once', {}, { key })).status).toBe(404);
    expect((await api.post('/once', {}, { key })).body).toEqual({ by: 'second' });
  });
});
