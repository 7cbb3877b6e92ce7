import { AdministratorsService } from '../accounts/administrators.service.js';
import { StartProblem } from '../core/config/start-problem.js';
import { runOnDeployment } from './run-command.js';

/** `npm run admin:create -- <e-mail> "<name>"` */
await runOnDeployment(async (app) => {
  const [email = '', name = ''] = process.argv.slice(2).map((word) => word.trim());
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || !name) {
    throw new StartProblem('Say who: npm run admin:create -- awa.diarra@example.org "Awa Diarra"');
  }
  const password = await app.get(AdministratorsService).create(email, name);
  if (!password) throw new StartProblem(`${email} has an account already; nothing was changed.`);
  return [`${name} is an administrator and signs in as ${email}. The password, shown this once: ${password}`];
});
