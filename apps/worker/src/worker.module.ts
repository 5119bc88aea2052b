import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Config } from '#platform';
import { libraryModules } from '../../composition.js';

/** The background edge: the same libraries as the API, without its routes. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config), ...libraryModules] };
  }
}
