import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { startEdge, type Edge } from '#testing';
import { IsString } from 'class-validator';
import { Database } from '../db/database.js';
import { Public } from './access.js';
import { Throttle } from './throttle.js';

class ValueDto {
  @IsString()
  value!: string;
}

@Controller('api/v1/try')
@Public()
class TryController {
  constructor(@Inject(Database) private readonly db: Database) {}

  @Post('store')
  @HttpCode(200)
  store(@Body() body: ValueDto) {
    return this.db.system('test', (tx) => tx.one('SELECT $1::text AS text, $1::int AS number', [body.value]));
  }

  @Post('deadlock')
  deadlock(): void {
    throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
  }

  @Post('bug')
  bug() {
    return this.db.system('test', (tx) => tx.query('SELECT 1 / 0'));
  }

  @Post('counted')
  @HttpCode(200)
  @Throttle({ limit: 1, seconds: 60, by: 'field', field: 'email' })
  counted() {
    return {};
  }
}

describe('problems', () => {
  let edge: Edge;
  beforeAll(async () => void (edge = await startEdge([TryController])));
  afterAll(() => edge.stop());

  it('say 400 and what to do where the database refuses a value that the caller sent', async () => {
    for (const value of ['99999999999', 'seven', 'a\u0000b']) {
      const { status, body } = await edge.api.post('/try/store', { value });
      expect([value, status, body.code]).toEqual([value, 400, 'platform.unusable_value']);
      expect(body.detail).toMatch(/try again|повторите/);
    }
    expect((await edge.api.post('/try/store', { value: '7' })).body).toEqual({ text: '7', number: 7 });
  });

  it('say 503 for what passes by itself, and 500 for a bug of ours', async () => {
    expect((await edge.api.post('/try/deadlock')).body).toMatchObject({ status: 503, code: 'platform.unavailable' });
    expect((await edge.api.post('/try/bug')).body).toMatchObject({ status: 500, code: 'platform.unexpected' });
  });

  it('count no strangers together who leave out the field that is counted by', async () => {
    const from = (n: number) => edge.api.with({ authorization: `Bearer 01890000-0000-7000-8000-00000000000${n}` });
    expect((await from(1).post('/try/counted', {})).status).toBe(200);
    expect((await from(2).post('/try/counted', {})).status).toBe(200);
    expect((await from(1).post('/try/counted', {})).status).toBe(429);
  });
});
