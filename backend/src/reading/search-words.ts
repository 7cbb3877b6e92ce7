const ELISION = /(?<![\p{L}\p{Nd}])(?:qu|[cdjlmnst])['’]/gu;
const WORD = /[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*/gu;
const SHORTEST_INFLECTED = 4;

/** Ends of French words that stand for each other: emplois and emploi, nationaux and national. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/[sx]$/, ''],
  [/aux$/, 'al'],
  [/al$/, 'aux'],
];

/**
 * What somebody searches, as one PostgreSQL pattern for each word; all of them have to be found. A word is found at the
 * beginning of a word of the text, or whole in another number. Words still carry their accents: who asks the database
 * takes them off on both sides.
 */
export function searchPatterns(q: string): string[] {
  const text = q.normalize('NFC').toLowerCase().replace(ELISION, ' ');
  return [...text.matchAll(WORD)].map(([word]) => `\\m(?:${[word, ...inflections(word)].join('|')})`);
}

function inflections(word: string): string[] {
  if (word.length < SHORTEST_INFLECTED) return [];
  return ENDINGS.filter(([end]) => end.test(word)).map(([end, other]) => `${word.replace(end, other)}\\M`);
}
