/** `npm run generate`: the OpenAPI document out of the build, and the web UI's types out of the document. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, ROOT } from '../launcher/paths.mjs';
import { run } from '../launcher/process.mjs';
import { Refusal, say } from '../launcher/say.mjs';
import { build, DIST, tool } from '../run/build.mjs';
import { environmentOf } from '../run/servers.mjs';

export default async function generate() {
  await build({ only: 'server' });
  const document = join(ROOT, 'libs', 'api-client', 'openapi.json');
  const script = join(DIST, 'apps', 'api', 'src', 'openapi.js');
  if (!existsSync(script))
    throw new Refusal('apps/api/src/openapi.ts is not there yet; it writes libs/api-client/openapi.json.');
  const written = await run(process.execPath, ['--enable-source-maps', script], {
    cwd: ROOT,
    env: environmentOf(dataFolder()),
  });
  if (written.code !== 0 || !existsSync(document))
    throw new Refusal(`The OpenAPI document could not be written:\n${written.out.trim()}`);

  const folder = join(ROOT, 'libs', 'api-client', 'src', 'generated');
  const schema = join(folder, 'schema.ts');
  mkdirSync(folder, { recursive: true });
  const typed = await run(
    process.execPath,
    [tool('openapi-typescript/bin/cli.js'), document, '--output', schema, '--alphabetize'],
    { cwd: ROOT },
  );
  if (typed.code !== 0) throw new Refusal(`The types could not be made:\n${typed.out.trim()}`);
  const types = readFileSync(schema, 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\s*/, '');
  writeFileSync(
    schema,
    `/* Generated from libs/api-client/openapi.json by "npm run generate"; do not edit. */\n${types}`,
  );
  say('Written: libs/api-client/openapi.json and libs/api-client/src/generated/schema.ts.');
  return 0;
}
