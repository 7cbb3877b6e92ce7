import { type Language } from '@parole-tenue/contract';

/** Characters of a sentence at most; a longer one is cut at a word. */
export const SENTENCE_MOST = 240;

/** As much of a statement as its first sentence is looked for in. */
export const OPENING_MOST = 1000;

/** A dot after these ends a word, no sentence. « etc. » may end one: what follows with a capital is another. */
const ABBREVIATIONS = new Set(
  `m mm mr mrs ms dr drs pr prof me mgr st ste art arts al n no nos p pp cf vol chap ch éd ed env av apr fig vs e.g i.e
  gal gén gen col cdt cne cap capt lt ltn sgt hon rev jr tél tel ref réf janv févr juil sept oct nov déc jan feb aug dec`.split(
    /\s+/,
  ),
);

const LAST_WORD = /([\p{L}\p{M}][\p{L}\p{M}.]*)\.$/u;
const IS_INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const HAS_WORDS = /\p{L}{2}|█|\p{L}+[’']\p{L}/u;
const CLOSING = /^[»”)\]]+/u;
const GOES_ON = /^[\s,;]*\p{Ll}/u;

/**
 * The first sentence of a text, as somebody would read it out: abbreviations, initials, numbers and the number of a point do
 * not end it, a quotation is read to its end, and a colon asks for what follows.
 */
export function firstSentence(text: string, language: Language): string {
  const opening = text.replace(/[ \t\r\f\v]+/g, ' ').trim();
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(opening);
  const ends = Array.from(segments, ({ index, segment }) => withClosing(opening, index + segment.length));
  const end = ends.find((at) => isWhole(opening.slice(0, at), opening.slice(at))) ?? opening.length;
  return cut(
    opening
      .slice(0, end)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
}

/** Marks that close a quotation belong to what they close, also after a space. */
const withClosing = (text: string, end: number): number => end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0);

/** Whether a sentence ends between what was read and what follows. */
function isWhole(read: string, rest: string): boolean {
  const sentence = read.trimEnd();
  if (sentence.endsWith(':') || !HAS_WORDS.test(sentence) || isInQuotation(sentence, rest)) return false;
  return read.endsWith('\n') || !(endsInAbbreviation(sentence) || GOES_ON.test(rest));
}

const isInQuotation = (read: string, rest: string): boolean =>
  read.lastIndexOf('«') > read.lastIndexOf('»') && rest.includes('»');

function endsInAbbreviation(sentence: string): boolean {
  const [, word = ''] = LAST_WORD.exec(sentence) ?? [];
  return IS_INITIAL.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

function cut(sentence: string): string {
  const characters = Array.from(sentence);
  if (characters.length <= SENTENCE_MOST) return sentence;
  const most = characters.slice(0, SENTENCE_MOST - 1).join('');
  const words = characters[SENTENCE_MOST - 1] === ' ' ? most : most.slice(0, most.lastIndexOf(' ') + 1) || most;
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
