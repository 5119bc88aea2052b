import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import {
  AccessGuard,
  MaintenanceGuard,
  PlatformModule,
  ProblemFilter,
  SandboxModule,
  ThrottleGuard,
  type Config,
} from '#platform';
import { libraryModules } from '../../composition.js';
import { DemoAccountsController } from './demo/accounts.controller.js';
import { SettingsController } from './settings.controller.js';

/** The HTTP edge: every library's module, one gate, one filter. No business rule lives here. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    const sandbox = config.mode === 'sandbox';
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config), ...libraryModules, ...(sandbox ? [SandboxModule.forRoot(config)] : [])],
      controllers: [SettingsController, ...(sandbox ? [DemoAccountsController] : [])],
      providers: [
        // In this order: who it is, whether it is open now, then how often.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: MaintenanceGuard },
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
