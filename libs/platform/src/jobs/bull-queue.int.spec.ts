// @needs redis
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { makeLogger } from '../observability/logger.js';
import { describeWith, turnQueueContract } from '#testing';
import { BullQueue } from './bull-queue.js';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describeWith('redis-server', 'turns through Redis (Bull)', (program) => {
  const log = makeLogger('test', 'silent');
  let folder: string;
  let port: number;
  let redis: ChildProcess;
  const url = () => `redis://127.0.0.1:${port}`;

  async function startRedis(): Promise<void> {
    redis = spawn(
      program,
      [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        folder,
        '--save',
        '',
        '--appendonly',
        'no',
        '--maxmemory-policy',
        'noeviction',
      ],
      { stdio: 'ignore' },
    );
    const probe = new Redis(url(), { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: 200 });
    probe.on('error', () => undefined);
    await probe.connect().catch(() => undefined);
    await probe.ping();
    probe.disconnect();
  }
  const stopRedis = async (): Promise<void> => {
    const gone = new Promise((resolve) => redis.once('exit', resolve));
    redis.kill('SIGKILL');
    await gone;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mediary-redis-'));
    port = await freePort();
    await startRedis();
  });
  afterAll(async () => {
    await stopRedis();
    await rm(folder, { recursive: true, force: true });
  });

  turnQueueContract(() => new BullQueue(url(), log));

  it('fails a push at once while Redis is away, and works again when it is back, having lost everything', async () => {
    const got: string[] = [];
    const queue = new BullQueue(url(), log);
    await queue.start(async (t) => void got.push(t.outboxId));
    await queue.push([{ outboxId: 'before', handler: 'h', attempt: 0 }]);
    while (!got.includes('before')) await sleep(20);
    await stopRedis();
    await sleep(100);
    const began = performance.now();
    await expect(queue.push([{ outboxId: 'during', handler: 'h', attempt: 0 }])).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(3000);
    await expect(queue.ping()).rejects.toThrow();
    await startRedis();
    for (let i = 0; i < 100 && !got.includes('after'); i++) {
      await queue.push([{ outboxId: 'after', handler: 'h', attempt: 0 }]).catch(() => undefined);
      await sleep(200);
    }
    expect(got).toContain('after');
    await queue.stop(2000);
  });
});
