import { describe, expect, it } from '@jest/globals';
import { firstSentence, SENTENCE_MOST } from './first-sentence.js';

const FRENCH: [what: string, text: string, first: string][] = [
  ['ends at its dot', 'Aucun centre n’a ouvert. Les jeunes attendent.', 'Aucun centre n’a ouvert.'],
  ['is all there is', 'Rien n’a été fait', 'Rien n’a été fait'],
  ['knows Monsieur', 'Le ministre, M. Diallo, est venu. Rien n’a suivi.', 'Le ministre, M. Diallo, est venu.'],
  ['knows Mgr and Dr', 'Mgr Coulibaly et le Dr. Sidibé signent. Fin.', 'Mgr Coulibaly et le Dr. Sidibé signent.'],
  [
    'goes on after “etc.”',
    'Des semences, des outils, etc. ont manqué. Puis rien.',
    'Des semences, des outils, etc. ont manqué.',
  ],
  [
    'may end with “etc.”',
    'Il manque des semences, des outils, etc. Les villages attendent.',
    'Il manque des semences, des outils, etc.',
  ],
  ['knows articles and pages', 'Selon l’art. 5 et la p. 12, c’est dû. Rien.', 'Selon l’art. 5 et la p. 12, c’est dû.'],
  ['knows initials', 'A. O. Konaré l’a dit. Personne n’a suivi.', 'A. O. Konaré l’a dit.'],
  ['knows initials of states', 'L’O.N.U. Mali est partie. Rien.', 'L’O.N.U. Mali est partie.'],
  [
    'leaves numbers whole',
    'On compte 3.118 jeunes formés à Gao. Aucun à Kidal.',
    'On compte 3.118 jeunes formés à Gao.',
  ],
  ['leaves dates whole', 'Depuis le 1.10.2026 tout est fermé. Rien.', 'Depuis le 1.10.2026 tout est fermé.'],
  ['begins after the number of a point', '1. Aucun centre n’a ouvert. 2. Rien.', '1. Aucun centre n’a ouvert.'],
  ['goes on over a semicolon', 'À Mopti, rien ; à Ségou, un centre. Fin.', 'À Mopti, rien ; à Ségou, un centre.'],
  ['ends with a question', 'Qui a reçu quelque chose ? Personne.', 'Qui a reçu quelque chose ?'],
  ['keeps the mark that closes', '« Rien n’est venu. » Puis plus rien.', '« Rien n’est venu. »'],
  [
    'reads a quotation to its end',
    'Une mère dit : « Rien n’est venu. Personne n’est passé. » Nous aussi.',
    'Une mère dit : « Rien n’est venu. Personne n’est passé. »',
  ],
  [
    'goes on after a quotation',
    '« Rien n’est venu. » disent les femmes. Fin.',
    '« Rien n’est venu. » disent les femmes.',
  ],
  ['leaves the next quotation alone', 'Rien n’est venu. « Jamais », dit-il.', 'Rien n’est venu.'],
  ['is not held by a quotation that never closes', 'Il dit « rien. Puis il part. Fin.', 'Il dit « rien.'],
  ['ends with its line', 'Bilan du trimestre\nAucun centre.', 'Bilan du trimestre'],
  ['ends with its line, whatever stands there', 'Selon M.\nAucun centre.', 'Selon M.'],
  [
    'reads what a colon announces',
    'Nous avons vu :\n- deux centres fermés\n- rien',
    'Nous avons vu : - deux centres fermés',
  ],
  ['has blacked out words as they are', '███ ██████ a refusé. Fin.', '███ ██████ a refusé.'],
  ['is blacked out whole', '████████. Les autres ont parlé.', '████████.'],
  ['leaves out space around', '  \n Rien.  \n Fin.', 'Rien.'],
  ['goes on after three dots in the middle', 'Rien... ou presque. Fin.', 'Rien... ou presque.'],
];

describe('the first sentence', () => {
  it.each(FRENCH)('%s', (_, text, first) => {
    expect(firstSentence(text, 'fr')).toBe(first);
  });

  it.each([
    ['knows Mr. and Dr.', 'Mr. Keita met Dr. Toure. Nothing came.', 'Mr. Keita met Dr. Toure.'],
    ['knows e.g.', 'Tools, e.g. Ploughs, are missing. Still.', 'Tools, e.g. Ploughs, are missing.'],
    ['ends in a quotation', 'They said “Nothing came.” We agree.', 'They said “Nothing came.”'],
  ])('in English %s', (_, text, first) => {
    expect(firstSentence(text, 'en')).toBe(first);
  });

  it('is empty where nothing is written', () => {
    expect(firstSentence(' \n ', 'fr')).toBe('');
  });

  it('is cut at a word where it is long', () => {
    const long = firstSentence(`${'Les villages attendent, '.repeat(30)}rien. Fin.`, 'fr');
    expect(Array.from(long).length).toBeLessThanOrEqual(SENTENCE_MOST);
    expect(Array.from(long).length).toBeGreaterThan(SENTENCE_MOST - 30);
    expect(long).toMatch(/(villages|attendent)…$/);
  });

  it('is left whole at the limit, and cut a character beyond', () => {
    const whole = `${'a '.repeat(SENTENCE_MOST / 2 - 1)}b.`;
    expect(firstSentence(whole, 'fr')).toBe(whole);
    expect(firstSentence(`${'a '.repeat(SENTENCE_MOST / 2 - 1)}bc.`, 'fr')).toMatch(/ a…$/);
  });

  it('keeps what a no-break space holds together', () => {
    const before = 'x'.repeat(SENTENCE_MOST - 10);
    expect(firstSentence(`${before} 3\u202f118\u00a0jeunes formés.`, 'fr')).toBe(`${before}…`);
  });

  it('cuts one endless word between characters', () => {
    const endless = firstSentence('😀'.repeat(300), 'fr');
    expect(Array.from(endless)).toHaveLength(SENTENCE_MOST);
    expect(endless).toBe(`${'😀'.repeat(SENTENCE_MOST - 1)}…`);
  });
});
