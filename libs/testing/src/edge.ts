import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUuid, uuidv7 } from '#kernel';
import {
  AccessGuard,
  Authenticator,
  Memberships,
  PlatformModule,
  ProblemFilter,
  SandboxModule,
  ThrottleGuard,
  makeValidationPipe,
  Database,
  type Config,
  type Identity,
  type SellerRole,
} from '#platform';
import { Api } from './api.js';
import { startPlatform, type PlatformKit } from './platform.js';

/** A bearer token is an account id, `staff:` before it makes the person an admin. */
class Anybody extends Authenticator {
  async authenticate(token: string): Promise<Identity | null> {
    const accountId = token.replace(/^staff:/, '');
    if (!isUuid(accountId)) return null;
    return { accountId, sessionId: accountId, staffRoles: token.startsWith('staff:') ? ['admin'] : [] };
  }
}

/** Everybody owns the seller whose id equals their own. */
class OwnSeller extends Memberships {
  async roleIn(accountId: string, sellerId: string): Promise<SellerRole | null> {
    return accountId === sellerId ? 'owner' : null;
  }
  async sellersOf(accountId: string): Promise<{ sellerId: string; role: SellerRole }[]> {
    return [{ sellerId: accountId, role: 'owner' }];
  }
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, useClass: Anybody },
    { provide: Memberships, useClass: OwnSeller },
  ],
  exports: [Authenticator, Memberships],
})
class PeopleModule {}

@Module({})
class EdgeModule {
  static of(config: Config, controllers: Type[]): DynamicModule {
    return {
      module: EdgeModule,
      imports: [
        PlatformModule.forRoot(config),
        PeopleModule,
        ...(config.mode === 'sandbox' ? [SandboxModule.forRoot(config)] : []),
      ],
      controllers,
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useExisting: ThrottleGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

/** Platform behind HTTP with controllers of the test's own, without the other libraries. */
export interface Edge {
  kit: PlatformKit;
  app: NestFastifyApplication;
  api: Api;
  stop(): Promise<void>;
}

/** Starts {@link Edge}. */
export async function startEdge(controllers: Type[] = [], env: Record<string, string> = {}): Promise<Edge> {
  const kit = await startPlatform({ LOG_LEVEL: 'silent', ...env });
  const adapter = new FastifyAdapter({ genReqId: () => uuidv7(), logger: false });
  const app = await NestFactory.create<NestFastifyApplication>(EdgeModule.of(kit.config, controllers), adapter, {
    logger: ['error'],
    abortOnError: false,
  });
  app.useGlobalPipes(makeValidationPipe());
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    kit,
    app,
    api: new Api(`http://127.0.0.1:${port}`),
    async stop() {
      await app.close();
      await app
        .get(Database)
        .close()
        .catch(() => undefined);
      await kit.stop();
    },
  };
}
