import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
it('x', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
  try {
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: 'POST', body: 'x', redirect: 'error', signal: AbortSignal.timeout(200) });
  } catch (e: any) {
    console.log(Object.prototype.toString.call(e), e.name, e.constructor?.name, e.message, e.code, String(e.cause), e.cause?.name);
  }
  server.closeAllConnections();
  server.close();
});
