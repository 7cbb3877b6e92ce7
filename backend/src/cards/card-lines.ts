/** Text set in lines: as large as fits, and cut with an ellipsis where even the smallest does not. */
export interface SetText {
  size: number;
  lines: string[];
}

export interface Room {
  width: number;
  height: number;
  /** In pixels, largest first. */
  sizes: readonly number[];
  /** Of the size. */
  lineHeight: number;
}

/** How wide a text is at a size. */
export type Measure = (text: string, size: number) => number;

const ELLIPSIS = '…';

/** @param closing what stands at the end, cut or not: a quotation mark. */
export function setText(text: string, room: Room, measure: Measure, closing = ''): SetText {
  const { width, height, sizes, lineHeight } = room;
  const most = (size: number): number => Math.floor(height / (size * lineHeight));
  const smallest = sizes.at(-1) ?? 0;
  const tried = sizes.map((size) => ({ size, lines: linesOf(text + closing, width, (part) => measure(part, size)) }));
  const fitting = tried.find(({ size, lines }) => lines.length <= most(size));
  if (fitting) return fitting;
  const fits = (line: string): boolean => measure(line, smallest) <= width;
  return { size: smallest, lines: cut(tried.at(-1)?.lines.slice(0, most(smallest)) ?? [], ELLIPSIS + closing, fits) };
}

/** A word that is wider than a line is broken where the line ends. */
function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = (pieces.at(-1) ?? '') + letter;
    if (measure(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

function cut(lines: string[], end: string, fits: (line: string) => boolean): string[] {
  let last = (lines.at(-1) ?? '').replace(/[\s,;:.]+$/, '');
  while (last !== '' && !fits(last + end)) last = last.replace(/\s+\S+$|.$/, '');
  return [...lines.slice(0, -1), last + end];
}
