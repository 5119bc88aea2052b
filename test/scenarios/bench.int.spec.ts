import { spawn } from 'node:child_process';

/** What `npm run bench -- --json` says of a case. */
interface Result {
  name: string;
  ratio: number;
  bar: number;
  rounds: number[];
  compared: number;
}

/** The bench as a person types it, on its small data. How fast anything is is not asked here. */
function bench(): Promise<Result[]> {
  const {
    DATABASE_URL: _,
    DATABASE_APP_URL: __,
    DATABASE_OPERATOR_URL: ___,
    MEDIARY_SECRETS_FILE: ____,
    MEDIARY_TEST_PG: _____,
    NODE_OPTIONS: ______,
    NODE_ENV: _______,
    ...env
  } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/launch.mjs', 'bench', '--quick', '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(out) as Result[]) : reject(new Error(`the bench ended with ${code}: ${told}`)),
    );
  });
}

describe('the bench', () => {
  it('runs every case on small data, after both sides were proved to do the same work', async () => {
    const results = await bench();
    expect(results.map(({ name }) => name)).toEqual([
      'catalogue page of 20',
      'course card with lessons',
      'access check',
      'order and webhook to grant',
      'catalogue from cache',
      'ten times as many courses',
      'nightly sweep',
    ]);
    for (const { ratio, rounds, bar } of results) {
      expect(rounds).toHaveLength(1);
      expect(ratio).toBeGreaterThan(0);
      expect(Number.isFinite(ratio)).toBe(true);
      expect(bar).toBeGreaterThan(0);
    }
    // Pages, cards, access checks byte by byte; a purchase row by row; what ended in a night. Two have one side only.
    expect(results.map(({ compared }) => compared > 0)).toEqual([true, true, true, true, false, false, true]);
  }, 400_000);
});
