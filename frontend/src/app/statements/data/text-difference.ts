import { diffWordsWithSpace } from 'diff';

/** A stretch of a text: in both versions, or only in the one before or after. */
export interface Piece {
  text: string;
  is: 'same' | 'removed' | 'added';
}

/** What changed between two texts, word by word; null where that would take too long to find out. */
export function textDifference(before: string, after: string): Piece[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: 1000 });
  return (
    changes?.map(({ value, added, removed }) => ({
      text: value,
      is: added ? 'added' : removed ? 'removed' : 'same',
    })) ?? null
  );
}
