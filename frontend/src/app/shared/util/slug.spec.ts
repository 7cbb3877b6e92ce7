import { isSlug, slugOf } from './slug';

describe('a name in an address', () => {
  it.each([
    ['Ministère de l’Emploi', 'ministere-de-l-emploi'],
    ['  Réseau « Œuvres du Cœur » ', 'reseau-oeuvres-du-coeur'],
    ['Ɲɛnajɛ kɔfɛ', 'nenaje-kofe'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it('is never longer than an address may be, and ends with a letter', () => {
    const slug = slugOf('Coordination nationale des organisations de la société civile du Mali et de la diaspora');
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(isSlug(slug)).toBe(true);
  });

  it('has no capital, space or lone hyphen', () => {
    for (const text of ['', 'a', 'A-b', 'a b', '-ab', 'ab-', 'a--b']) expect(isSlug(text)).toBe(false);
  });
});
