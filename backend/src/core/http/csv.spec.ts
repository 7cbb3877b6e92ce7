import { csvOf } from './csv.js';

describe('a table for a spreadsheet', () => {
  it('says how it is written, and keeps every text whole', () => {
    expect(
      csvOf(
        [
          ['Nom', 'Depuis'],
          ['Awa "Nana" Diarra; Ségou', 'deux\nlignes'],
        ],
        'fr',
      ),
    ).toBe('\uFEFF"Nom";"Depuis"\r\n"Awa ""Nana"" Diarra; Ségou";"deux\nlignes"\r\n');
    expect(csvOf([['a', 'b']], 'en')).toBe('\uFEFF"a","b"\r\n');
  });

  it.each([
    '=1+1',
    '+33',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200B=1',
    '＝1+1',
    '|calc',
    '=HYPERLINK("https://x.test")',
  ])('runs nothing: %j', (text) => {
    expect(csvOf([[text]], 'en').slice(1, 3)).toBe(`"'`);
  });
});
