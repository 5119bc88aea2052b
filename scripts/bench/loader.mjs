/** Our end of the process that asks. */
import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, identify } from '../launcher/process.mjs';
import { Refusal } from '../launcher/say.mjs';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), 'load.mjs');

/** Asks from a process of its own, so that neither server shares its time with the questions. */
export class Loader {
  #child = fork(SCRIPT, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32' });
  #lists = 0;

  /**
   * Hands a list over once; what comes back asks it.
   * @param {string} url @param {import('./requests.mjs').Ask[]} asks @param {number} connections
   * @returns {Promise<(seconds: number) => Promise<import('./load.mjs').Got>>}
   */
  async list(url, asks, connections) {
    const list = String((this.#lists += 1));
    await this.run({ kind: 'list', list, url, asks });
    return (seconds) => this.run({ kind: 'read', list, seconds, connections });
  }

  /**
   * @param {import('./load.mjs').List | import('./load.mjs').Read | import('./load.mjs').Buy} task
   * @returns {Promise<import('./load.mjs').Got>}
   * @throws Refusal where an answer was not what it should be: such a round measures nothing
   */
  async run(task) {
    const child = this.#child;
    const got = await new Promise((done, fail) => {
      const gone = () => fail(new Refusal('The process that asks has ended.'));
      child.once('exit', gone);
      child.once('message', (/** @type {any} */ answer) => {
        child.off('exit', gone);
        done(answer);
      });
      child.send(task);
    });
    if (got.failed) throw new Refusal(got.failed);
    return got;
  }

  stop() {
    return end(identify(this.#child.pid ?? 0), 2000);
  }
}
