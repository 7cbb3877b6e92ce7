import { type INestApplicationContext } from '@nestjs/common';
import { createTaskApp } from '../app.setup.js';
import { isComplete, readConfiguration } from '../core/config/configuration.js';
import { readDatabaseAddresses } from '../core/config/database-addresses.js';
import { StartProblem } from '../core/config/start-problem.js';
import { requireMigrated } from '../core/database/migrate.js';
import { printLine, printProblem } from '../start/output.js';

/** The one way in and out of a command: it prints what its work tells, or why it could not, and ends with code 1 then. */
export async function runCommand(work: () => Promise<string[]>): Promise<void> {
  try {
    for (const line of await work()) printLine(line);
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}

/** For commands on a deployment's database, with the services of the application and the role of tasks. */
export function runOnDeployment(work: (app: INestApplicationContext) => Promise<string[]>): Promise<void> {
  return runCommand(async () => {
    const configuration = readConfiguration();
    if (!isComplete(configuration)) {
      throw new StartProblem('This is for a deployment: set DATABASE_URL. A demonstration has its content already.');
    }
    const { task } = readDatabaseAddresses();
    await requireMigrated(task);
    const app = await createTaskApp({ ...configuration, databaseUrl: task });
    return work(app).finally(() => app.close());
  });
}
