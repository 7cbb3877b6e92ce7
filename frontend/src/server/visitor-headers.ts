/** All that a page may depend on: no cookie, no credential, no forwarded address reaches the application. */
const KEPT = ['host', 'accept-language'];

export function visitorHeaders(headers: Iterable<[string, string]>): [string, string][] {
  return [...headers].filter(([name]) => KEPT.includes(name.toLowerCase()));
}
