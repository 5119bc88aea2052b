import { NestFactory } from '@nestjs/core';
import { WorkerLoops, readConfig } from '#platform';
import { WorkerModule } from './worker.module.js';

const config = readConfig();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
const loops = app.get(WorkerLoops);
await loops.start();
process.stderr.write('Worker runs\n');

let ending = false;
/** Finishes the turns under way and ends; what it leaves, the next worker finds in Postgres. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const hard = setTimeout(() => process.exit(1), 14_000);
  await loops.stop();
  await app.close();
  clearTimeout(hard);
  process.exit(0);
}
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
if (process.connected) process.on('disconnect', () => void end());
