import { linesOf } from './lines';

describe('lines of a text in a drawing', () => {
  it('are broken between words, as late as there is room', () => {
    expect(linesOf('Part des femmes au Comité de suivi', 20)).toEqual(['Part des femmes au', 'Comité de suivi']);
  });

  it('keep a word that is longer whole', () => {
    expect(linesOf('la déconcentration', 8)).toEqual(['la', 'déconcentration']);
  });
});
