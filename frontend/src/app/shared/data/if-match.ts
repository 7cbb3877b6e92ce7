/** On a bad network an answer may never come: then the same thing is sent again. */
export const TIMEOUT_MS = 30_000;

/** Only if nobody changed it since. */
export function ifMatch(version: number): { headers: { 'If-Match': string }; timeout: number } {
  return { headers: { 'If-Match': `"${version}"` }, timeout: TIMEOUT_MS };
}
