import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api';
import type { Config } from '../config/config.js';

type Api = typeof import('@opentelemetry/api');

/** The sampled and the unsampled form of W3C `traceparent`. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-(0[01])$/;

/** A span that was begun. */
export interface OpenSpan {
  /** Ends it; `failed` marks it as an error. Attributes are routes, states and ids of ours, never anything personal. */
  end(attributes: Attributes, failed: boolean): void;
}

/**
 * Traces through OpenTelemetry, where a collector is configured (`OTEL_EXPORTER_OTLP_ENDPOINT`). Without one nothing of
 * it is loaded and every call does nothing.
 */
export class Tracing {
  private constructor(
    private readonly api?: Api,
    private readonly tracer?: Tracer,
    private readonly shutDown?: () => Promise<void>,
  ) {}

  /** Loads OpenTelemetry where it is configured. @throws Error where the collector's address is none */
  static async make(config: Pick<Config, 'otel'>): Promise<Tracing> {
    if (!config.otel) return new Tracing();
    const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
    const exporter = new OTLPTraceExporter({ url: `${config.otel.endpoint.replace(/\/$/, '')}/v1/traces` });
    const provider = new sdk.TracerProvider({
      resource: resourceFromAttributes({ 'service.name': config.otel.service }),
      spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: config.otel.delayMs })],
    });
    return new Tracing(api, provider.getTracer('mediary'), () => provider.shutdown());
  }

  /** Whether anything is traced. */
  get on(): boolean {
    return this.tracer !== undefined;
  }

  /** Begins the span of a request that came in; `traceparent` makes it part of the caller's trace. */
  request(name: string, traceparent: string | undefined): OpenSpan | undefined {
    if (!this.api || !this.tracer) return undefined;
    const span = this.tracer.startSpan(name, { kind: this.api.SpanKind.SERVER }, this.parent(traceparent));
    return { end: (attributes, failed) => this.end(span, attributes, failed) };
  }

  /** Carries work out within a span of its own. */
  async work<T>(name: string, attributes: Attributes, run: () => Promise<T>): Promise<T> {
    if (!this.api || !this.tracer) return run();
    const span = this.tracer.startSpan(name, { kind: this.api.SpanKind.CONSUMER });
    try {
      const done = await run();
      this.end(span, attributes, false);
      return done;
    } catch (error) {
      this.end(span, attributes, true);
      throw error;
    }
  }

  /** Sends what is left. A collector that does not answer holds nobody up for long. */
  async stop(): Promise<void> {
    await this.shutDown?.().catch(() => undefined);
  }

  private end(span: Span, attributes: Attributes, failed: boolean): void {
    span.setAttributes(attributes);
    if (failed) span.setStatus({ code: this.api!.SpanStatusCode.ERROR });
    span.end();
  }

  private parent(traceparent: string | undefined): Context {
    const { ROOT_CONTEXT, trace } = this.api!;
    const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
    if (!traceId || !spanId) return ROOT_CONTEXT;
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number(flags), isRemote: true });
  }
}
