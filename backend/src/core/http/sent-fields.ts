/** What a change says. A field that was left out is no change, and stays out of the way. */
export function sentFields<Changes extends object>(changes: Changes): Partial<Changes> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Changes>;
}
