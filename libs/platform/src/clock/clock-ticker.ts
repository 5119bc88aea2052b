import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../db/database.js';
import { PlatformClock } from './platform-clock.js';

const EVERY_MS = 1000;

/** Lets a process that did not move the sandbox clock learn of it. In production there is nothing to learn. */
@Injectable()
export class ClockTicker implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(PlatformClock) private readonly clock: PlatformClock,
    @Inject(Database) private readonly db: Database,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.clock.movable) return;
    // A database that is away is everyone's trouble, and others say so.
    this.timer = setInterval(() => void this.clock.refresh(this.db).catch(() => undefined), EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
