import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get, Param } from '@nestjs/common';
import { startEdge, type Edge } from '#testing';
import { Public } from '../http/access.js';
import { Tracing } from './tracing.js';

@Controller('api/v1/traced')
@Public()
class TracedController {
  @Get(':id')
  one(@Param('id') id: string) {
    if (id === 'bug') throw new Error('ours');
    return { id };
  }
}

interface Sent {
  name: string;
  traceId: string;
  parentSpanId?: string;
  status: { code?: number };
  attributes: { key: string; value: Record<string, unknown> }[];
}

/** Takes spans as a collector does. */
class Collector {
  readonly spans: Sent[] = [];
  readonly services = new Set<unknown>();
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/v1/traces') this.take(JSON.parse(Buffer.concat(parts).toString('utf8')));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop = () => new Promise((resolve) => this.server.close(resolve));

  private take(body: any): void {
    for (const r of body.resourceSpans) {
      for (const a of r.resource.attributes) if (a.key === 'service.name') this.services.add(a.value.stringValue);
      for (const s of r.scopeSpans) this.spans.push(...s.spans);
    }
  }
}

describe('traces', () => {
  it('go to the collector that is configured: a span a request, in the caller’s trace, and nothing personal', async () => {
    const collector = new Collector();
    const edge: Edge = await startEdge([TracedController], {
      OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start(),
      OTEL_SERVICE_NAME: 'mediary-test',
    });
    const traceId = 'a'.repeat(32);
    const headers = { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` };
    expect((await edge.api.get('/traced/7?email=someone@example.test', { headers })).status).toBe(200);
    expect((await edge.api.get('/traced/bug')).status).toBe(500);
    const tracing = edge.app.get(Tracing);
    await tracing.work('test.handler', { 'mediary.attempt': 2 }, async () => undefined);
    await expect(tracing.work('test.fails', {}, async () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await edge.stop();
    await collector.stop();
    expect([...collector.services]).toEqual(['mediary-test']);
    const [first, bug, handler, fails] = collector.spans;
    expect(first).toMatchObject({ name: 'GET', traceId, parentSpanId: 'b'.repeat(16) });
    expect(first!.attributes).toContainEqual({ key: 'http.route', value: { stringValue: '/api/v1/traced/:id' } });
    expect(JSON.stringify(collector.spans)).not.toContain('someone@');
    expect(bug).toMatchObject({ status: { code: 2 } });
    expect(bug!.traceId).not.toBe(traceId);
    expect(handler).toMatchObject({ name: 'test.handler' });
    expect(fails).toMatchObject({ name: 'test.fails', status: { code: 2 } });
  });

  it('are nowhere where nothing is configured', async () => {
    const tracing = await Tracing.make({});
    expect([tracing.on, tracing.request('GET', undefined)]).toEqual([false, undefined]);
    expect(await tracing.work('x', {}, async () => 7)).toBe(7);
    await tracing.stop();
  });
});
