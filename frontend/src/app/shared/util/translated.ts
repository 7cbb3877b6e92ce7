import { type Language, type Translated } from '@parole-tenue/contract';

/** Content in the language of the page, or in its original where it was not translated. */
export interface Reading {
  text: string;
  language: Language;
  isOriginal: boolean;
  /** The page's language is missing, and the original is shown instead. */
  isFallback: boolean;
}

export function read(content: Translated, language: Language): Reading {
  const wanted = content[language];
  const shown = wanted === null ? content.original : language;
  return {
    text: content[shown] ?? content[otherThan(shown)] ?? '',
    language: shown,
    isOriginal: shown === content.original,
    isFallback: wanted === null,
  };
}

/** What stands in the other language, if anything does. */
export function readOther(content: Translated, language: Language): Reading | null {
  const other = otherThan(read(content, language).language);
  return content[other] === null ? null : read(content, other);
}

export function otherThan(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}

/** Quotation marks by the custom of the language; in French with a thin space that does not break, and “” inside. */
export function quote(text: string, language: Language): string {
  if (language === 'en') return `“${text}”`;
  const inner = text.replace(/«\s*/g, '“').replace(/\s*»/g, '”');
  return `«\u202f${inner}\u202f»`;
}
