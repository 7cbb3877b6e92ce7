import { readDatabaseAddresses } from '../core/config/database-addresses.js';
import { migrate } from '../core/database/migrate.js';
import { ensureRoles } from '../core/database/roles.js';
import { runCommand } from './run-command.js';

/** `npm run migrate`: the application role, when it is missing, and every pending migration. */
await runCommand(async () => {
  const addresses = readDatabaseAddresses();
  await ensureRoles(addresses);
  const names = await migrate(addresses.owner);
  return [names.length > 0 ? `Migrated: ${names.join(', ')}.` : 'The database is up to date.'];
});
