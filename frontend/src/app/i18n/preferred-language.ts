import { LANGUAGES, type Language } from '@parole-tenue/contract';

/** The language for somebody who asked for none: the remembered one, else the first the browser names, else French. */
export function preferredLanguage(cookie: string | null, acceptLanguage: string | null): Language {
  return rememberedLanguage(cookie) ?? acceptedLanguages(acceptLanguage).find(isLanguage) ?? 'fr';
}

function rememberedLanguage(cookie: string | null): Language | undefined {
  const [, value = ''] = /(?:^|;\s*)language=([a-z]{2})(?:;|$)/.exec(cookie ?? '') ?? [];
  return isLanguage(value) ? value : undefined;
}

function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.slice(0, 2), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

export function isLanguage(value: string | undefined): value is Language {
  return (LANGUAGES as readonly string[]).includes(value ?? '');
}

/** The language that an address begins with; French where it begins with none. */
export function languageOf(path: string): Language {
  const [, first] = path.split('/');
  return isLanguage(first) ? first : 'fr';
}
