import { readConfig } from '#platform';
import { serveDescription } from './openapi-document.js';
import { createServer } from './server.js';

const config = readConfig();
const app = await createServer(config);
serveDescription(app);
await app.listen({ port: config.port, host: config.host });
process.stderr.write(`API listens on ${config.host}:${config.port}\n`);

let ending = false;
/** Answers what is under way, takes nothing new, and ends. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const hard = setTimeout(() => process.exit(1), 14_000);
  await app.close();
  clearTimeout(hard);
  process.exit(0);
}
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
// Started by the launcher: when the launcher dies, so do we.
if (process.connected) process.on('disconnect', () => void end());
