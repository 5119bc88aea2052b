/** Readers: connections kept alive, each with one request under way, over plain sockets so that asking costs little. */
import { connect } from 'node:net';

const END = Buffer.from('\r\n\r\n');

/** @param {string} host @param {import('./requests.mjs').Ask} ask */
function raw(host, { path, headers = {} }) {
  const lines = Object.entries({ host, 'user-agent': 'bench', accept: 'application/json', ...headers });
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
}

/** A list of requests to one server. Rounds go on in it where the last one stopped. */
export class Readers {
  #asks;
  #url;
  #at = 0;

  /** @param {string} url @param {import('./requests.mjs').Ask[]} asks */
  constructor(url, asks) {
    this.#url = new URL(url);
    this.#asks = asks.map((ask) => raw(this.#url.host, ask));
  }

  /**
   * @param {{ seconds: number, connections: number }} options
   * @returns {Promise<import('./load.mjs').Got>}
   */
  async run({ seconds, connections }) {
    const began = performance.now();
    const until = began + seconds * 1000;
    const counts = await Promise.all(Array.from({ length: connections }, () => this.#reader(until)));
    const done = counts.reduce((sum, n) => sum + n, 0);
    return { perSecond: (done * 1000) / (performance.now() - began), done, failed: null };
  }

  #next() {
    const ask = /** @type {Buffer} */ (this.#asks[this.#at]);
    this.#at = (this.#at + 1) % this.#asks.length;
    return ask;
  }

  /** @param {number} until @returns {Promise<number>} how many answers came */
  #reader(until) {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.#url.hostname, port: Number(this.#url.port), noDelay: true });
      let answered = 0;
      let rest = Buffer.alloc(0);
      /** Bytes of the answer under way that have not come yet; −1 while its head has not. */
      let missing = -1;
      const give = (/** @type {Error} */ error) => {
        socket.destroy();
        reject(error);
      };
      const ended = () => {
        answered += 1;
        missing = -1;
        if (performance.now() >= until) {
          socket.destroy();
          return resolve(answered);
        }
        socket.write(this.#next());
      };
      socket.on('connect', () => socket.write(this.#next()));
      socket.on('error', give);
      socket.on('close', () => give(new Error(`${this.#url.host} closed the connection`)));
      socket.on('data', (chunk) => {
        if (missing >= 0) {
          missing -= chunk.length;
          if (missing <= 0) ended();
          return;
        }
        rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
        const at = rest.indexOf(END);
        if (at < 0) return;
        const head = rest.latin1Slice(0, at);
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        if (head.slice(9, 12) !== '200' || !length)
          return give(new Error(`not an answer to count: ${head.slice(0, 300)}`));
        missing = Number(length) - (rest.length - at - END.length);
        rest = Buffer.alloc(0);
        if (missing <= 0) ended();
      });
    });
  }
}
