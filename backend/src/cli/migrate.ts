import { readDatabaseAddresses } from '../core/config/configuration.js';
import { migrate } from '../core/database/migrate.js';
import { ensureApplicationRole } from '../core/database/roles.js';
import { printLine } from '../start/output.js';
import { runCommand } from './run-command.js';

await runCommand(async () => {
  const addresses = readDatabaseAddresses();
  await ensureApplicationRole(addresses);
  const names = await migrate(addresses.owner);
  printLine(names.length > 0 ? `Migrated: ${names.join(', ')}.` : 'The database is up to date.');
});
