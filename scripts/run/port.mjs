/** The port people come to. */
import { createServer } from 'node:net';
import { Refusal } from '../launcher/say.mjs';

/** @returns {number} PORT, or 3000 */
export function wantedPort() {
  const text = process.env['PORT'] || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  return port;
}

/** Refuses when somebody listens there. @param {number} port */
export async function checkPort(port) {
  // On all addresses and on this machine's own: a program on either would get our visitors.
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const code = await tryListen(port, host);
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} is taken by another program; choose another with PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    }
    if (code === 'EACCES')
      throw new Refusal(`Port ${port} may not be opened by this user; choose one above 1023 with PORT=3000 npm start.`);
  }
}

/** @param {number} port @param {string} host @returns {Promise<string>} '' or the error's code */
function tryListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done('')));
  });
}
