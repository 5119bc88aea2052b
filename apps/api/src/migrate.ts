import { migrate } from '#platform';
import { allMigrations } from '../../composition.js';

const url = process.env.DATABASE_URL;
if (!url) {
  process.stderr.write('Set DATABASE_URL to the address of the database as its owner (mediary_migrator).\n');
  process.exit(1);
}
const ran = await migrate(url, allMigrations);
process.stderr.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n');
