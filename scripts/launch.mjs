/**
 * The one launcher behind every npm script: `node scripts/launch.mjs <command> [arguments]`.
 * It finds a Node new enough, makes sure the dependencies are there, and hands over to scripts/commands/<command>.mjs.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './launcher/dependencies.mjs';
import { ROOT } from './launcher/paths.mjs';
import { chooseRuntime, goOnUnder } from './launcher/runtime.mjs';
import { Refusal, sentence } from './launcher/say.mjs';

const COMMANDS = join(dirname(fileURLToPath(import.meta.url)), 'commands');

async function main() {
  const [command = '', ...args] = process.argv.slice(2);
  const file = join(COMMANDS, `${command}.mjs`);
  if (!/^[a-z-]+$/.test(command) || !existsSync(file)) {
    const known = readdirSync(COMMANDS).map((name) => name.replace('.mjs', ''));
    throw new Refusal(`There is no command "${command}"; there are ${known.join(', ')}.`);
  }
  const node = await chooseRuntime();
  if (node) return goOnUnder(node);
  process.chdir(ROOT);
  await ensureDependencies();
  const { default: start } = await import(pathToFileURL(file).href);
  return (await start(args)) ?? 0;
}

main().then(
  (code) => {
    process.exitCode = code;
    // The channel to an outer launcher must not keep a finished one alive.
    if (process.connected) process.disconnect();
  },
  (error) => {
    const plain = error instanceof Refusal || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(error?.code);
    process.stderr.write(`${plain && !process.env['MEDIARY_DEBUG'] ? sentence(error) : (error?.stack ?? error)}\n`);
    process.exit(1);
  },
);
