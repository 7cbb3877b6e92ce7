import { describe, expect, it } from '@jest/globals';
import { setText } from './card-lines.js';

/** Every letter as wide as it is high. */
const square = (text: string, size: number): number => text.length * size;
const room = { width: 100, height: 40, sizes: [20, 10], lineHeight: 1 };

describe('text on a card', () => {
  it('is as large as fits', () => {
    expect(setText('un deux', room, square)).toEqual({ size: 20, lines: ['un', 'deux'] });
    expect(setText('un deux trois quatre', room, square)).toEqual({ size: 10, lines: ['un deux', 'trois', 'quatre'] });
  });

  it('is cut at a word, and says so, where it does not fit at all', () => {
    const { size, lines } = setText('aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj', room, square);
    expect([size, lines]).toEqual([10, ['aaaa bbbb', 'cccc dddd', 'eeee ffff', 'gggg hhhh…']]);
  });

  it('closes its quotation mark, cut or not', () => {
    expect(setText('“un', room, square, '”').lines).toEqual(['“un”']);
    const { lines } = setText('“aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii', room, square, '”');
    expect(lines.at(-1)).toBe('gggg…”');
  });

  it('breaks a word that is wider than a line, and never runs over it', () => {
    const { lines } = setText('x'.repeat(300), room, square);
    expect(lines.every((line) => square(line, 10) <= 100)).toBe(true);
    expect(lines.at(-1)).toMatch(/^x*…$/);
  });
});
