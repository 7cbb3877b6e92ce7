/** A text in lines of at most so many letters, broken between words; a longer word keeps its line. */
export function linesOf(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    return last !== undefined && longer.length <= letters ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
