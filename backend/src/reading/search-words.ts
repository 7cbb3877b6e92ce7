const ELISION = /(?<![\p{L}\p{Nd}])(?:(?:jus|lors|puis|quoi)?qu|[cdjlmnst])['’]/gu;
const WORD = /[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*/gu;

/** The words of what somebody searches, without elided articles; what hyphens join stays one. How they are found is the database's. */
export function searchWords(q: string): string[] {
  const text = q.normalize('NFC').toLowerCase().replace(ELISION, ' ');
  return [...text.matchAll(WORD)].map(([word]) => word);
}
