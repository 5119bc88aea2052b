import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { uuidv7 } from '#kernel';
import { LegalModule } from '#legal';
import { IdentityModule } from '#identity';
import { TenancyModule } from '#tenancy';
import { LicensingModule } from '#licensing';
import { PurgeRegistry, AccessGuard, IdempotencyInterceptor, PlatformModule, ProblemFilter, SandboxModule, ThrottleGuard, makeValidationPipe, type Config } from '#platform';
@Module({})
class App { static of(config: Config): DynamicModule { return { module: App, imports: [PlatformModule.forRoot(config), LegalModule, IdentityModule, TenancyModule, LicensingModule, SandboxModule.forRoot(config)],
  providers: [ { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_GUARD, useExisting: ThrottleGuard }, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }, { provide: APP_FILTER, useClass: ProblemFilter } ] }; } }
export async function createServer(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(App.of({ ...config, throttling: false } as Config), new FastifyAdapter({ genReqId: () => uuidv7(), logger: false, routerOptions: { maxParamLength: 2000 } }), { logger: ['error', 'warn', 'fatal'], abortOnError: false });
  app.get(PurgeRegistry).register({ library: 'content', tables: [], prefixes: ['tenants/{tenant}/'], purge: async () => ({ done: true, deleted: {} }), count: async () => ({}) }); app.useGlobalPipes(makeValidationPipe());
  return app;
}
