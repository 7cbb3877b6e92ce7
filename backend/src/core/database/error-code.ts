/** Of PostgreSQL: what must be one of its kind is there already. */
export const UNIQUE_VIOLATION = '23505';

/** Whether an error carries one of these codes, of the operating system (`ENOENT`) or of PostgreSQL (`57P03`). */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

/**
 * No connection, a broken one, a server that starts, stops, has no place left or took too long, and of two that waited for each
 * other the one that was given up: later the same may go well.
 */
const PASSING =
  /^(08\w{3}|40P01|57014|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** These the driver tells in words alone. */
const PASSING_WORDS = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Whether the database cannot do it at the moment, and nothing is wrong with what was asked of it. */
export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === undefined ? PASSING_WORDS.test(message) : PASSING.test(code);
}
