import { quote, read, readOther } from './translated';

const both = { fr: 'Bonjour', en: 'Hello', original: 'en' } as const;
const englishOnly = { fr: null, en: 'Hello', original: 'en' } as const;

describe('translated content', () => {
  it('is read in the language of the page', () => {
    expect(read(both, 'fr')).toEqual({ text: 'Bonjour', language: 'fr', isOriginal: false, isFallback: false });
  });

  it('shows the original where a translation is missing, and says so', () => {
    expect(read(englishOnly, 'fr')).toEqual({ text: 'Hello', language: 'en', isOriginal: true, isFallback: true });
  });

  it('knows what stands in the other language', () => {
    expect(readOther(both, 'fr')?.text).toBe('Hello');
    expect(readOther(englishOnly, 'fr')).toBeNull();
  });

  it('is quoted by the custom of its language', () => {
    expect(quote('a', 'fr')).toBe('«\u202fa\u202f»');
    expect(quote('a', 'en')).toBe('“a”');
    expect(quote('de l’« accord »', 'fr')).toBe('«\u202fde l’“accord”\u202f»');
  });
});
