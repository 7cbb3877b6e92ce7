import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Demonstration } from '@parole-tenue/contract';
import { type Configuration } from '../core/config/configuration.js';
import { printLine } from './output.js';

/** The one thing that a person who typed `npm start` waits for. */
export async function printReady(configuration: Configuration, app: NestFastifyApplication): Promise<void> {
  const { publicUrl, host, port, isDemonstration } = configuration;
  const lines = isDemonstration
    ? [`Parole tenue is ready: ${publicUrl}  (Ctrl-C stops it)`, ...(await accountLines(app)), RELAXED]
    : [`Parole tenue serves ${publicUrl} on ${host}:${port}.`];
  printLine(lines.join('\n'));
}

const RELAXED =
  'Relaxed for a demonstration: limits per network do not hold for this machine; those per account and session do.';

/** Asked where the sign-in page asks, so that both show the same. */
async function accountLines(app: NestFastifyApplication): Promise<string[]> {
  const answer = await app.inject({ method: 'GET', url: '/api/demonstration' });
  if (answer.statusCode !== 200) return [];
  const { accounts, password } = answer.json<Demonstration>();
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    `Demonstration accounts, all with the password ${password ?? ''}:`,
    ...accounts.map(({ email, role, organisation }) => `  ${email.padEnd(width)}  ${organisation?.name.fr ?? role}`),
  ];
}
