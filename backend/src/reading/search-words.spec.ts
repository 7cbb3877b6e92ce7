import { describe, expect, it } from '@jest/globals';
import { searchWords } from './search-words.js';

describe('what somebody searches', () => {
  it('is taken word by word', () => {
    expect(searchWords('Créer EMPLOI')).toEqual(['créer', 'emploi']);
  });

  it('keeps a reference in one piece', () => {
    expect(searchWords('PD-N2')).toEqual(['pd-n2']);
  });

  it('drops elided articles and everything that is no word', () => {
    expect(searchWords('l’emploi, d\'Alger ( * ) "qu’ils" jusqu’ici .*')).toEqual(['emploi', 'alger', 'ils', 'ici']);
    expect(searchWords('— !')).toEqual([]);
  });

  it('puts letters and their accents together', () => {
    expect(searchWords('cre\u0301er')).toEqual(['créer']);
  });
});
