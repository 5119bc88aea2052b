/** Prints a fresh secrets file for compose.yaml: `node docker/make-secrets.mjs > docker/secrets/secrets.json`. */
import { freshSecrets } from '../scripts/postgres/secrets.mjs';

// The passwords of the roles are those of docker/.env; the programs never read them from here.
const { roles: _, ...secrets } = freshSecrets();
process.stdout.write(`${JSON.stringify(secrets, null, 2)}\n`);
