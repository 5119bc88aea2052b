import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { uuidv7 } from '#kernel';
import { startEdge, type Edge } from '#testing';
import { Public } from './access.js';
import { Throttle } from './throttle.js';

class SignIn {
  @IsString()
  email!: string;
}

@Controller('api/v1/try')
@Public()
class TryController {
  @Post('field')
  @HttpCode(200)
  @Throttle({ limit: 3, seconds: 60, by: 'field', field: 'email' }, { limit: 10, seconds: 60, by: 'ip' })
  field(@Body() body: SignIn) {
    return { email: body.email };
  }

  @Post('account')
  @HttpCode(200)
  @Throttle({ limit: 2, seconds: 60, by: 'account' })
  account() {
    return {};
  }

  @Get('read')
  read() {
    return {};
  }
}

describe('throttling', () => {
  let edge: Edge;
  beforeAll(async () => void (edge = await startEdge([TryController], { MEDIARY_READ_LIMIT: '20' })));
  afterAll(() => edge.stop());
  afterEach(() => edge.kit.database.admin.query('TRUNCATE platform.throttle'));

  it('counts tries on one account from anywhere, says when to come back, and keeps no address', async () => {
    const attempt = (email: string) => edge.api.post('/try/field', { email });
    for (let i = 0; i < 3; i++) expect((await attempt(' Anna@Example.test ')).status).toBe(200);
    const refused = await attempt('anna@example.test');
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('platform.too_many');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await attempt('boris@example.test')).status).toBe(200);
    const { rows } = await edge.kit.database.admin.query('SELECT key FROM platform.throttle');
    expect(JSON.stringify(rows)).not.toMatch(/example|127/);
  });

  it('counts tries from one address on any account', async () => {
    const states = await Promise.all(
      Array.from({ length: 12 }, (_, i) => edge.api.post('/try/field', { email: `p${i}@example.test` })),
    );
    expect(states.filter((s) => s.status === 429)).toHaveLength(2);
  });

  it('begins anew when the window is over, by real time', async () => {
    const person = edge.api.with({ authorization: `Bearer ${uuidv7()}` });
    for (let i = 0; i < 2; i++) expect((await person.post('/try/account')).status).toBe(200);
    expect((await person.post('/try/account')).status).toBe(429);
    expect((await edge.api.with({ authorization: `Bearer ${uuidv7()}` }).post('/try/account')).status).toBe(200);
    await edge.api.post('/api/sandbox/clock', { advance: 'P1D' });
    expect((await person.post('/try/account')).status).toBe(429);
    await edge.kit.database.admin.query(`UPDATE platform.throttle SET window_ends = now() - interval '1 second'`);
    expect((await person.post('/try/account')).status).toBe(200);
  });

  it('bounds reads of one address within the process, without the database', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => edge.api.get('/try/read')));
    expect(answers.filter((a) => a.status === 429).length).toBeGreaterThan(10);
    expect((await edge.kit.database.admin.query('SELECT 1 FROM platform.throttle')).rowCount).toBe(0);
  });
});
