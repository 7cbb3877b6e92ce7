import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['en-GB,fr;q=0.8', 'en'],
    ['fr;q=0.1, en;q=0.9', 'en'],
    ['de, en;q=0', 'fr'],
    ['bm, ff;q=0.9', 'fr'],
    [';;q=x,,', 'fr'],
  ])('is, for %j, %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
