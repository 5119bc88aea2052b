/** `npm run format [-- paths]`: prettier over the tree. */
import { ROOT } from '../launcher/paths.mjs';
import { run } from '../launcher/process.mjs';
import { tool } from '../run/build.mjs';

/** @param {string[]} args */
export default async function format(args) {
  const paths = args.length > 0 ? args : ['.'];
  const { code } = await run(
    process.execPath,
    [tool('prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn', ...paths],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return code;
}
