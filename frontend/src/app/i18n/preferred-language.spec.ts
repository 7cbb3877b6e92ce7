import { languageOf, preferredLanguage } from './preferred-language';

describe('the preferred language', () => {
  it('is the remembered one before all', () => {
    expect(preferredLanguage('a=b; language=en', 'fr')).toBe('en');
  });

  it('is the one the browser wants most, of those we have', () => {
    expect(preferredLanguage(null, 'de-DE, fr;q=0.5, en-GB;q=0.8')).toBe('en');
    expect(preferredLanguage(null, 'bm, fr-ML;q=0.9, en;q=0.8')).toBe('fr');
  });

  it('never is one that the browser refuses', () => {
    expect(preferredLanguage(null, 'en;q=0, fr;q=0.1')).toBe('fr');
  });

  it.each([
    [null, null],
    ['language=xx', '*'],
    ['xlanguage=en', ''],
  ])('is French for cookie %p and header %p', (cookie, header) => {
    expect(preferredLanguage(cookie, header)).toBe('fr');
  });
});

describe('the language of an address', () => {
  it.each([
    ['/en', 'en'],
    ['/en/recommendations', 'en'],
    ['/fr/method', 'fr'],
    ['/', 'fr'],
    ['/english', 'fr'],
  ])('is, for %s, %s', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });
});
