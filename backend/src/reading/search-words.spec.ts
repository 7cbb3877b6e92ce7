import { searchPatterns } from './search-words.js';

describe('what somebody searches', () => {
  it('becomes one pattern for each word', () => {
    expect(searchPatterns('Créer emploi')).toEqual(['\\m(?:créer)', '\\m(?:emploi)']);
  });

  it('finds a word in the singular that was asked for in the plural', () => {
    expect(searchPatterns('jeunes travaux')).toEqual(['\\m(?:jeunes|jeune\\M)', '\\m(?:travaux|travau\\M|traval\\M)']);
    expect(searchPatterns('national')).toEqual(['\\m(?:national|nationaux\\M)']);
  });

  it('leaves short words alone', () => {
    expect(searchPatterns('les os')).toEqual(['\\m(?:les)', '\\m(?:os)']);
  });

  it('keeps a reference in one piece', () => {
    expect(searchPatterns('PD-N2')).toEqual(['\\m(?:pd-n2)']);
  });

  it('drops elided articles and everything that is no word', () => {
    expect(searchPatterns('l’emploi, d\'Alger ( * ) "qu’ils" .*')).toEqual([
      '\\m(?:emploi)',
      '\\m(?:alger)',
      '\\m(?:ils)',
    ]);
    expect(searchPatterns('— !')).toEqual([]);
  });
});
