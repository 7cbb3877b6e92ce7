/** A stretch of text, and which of the quotes stands there: its place in the list of them; null: none. */
export interface Stretch {
  text: string;
  mark: number | null;
}

/** A text in which each quote is marked where it stands first; quotes that are gone, or overlap an earlier one, are not. */
export function markedText(text: string, quotes: readonly (string | null)[]): Stretch[] {
  const found = quotes
    .map((quote, mark) => ({ mark, from: quote === null ? -1 : text.indexOf(quote), length: quote?.length ?? 0 }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { mark, from, length } of found) {
    if (from < end) continue;
    if (from > end) stretches.push({ text: text.slice(end, from), mark: null });
    stretches.push({ text: text.slice(from, from + length), mark });
    end = from + length;
  }
  return end < text.length ? [...stretches, { text: text.slice(end), mark: null }] : stretches;
}

/** The sentences of a text, each as it stands there. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...sentences].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
