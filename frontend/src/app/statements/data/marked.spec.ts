import { markedText, sentencesOf } from './marked';

describe('a text with remarks', () => {
  it('is marked where each quote stands first', () => {
    expect(markedText('Un, deux, un, trois.', ['deux', 'un', 'trois'])).toEqual([
      { text: 'Un, ', mark: null },
      { text: 'deux', mark: 0 },
      { text: ', ', mark: null },
      { text: 'un', mark: 1 },
      { text: ', ', mark: null },
      { text: 'trois', mark: 2 },
      { text: '.', mark: null },
    ]);
  });

  it('stays whole where a quote is gone, is about all of it, or overlaps another one', () => {
    expect(markedText('Un deux', ['trois', null])).toEqual([{ text: 'Un deux', mark: null }]);
    expect(markedText('Un deux', ['Un deux', 'deux'])).toEqual([{ text: 'Un deux', mark: 0 }]);
    expect(markedText('', ['un'])).toEqual([]);
  });

  it('is read sentence by sentence', () => {
    expect(sentencesOf('Le 3 mai, 1.5 million. C’est fait ?\n\nOui.', 'fr')).toEqual([
      'Le 3 mai, 1.5 million.',
      'C’est fait ?',
      'Oui.',
    ]);
  });
});
