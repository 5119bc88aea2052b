import { Controller, Get, Param, Post } from '@nestjs/common';
import { uuidv7 } from '#kernel';
import { startEdge, type Edge } from '#testing';
import { Public, SignedIn, StaffRoles } from '../http/access.js';
import { platformMigrations as migrations } from '../migrations/index.js';
import { KnownMigrations } from './known-migrations.js';
import { LOGGER } from './logger.js';

@Controller('api/v1/things')
class ThingsController {
  @Get(':id')
  @Public()
  one(@Param('id') id: string) {
    return { id };
  }

  @Post()
  @SignedIn()
  make() {
    return {};
  }

  @Get('staff/only')
  @StaffRoles()
  staff() {
    return {};
  }
}

describe('observability', () => {
  let edge: Edge;
  const lines: Record<string, unknown>[] = [];

  beforeAll(async () => {
    edge = await startEdge([ThingsController]);
    const log = edge.app.get(LOGGER) as { info: (line: Record<string, unknown>) => void };
    log.info = (line) => void lines.push(line);
  });
  afterAll(() => edge.stop());

  it('lives, and is ready when database, migrations, jobs and objects are', async () => {
    expect((await edge.api.get('/health/live')).body).toEqual({ status: 'ok' });
    const { status, body } = await edge.api.get('/health/ready');
    expect([status, body]).toEqual([
      200,
      { status: 'ready', checks: { database: true, migrations: true, jobs: true, objects: true } },
    ]);
  });

  it('is not ready while a migration has not run, and says so without details for strangers', async () => {
    const known = edge.app.get(KnownMigrations);
    known.expect([...migrations, { name: 'Later1999999999999' }]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { status, body, headers } = await edge.api.get('/health/ready');
    expect(status).toBe(503);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'platform.unavailable', context: { failing: ['migrations'] } });
    known.expect(migrations);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await edge.api.get('/health/ready')).status).toBe(200);
  });

  it('writes one line a request: route pattern, status and kind of role; nothing personal', async () => {
    lines.length = 0;
    const person = uuidv7();
    await edge.api.get(`/things/${person}?email=anna@example.test`);
    await edge.api.with({ authorization: `Bearer ${person}` }).post('/things', { name: 'Anna' });
    await edge.api.with({ authorization: `Bearer staff:${person}` }).get('/things/staff/only');
    await edge.api.post('/things');
    await edge.api.get('/nowhere');
    const seen = lines.map(({ method, route, status, role }) => ({ method, route, status, role }));
    expect(seen).toEqual([
      { method: 'GET', route: '/api/v1/things/:id', status: 200, role: 'visitor' },
      { method: 'POST', route: '/api/v1/things', status: 201, role: 'person' },
      { method: 'GET', route: '/api/v1/things/staff/only', status: 200, role: 'staff' },
      { method: 'POST', route: '/api/v1/things', status: 401, role: 'visitor' },
      { method: 'GET', route: 'unknown', status: 404, role: 'visitor' },
    ]);
    expect(lines.every((l) => typeof l.ms === 'number' && typeof l.requestId === 'string')).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`Anna|anna|${person}|127\\.0\\.0|::1`));
  });

  it('tells Prometheus durations by route and the backlog', async () => {
    const { body, headers } = await edge.api.get('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toContain('mediary_http_seconds_count{method="GET",route="/api/v1/things/:id",status="200"}');
    for (const name of [
      'mediary_db_pool{state="total"}',
      'mediary_outbox{what="age_seconds"} 0',
      'mediary_deliveries{state="dead"} 0',
      'mediary_deadlines{state="overdue"} 0',
      'mediary_messages{state="queued"} 0',
      'mediary_clock_halted 0',
      'process_cpu_seconds_total',
    ]) {
      expect(body).toContain(name);
    }
  });
});

describe('metrics with a token', () => {
  let edge: Edge;
  beforeAll(async () => void (edge = await startEdge([], { MEDIARY_METRICS_TOKEN: 'let-me-see' })));
  afterAll(() => edge.stop());

  it('are for its bearer alone', async () => {
    expect((await edge.api.get('/metrics')).status).toBe(404);
    expect((await edge.api.with({ authorization: 'Bearer let-me-see' }).get('/metrics')).status).toBe(200);
  });
});
