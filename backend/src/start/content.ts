import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoLoader } from '../demo/demo.loader.js';
import { RegisterLoader } from '../register/register.loader.js';

/** Fills the database before the first request; changes nothing when it has run before. */
type ContentStep = (app: NestFastifyApplication) => Promise<unknown>;

/** What a demonstration finds in its database, in this order. A deployment loads its register by a command. */
const DEMONSTRATION_CONTENT: readonly ContentStep[] = [
  (app) => app.get(RegisterLoader).load(),
  (app) => app.get(DemoLoader).load(),
];

export async function prepareContent(app: NestFastifyApplication): Promise<void> {
  for (const step of DEMONSTRATION_CONTENT) await step(app);
}
