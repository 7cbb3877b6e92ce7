import { existsSync } from 'node:fs';
import { StartProblem } from '../core/config/start-problem.js';

/** A server without its web application would answer every page as absent. @throws StartProblem */
export function requirePages(file: string): void {
  if (existsSync(file)) return;
  throw new StartProblem('The web application is not built: run "npm run build", then start again.');
}
