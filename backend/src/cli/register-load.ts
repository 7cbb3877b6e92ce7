import { RegisterLoader } from '../register/register.loader.js';
import { runOnDeployment } from './run-command.js';

/** `npm run register:load` */
await runOnDeployment(async (app) => (await app.get(RegisterLoader).load()).lines());
