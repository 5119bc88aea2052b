import type { Config } from '../config/config.js';
import type { Logger } from '../observability/logger.js';
import { BullQueue } from './bull-queue.js';
import { PgBossQueue } from './pg-boss-queue.js';
import type { TurnQueue } from './turn-queue.js';

/** The queue of a configuration: Redis where `REDIS_URL` is set, else Postgres. Nothing connects until it is used. */
export const makeTurnQueue = (config: Config, log: Logger): TurnQueue =>
  config.redisUrl ? new BullQueue(config.redisUrl, log) : new PgBossQueue(config.database.operatorUrl, log);
