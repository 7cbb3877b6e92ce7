import { createServer } from 'node:net';
import { StartProblem } from '../core/config/start-problem.js';
import { hasCode } from '../core/database/error-code.js';

/** Asked before anything is started, so that a port already taken costs nothing. @throws StartProblem */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw portProblem(host, port, error);
  }
  await new Promise((resolve) => probe.close(resolve));
}

export function portProblem(host: string, port: number, error: unknown): unknown {
  if (hasCode(error, 'EADDRINUSE')) {
    return new StartProblem(
      `Port ${port} is taken by another program: end that one, or choose another port, as in PORT=3001 npm start.`,
    );
  }
  if (hasCode(error, 'EACCES')) {
    return new StartProblem(`This account may not use port ${port}: choose one above 1023, as in PORT=3000 npm start.`);
  }
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND')) {
    return new StartProblem(
      `HOST is "${host}", which is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them.`,
    );
  }
  return error;
}
