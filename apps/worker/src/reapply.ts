import { NestFactory } from '@nestjs/core';
import { LicensingFacade } from '#licensing';
import { Deliveries, Journal, readConfig } from '#platform';
import { WorkerModule } from './worker.module.js';

/**
 * Run by `npm run restore` before anything is served: deletes again every seller that was deleted after the backup, to
 * the last row and file, and says so in one line of JSON. Starting the application has begun these deletions already.
 */
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(readConfig()), {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
const licensing = app.get(LicensingFacade);
const deliveries = app.get(Deliveries);
const pending = await licensing.deletionsUnderWay();
// Deletion alone: letters and calls to gateways that the backup brought back are the worker's, once people have looked.
for (let idle = 0; idle < 3;) {
  const turns = [...(await deliveries.relay()), ...(await deliveries.overdue(10_000))].filter((turn) =>
    turn.handler.startsWith('licensing.purge-'),
  );
  const ends = [];
  for (const turn of turns) ends.push(await deliveries.take(turn));
  idle = ends.includes('done') ? 0 : idle + 1;
}
await app.get(Journal).seal();
const left = (await licensing.deletionsUnderWay()).filter((p) => p.kind === 'restored');
process.stdout.write(`${JSON.stringify({ reapplied: await licensing.deletionsOf(pending.map((p) => p.sellerId)) })}\n`);
await app.close();
if (left.length > 0)
  process.stderr.write(`not deleted to the end: ${left.map((p) => p.sellerId).join(', ')}; try again\n`);
process.exit(left.length > 0 ? 1 : 0);
