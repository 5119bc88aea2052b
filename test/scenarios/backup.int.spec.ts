import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Api, sellerRequest } from '#testing';
import { smallFilm, upload } from '../architecture/victim.js';

const PASSWORD = 'тихий вечер у моста 9';
const PROGRAMS = '.mediary/test-dist';

interface Ended {
  code: number | null;
  out: string;
}
interface Person {
  accountId: string;
  api: Api;
}

/** The launcher's own commands, on a data folder of their own, as an operator types them. */
describe('backup and restore', () => {
  let folder: string;
  let data: string;
  let backups: string;
  let port: number;
  let running: ChildProcess | undefined;
  let visitor: Api;
  let gone: Person & { sellerId: string };
  let stays: Person & { sellerId: string };
  let names: string[];

  const env = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => {
    const { NODE_OPTIONS: _, DATABASE_URL: __, MEDIARY_SECRETS_FILE: ___, ...own } = process.env;
    return { ...own, MEDIARY_DATA: data, MEDIARY_TEST_PROGRAMS: PROGRAMS, MEDIARY_MODE: 'sandbox', MEDIARY_THROTTLING: 'off', NODE_ENV: 'development', PORT: String(port), ...extra }; // prettier-ignore
  };
  const run = (command: string, args: string[] = [], extra: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['scripts/launch.mjs', command, ...args], { env: env(extra), stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
      let out = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.on('exit', (code) => resolve({ code, out }));
    });
  const start = (extra: Record<string, string> = {}): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['scripts/launch.mjs', 'start', '--no-seed', '--json'], { env: env(extra), stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
      running = child;
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('"url"') && resolve());
      child.on('exit', (code) => reject(new Error(`start ended with ${code}: ${said.slice(-2000)}`)));
    });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (!running || running.exitCode !== null) return resolve();
      running.once('exit', () => resolve());
      running.kill('SIGTERM');
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mediary-backup-'));
    data = join(folder, 'data');
    backups = join(folder, 'backups');
    port = await new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const found = (server.address() as { port: number }).port;
        server.close(() => resolve(found));
      });
    });
    visitor = new Api(`http://127.0.0.1:${port}`);
    await new Promise((resolve) => spawn(process.execPath, ['-e', `import('./scripts/run/transpile.mjs').then((m) => m.transpile())`], { env: env() }).on('exit', resolve)); // prettier-ignore
    await start();
    gone = await school('gone@example.test', 1, 'GONE-SCHOOL');
    stays = await school('stays@example.test', 2, 'Staying school');
  }, 180_000);
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const letter = async (to: string, kind: string): Promise<string> => {
    for (let n = 0; n < 100; n++) {
      const { items } = await visitor.ok(visitor.get(`/api/sandbox/messages?${new URLSearchParams({ to, kind })}`));
      if (items[0]) return items[0].text;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`no letter ${kind} to ${to}`);
  };
  async function person(email: string): Promise<Person> {
    await visitor.ok(visitor.post('/auth/register', { name: 'Some Body', email, phone: '+77011234567', acceptTerms: true })); // prettier-ignore
    const token = /token=([\w-]+)/.exec(await letter(email, 'identity.confirm'))![1]!;
    await visitor.ok(visitor.post('/auth/confirm', { token, password: PASSWORD }));
    return signIn(email);
  }
  async function signIn(email: string): Promise<Person> {
    const login = await visitor.ok(visitor.post('/auth/login', { email, password: PASSWORD }));
    return { accountId: login.accountId, api: visitor.with({ authorization: `Bearer ${login.accessToken}` }) };
  }
  async function school(email: string, n: number, displayName: string): Promise<Person & { sellerId: string }> {
    const owner = await person(email);
    const { id } = await owner.api.ok(owner.api.post('/sellers', sellerRequest(n, { displayName })));
    const api = owner.api.with({ 'mediary-seller': id });
    await api.ok(api.post('/seller/licence/acceptance', {}));
    const course = await api.ok(api.post('/seller/courses', { title: `${displayName}: course` }));
    const part = await api.ok(api.post(`/seller/courses/${course.id}/modules`, { title: 'Part' }));
    const lesson = await api.ok(api.post(`/seller/modules/${part.id}/lessons`, { title: 'Film', kind: 'video' }));
    await upload(api, smallFilm, lesson.id);
    return { ...owner, api, sellerId: id };
  }
  async function admin<T>(work: (client: pg.Client) => Promise<T>, from = data): Promise<T> {
    const { password, port: at } = JSON.parse(readFileSync(join(from, 'postgres.json'), 'utf8'));
    const client = new pg.Client({ host: '127.0.0.1', port: at, user: 'postgres', password, database: 'mediary' });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const mediaOf = (sellerId: string): string[] => {
    const at = join(data, 'objects', 'tenants', sellerId);
    return existsSync(at) ? readdirSync(at, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => f.name) : []; // prettier-ignore
  };

  it('copies what runs, while it is written to, and what is stopped', async () => {
    let on = true;
    let written = 0;
    let course = await stays.api.ok(stays.api.post('/seller/courses', { title: 'Changes' }));
    const busy = (async () => {
      while (on) {
        const tag = { headers: { 'if-match': `"${course.version}"` } };
        course = await stays.api.ok(
          stays.api.patch(`/seller/courses/${course.id}`, { title: `Change ${written}` }, tag),
        );
        written += 1;
      }
    })();
    const { code, out } = await run('backup', [backups]);
    on = false;
    await busy;
    expect(out).toMatch(/Backed up \d+ files/);
    expect(code).toBe(0);
    expect(written).toBeGreaterThan(0);
    names = readdirSync(backups).filter((n) => n.startsWith('mediary-'));
    expect(names).toHaveLength(1);
    const record = JSON.parse(readFileSync(join(backups, names[0]!, 'backup.json'), 'utf8'));
    expect(record).toMatchObject({ how: 'running', from: expect.any(String), until: expect.any(String) });
    const paths = record.files.map((f: { path: string }) => f.path);
    expect(paths).toEqual(expect.arrayContaining(['postgres/backup_label', 'secrets.json']));
    expect(paths.some((p: string) => p.startsWith(`objects/tenants/${gone.sellerId}/`))).toBe(true);
  }, 120_000);

  it('[AT-2.7b] a seller deleted after the backup is deleted again before anything is served, and the restore says so', async () => {
    // Staff is not made through the door; the staying school must outlive the other.
    const billing = await person('billing@example.test');
    await admin((c) => c.query(`INSERT INTO identity.staff_role VALUES ($1, 'billing', now(), 'test')`, [billing.accountId])); // prettier-ignore
    const staff = await signIn('billing@example.test');
    await staff.api.ok(staff.api.post(`/operator/sellers/${stays.sellerId}/licence/extension`, { term: 'P1Y', reason: 'stays for the test' })); // prettier-ignore
    await visitor.ok(visitor.post('/api/sandbox/clock', { advance: 'P45D' }));
    const status = (): Promise<string> => admin(async (c) => (await c.query('SELECT status FROM tenancy.seller WHERE id = $1', [gone.sellerId])).rows[0].status); // prettier-ignore
    expect(await status()).toBe('purged');
    expect(mediaOf(gone.sellerId)).toEqual([]);
    for (const at of [data, backups]) expect(readFileSync(join(at, 'tombstones.ndjson'), 'utf8')).toContain(gone.sellerId); // prettier-ignore
    await stop();

    const refused = await run('restore', [join(backups, names[0]!)]);
    expect(refused.out).toContain('holds data already');
    const { code, out } = await run('restore', [join(backups, names[0]!), '--replace']);
    expect(out).toMatch(new RegExp(`1 sellers were deleted after this backup[\\s\\S]*${gone.sellerId}.*: \\d+ rows, 1 files`)); // prettier-ignore
    expect(code).toBe(0);
    expect(mediaOf(gone.sellerId)).toEqual([]);
    expect(mediaOf(stays.sellerId)).toHaveLength(1);

    await start();
    expect(await status()).toBe('purged');
    await admin(async (c) => {
      for (const table of ['content.course', 'content.media', 'tenancy.profile', 'tenancy.member', 'platform.message'])
        expect((await c.query(`SELECT 1 FROM ${table} WHERE tenant_id = $1`, [gone.sellerId])).rows).toEqual([]);
      expect((await c.query(`SELECT kind FROM licensing.purge WHERE tenant_id = $1`, [gone.sellerId])).rows).toEqual([{ kind: 'restored' }]); // prettier-ignore
    });
    const again = (await signIn('stays@example.test')).api.with({ 'mediary-seller': stays.sellerId });
    const { items } = (await again.get('/seller/courses')).body;
    expect(items.map((c: { title: string }) => c.title)).toContain('Staying school: course');
    expect((await (await signIn('gone@example.test')).api.get('/me/sellers')).body.items).toEqual([]);
  }, 240_000);

  it('a stopped one is copied as it lies, a damaged copy is refused, and another folder takes it', async () => {
    await stop();
    const { code, out } = await run('backup', [backups]);
    expect(out).toContain('Mediary is stopped');
    expect(code).toBe(0);
    const name = readdirSync(backups).filter((n) => n.startsWith('mediary-') && !names.includes(n)).sort().at(-1)!; // prettier-ignore
    const elsewhere = join(folder, 'elsewhere');
    const other = await run('restore', [join(backups, name)], { MEDIARY_DATA: elsewhere });
    expect(other).toMatchObject({ code: 0, out: expect.stringContaining('No seller was deleted after this backup') });
    writeFileSync(join(backups, name, 'postgres', 'PG_VERSION'), '17\n');
    const damaged = await run('restore', [join(backups, name), '--replace']);
    expect(damaged).toMatchObject({ code: 1, out: expect.stringContaining('PG_VERSION is not as it was copied') });
  }, 180_000);
});
