import { type NewTranslated, type Translated } from '@parole-tenue/contract';

export const NO_WORDS: NewTranslated = { fr: '', en: '' };

/** As a form shows them: nothing is an empty field. */
export function typedWords(words: Translated | NewTranslated | null | undefined): NewTranslated {
  return { fr: words?.fr ?? '', en: words?.en ?? '' };
}

/** As they are sent: an empty field is nothing. */
export function sentWords({ fr, en }: NewTranslated): NewTranslated {
  return { fr: orNull(fr), en: orNull(en) };
}

/** What was typed, without spaces around it; an empty field is nothing. */
export function orNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** In the first language that has any. */
export function firstWords({ fr, en }: NewTranslated): string {
  return orNull(fr) ?? orNull(en) ?? '';
}

/** Nothing in either language. */
export function isWordless(words: NewTranslated): boolean {
  const { fr, en } = sentWords(words);
  return fr === null && en === null;
}
