import { Inject, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { SandboxClockController } from './clock.controller.js';
import { SandboxMessagesController } from './messages.controller.js';

/** @throws Error outside the sandbox: these routes move clocks and show everybody's letters to anyone */
function onlyInSandbox(config: Pick<Config, 'mode'>): void {
  if (config.mode !== 'sandbox') throw new Error('The sandbox module is refused outside MEDIARY_MODE=sandbox.');
}

/** The movable clock and the mailbox. Exists in sandbox mode alone; anywhere else it refuses to be made. */
@Module({})
export class SandboxModule {
  constructor(@Inject(CONFIG) config: Config) {
    onlyInSandbox(config);
  }

  static forRoot(config: Config): DynamicModule {
    onlyInSandbox(config);
    return { module: SandboxModule, controllers: [SandboxClockController, SandboxMessagesController] };
  }
}
