import { describe, expect, it } from '@jest/globals';
import { isDay, isLink } from './validators.js';

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '1960-09-22'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  it.each(['2026-02-29', '2026-13-01', '22/11/2026', '2026-11-22T00:00:00Z', '0026-01-01', '', null, 20261122])(
    'is not %j',
    (value) => {
      expect(isDay(value)).toBe(false);
    },
  );
});

describe('a link', () => {
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://exemple.ml/rapport%20final.pdf'])(
    'is %s',
    (text) => {
      expect(isLink(text)).toBe(true);
    },
  );
  it.each([
    'example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://somebody:secret@example.org',
    'https://localhost',
    `https://example.org/${'x'.repeat(2000)}`,
    null,
  ])('is not %j', (value) => {
    expect(isLink(value)).toBe(false);
  });
});
