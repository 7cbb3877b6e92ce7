/** Whether an error carries one of these codes, of the operating system (`ENOENT`) or of PostgreSQL (`57P03`). */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
