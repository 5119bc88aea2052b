import { createServer as probe } from 'node:net';
import { readConfig } from '#platform';
import { Call } from './demo/call.js';
import { Demo } from './demo/make-demo.js';
import { createServer } from './server.js';

/** A port of our own: the real one may be waited for already. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = probe().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const port = await freePort();
const own = `http://127.0.0.1:${port}`;
// The links in the demo's letters lead to the real address; what it is driven through is this process.
const config = { ...readConfig(), port, host: '127.0.0.1' };
if (config.mode !== 'sandbox') {
  process.stderr.write('Demo data is made in sandbox mode alone.\n');
  process.exit(0);
}
const app = await createServer({ ...config, selfUrl: own });
await app.listen({ port, host: '127.0.0.1' });
const demo = new Demo(app, new Call(own));
try {
  if (await demo.made()) process.stderr.write('The demo data is there already.\n');
  else {
    await demo.make();
    process.stderr.write('Made the demo marketplace.\n');
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
await app.close();
process.exit();
