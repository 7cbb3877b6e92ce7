import { type INestApplicationContext } from '@nestjs/common';
import { createTaskApp } from '../app.setup.js';
import { type Configuration } from '../core/config/configuration.js';
import { DemoLoader } from '../demo/demo.loader.js';
import { RegisterLoader } from '../register/register.loader.js';

/** Fills the database before the first request; changes nothing when it has run before. */
type ContentStep = (app: INestApplicationContext) => Promise<unknown>;

/** What a demonstration finds in its database, in this order. A deployment loads its register by a command. */
const DEMONSTRATION_CONTENT: readonly ContentStep[] = [
  (app) => app.get(RegisterLoader).load(),
  (app) => app.get(DemoLoader).load(),
];

/** With the rights of tasks: the application's own may not write for others. */
export async function prepareContent(configuration: Configuration): Promise<void> {
  const app = await createTaskApp(configuration);
  try {
    for (const step of DEMONSTRATION_CONTENT) await step(app);
  } finally {
    await app.close();
  }
}
