import { fillIn } from './fill-in';

describe('filling in a text', () => {
  it('puts values in their places', () => {
    expect(fillIn('de {{from}} à {{to}}', { from: 'a', to: 'b' }, 'fr')).toBe('de a à b');
  });

  it.each([
    [0, 'fr', '0 jalon'],
    [1, 'fr', '1 jalon'],
    [2, 'fr', '2 jalons'],
    [0, 'en', '0 jalons'],
    [1, 'en', '1 jalon'],
  ] as const)('chooses the form of %i in %s', (count, language, expected) => {
    expect(fillIn('{{count}} {{count|jalon|jalons}}', { count }, language)).toBe(expected);
  });

  it('writes numbers by the custom of the language', () => {
    expect(fillIn('{{count}}', { count: 4112 }, 'fr')).toBe('4\u202f112');
    expect(fillIn('{{count}}', { count: 4112 }, 'en')).toBe('4,112');
  });
});
