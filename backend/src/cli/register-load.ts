import { createApp } from '../app.setup.js';
import { isComplete, readConfiguration } from '../core/config/configuration.js';
import { StartProblem } from '../core/config/start-problem.js';
import { requireMigrated } from '../core/database/migrate.js';
import { RegisterLoader } from '../register/register.loader.js';
import { printLine } from '../start/output.js';
import { runCommand } from './run-command.js';

await runCommand(async () => {
  const configuration = readConfiguration();
  if (!isComplete(configuration)) {
    throw new StartProblem(
      'This loads the register of a deployment: set DATABASE_URL. A demonstration loads it by itself.',
    );
  }
  await requireMigrated(configuration.databaseUrl);
  const app = await createApp({ ...configuration, logLevel: 'silent' });
  try {
    printLine((await app.get(RegisterLoader).load()).lines().join('\n'));
  } finally {
    await app.close();
  }
});
