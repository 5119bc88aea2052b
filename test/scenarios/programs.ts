import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '#testing';

/** A built program that runs apart from the test, and can be killed. */
export interface Program {
  /** No goodbye: SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** The last lines it said. */
  said(): string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

function start(
  world: World,
  name: 'api' | 'worker',
  extra: Record<string, string>,
): { child: ChildProcess; program: Program } {
  const file = `${process.env.MEDIARY_TEST_PROGRAMS ?? 'dist'}/apps/${name}/src/main.js`;
  if (!existsSync(file))
    throw new Error(`${file} is missing: run \`npm run build\` once (the whole \`npm test\` does).`);
  const { NODE_OPTIONS: _, DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      NODE_ENV: 'development', MEDIARY_MODE: 'sandbox', MEDIARY_DATA: world.config.dataDir, MEDIARY_WEB_DIR: `${world.config.dataDir}/no-web`, MEDIARY_PUBLIC_URL: world.config.publicUrl,
      DATABASE_APP_URL: world.database.appUrl, DATABASE_OPERATOR_URL: world.database.operatorUrl, MEDIARY_APP_POOL: '4', MEDIARY_OPERATOR_POOL: '4', LOG_LEVEL: 'error', ...extra,
    },
  }); // prettier-ignore
  let text = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, program: { kill: async () => (child.kill('SIGKILL'), await gone), said: () => text } };
}

/** Starts the built API on a port of its own and waits until it is ready. */
export async function startApi(world: World): Promise<Program & { base: string }> {
  const port = await freePort();
  const { child, program } = start(world, 'api', { PORT: String(port) });
  const base = `http://127.0.0.1:${port}`;
  for (let n = 0; n < 1200; n++) {
    if (child.exitCode !== null) throw new Error(`the API ended: ${program.said()}`);
    const ready = await fetch(`${base}/health/ready`).then((r) => r.ok, () => false); // prettier-ignore
    if (ready) return { ...program, base };
    await sleep(100);
  }
  await program.kill();
  throw new Error(`the API was not ready in two minutes: ${program.said()}`);
}

/** Starts the built worker and waits until it says that it runs. */
export async function startWorker(world: World): Promise<Program> {
  const { child, program } = start(world, 'worker', {});
  for (let n = 0; n < 1200; n++) {
    if (child.exitCode !== null) throw new Error(`the worker ended: ${program.said()}`);
    if (program.said().includes('Worker runs')) return program;
    await sleep(100);
  }
  await program.kill();
  throw new Error(`the worker did not start in two minutes: ${program.said()}`);
}

/** A gateway outside: it signs as the public contract says, and repeats until it is answered 200. */
export class Gateway {
  constructor(private readonly secret: string) {}

  /** Sends one notification once. @returns the status, 0 where nobody answered */
  async tell(base: string, notice: Record<string, unknown>, seconds = Math.floor(Date.now() / 1000)): Promise<number> {
    const body = JSON.stringify(notice);
    const signature = `t=${seconds},v1=${createHmac('sha256', this.secret).update(`${seconds}.`).update(body).digest('hex')}`;
    const sent = fetch(`${base}/api/v1/webhooks/sandbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
      body,
    });
    return sent.then((r) => r.arrayBuffer().then(() => r.status), () => 0); // prettier-ignore
  }

  /** Repeats until it is answered 200. */
  async insist(base: string, notice: Record<string, unknown>): Promise<void> {
    for (let n = 0; n < 50; n++) {
      if ((await this.tell(base, notice)) === 200) return;
      await sleep(200);
    }
    throw new Error(`${JSON.stringify(notice)} was never taken`);
  }
}
