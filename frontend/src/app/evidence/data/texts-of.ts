/** What of a statement somebody wrote; everything else of it is chosen from what there is. */
const WRITTEN: readonly string[] = ['text', 'reasons', 'reason', 'comment', 'unavailable', 'topic', 'title', 'place'];
/** Kept by others, and in two languages. */
const NOT_OURS: readonly string[] = ['recommendation', 'organisation', 'evidence', 'returns', 'answers'];

/** All words that somebody wrote in a statement, in the order in which they stand in it. */
export function textsOf(statement: unknown): string[] {
  if (Array.isArray(statement)) return statement.flatMap(textsOf);
  if (typeof statement !== 'object' || statement === null) return [];
  return Object.entries(statement).flatMap(([name, value]: [string, unknown]) => {
    if (NOT_OURS.includes(name)) return [];
    if (typeof value !== 'string') return textsOf(value);
    return WRITTEN.includes(name) && value.trim() !== '' ? [value] : [];
  });
}
