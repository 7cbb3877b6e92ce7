import { StartProblem } from '../core/config/start-problem.js';
import { hasCode } from '../core/database/error-code.js';

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line for what an operator can put right; for a fault of ours, where it happened. */
export function printProblem(error: unknown): void {
  process.stderr.write(`${describeProblem(error)}\n`);
}

export function describeProblem(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  if (hasCode(error, '53100', 'ENOSPC')) return 'The disk is full: free some space and start again. Nothing was lost.';
  if (hasCode(error, 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH')) {
    return `The database cannot be reached (${messageOf(error)}): check that it runs and that DATABASE_URL is right.`;
  }
  if (hasCode(error, '28P01', '28000', '3D000')) {
    return `The database refuses the connection (${messageOf(error)}): check DATABASE_URL and MIGRATION_DATABASE_URL.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A connection tried on several addresses fails with several errors and no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
