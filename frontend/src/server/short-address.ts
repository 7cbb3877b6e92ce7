import { type ApiAnswer, type ServerContext } from './server-context';

const SHORT = /^\/r\/([^/]{1,100})$/;

/** `/r/PD-N2`, to be cited, printed and typed. @returns the path of its story, without a language; null where there is none */
export async function storyAt(pathname: string, api: ServerContext['api']): Promise<string | null> {
  const [, typed] = SHORT.exec(pathname) ?? [];
  if (typed === undefined) return null;
  // References are in capitals; whoever types one on a phone may not be.
  for (const reference of new Set([typed, typed.toUpperCase()])) {
    if (isThere(reference, await api(`/api/recommendations/${reference}`, {}))) return `/recommendations/${reference}`;
  }
  return null;
}

/** Where the API cannot tell just now, the story's own page says so. */
function isThere(reference: string, { status, body }: ApiAnswer): boolean {
  if (status === 200) return (JSON.parse(body) as { reference?: string }).reference === reference;
  return status >= 500;
}
