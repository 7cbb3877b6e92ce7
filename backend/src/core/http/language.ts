import { LANGUAGES, type Language } from '@parole-tenue/contract';

/** The language of `Accept-Language` that we speak and that is wanted most; French when there is none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: LANGUAGES.find((known) => known === tag.slice(0, 2)), weight: Number(quality ?? 1) };
  });
  const spoken = wanted.filter(({ language, weight }) => language && weight > 0).sort((a, b) => b.weight - a.weight);
  return spoken[0]?.language ?? 'fr';
}
