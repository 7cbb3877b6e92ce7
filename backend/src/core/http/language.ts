import { LANGUAGES, type Language } from '@parole-tenue/contract';

/** The first language of `Accept-Language` that we speak; French when there is none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => LANGUAGES.filter((language) => language === tag))[0] ?? 'fr';
}
