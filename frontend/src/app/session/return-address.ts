import { LANGUAGES, type Language } from '@parole-tenue/contract';

const OURS = new RegExp(`^/(${LANGUAGES.join('|')})(/[\\w./?&=%~:+-]*)?$`);

/** Where to go after signing in: back to a page of ours, never elsewhere; else to what is waiting. */
export function returnAddress(asked: string | null, language: Language): string {
  const isSignIn = asked?.split('?', 1)[0]?.endsWith('/sign-in') ?? false;
  return asked !== null && OURS.test(asked) && !isSignIn ? asked : `/${language}/work`;
}
