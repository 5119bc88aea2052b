/** `npm run build`: the server and the web UI into dist, whether or not anything changed. */
import { build } from '../run/build.mjs';

export default async function () {
  await build({ always: true });
  return 0;
}
