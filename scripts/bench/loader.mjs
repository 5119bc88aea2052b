/** Our end of the process that asks. */
import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, identify } from '../launcher/process.mjs';
import { Refusal } from '../launcher/say.mjs';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), 'load.mjs');

/** Asks from a process of its own, so that neither server shares its time with the questions. */
export class Loader {
  #child = fork(SCRIPT, [], { execArgv: ['--max-old-space-size=1024'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32' }); // prettier-ignore

  /**
   * @param {import('./load.mjs').Read | import('./load.mjs').Buy} task
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
    if (got.failed) throw new Refusal(`${task.url}: ${got.failed}`);
    return got;
  }

  stop() {
    return end(identify(this.#child.pid ?? 0), 2000);
  }
}
