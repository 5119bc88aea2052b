import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard, IdempotencyInterceptor, PlatformModule, ProblemFilter, type Config } from '#platform';
import { libraryModules } from './composition.js';
import { SettingsController } from './settings.controller.js';

/** The HTTP edge: every library's module, one gate, one filter. No business rule lives here. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config), ...libraryModules],
      controllers: [SettingsController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
