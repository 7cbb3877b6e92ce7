import { textDifference } from './text-difference';

describe('what changed between two texts', () => {
  it('is told word by word, and makes up both texts again', () => {
    const [before, after] = ['Trois cents stages ouverts à Gao.', 'Quatre cents stages ouverts à Gao et Mopti.'];
    const pieces = textDifference(before, after) ?? [];
    const without = (what: string): string =>
      pieces
        .filter(({ is }) => is !== what)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
    expect(pieces.filter(({ is }) => is === 'removed').map(({ text }) => text)).toEqual(['Trois']);
    expect(pieces.find(({ is }) => is === 'added')?.text).toBe('Quatre');
  });

  it('reads on where only single words stayed in what was written anew', () => {
    const pieces = textDifference(
      'Rien. Les stages prévus ont tous commencé hier.',
      'Rien. Ce rapport montre que personne ont vu arriver demain.',
    );
    expect(pieces?.map(({ text, is }) => [is, text.trim()])).toEqual([
      ['same', 'Rien.'],
      ['removed', 'Les stages prévus ont tous commencé hier'],
      ['added', 'Ce rapport montre que personne ont vu arriver demain'],
      ['same', '.'],
    ]);
  });

  it('is nothing between two that are the same', () => {
    expect(textDifference('Un.\nDeux.', 'Un.\nDeux.')).toEqual([{ text: 'Un.\nDeux.', is: 'same' }]);
  });
});
