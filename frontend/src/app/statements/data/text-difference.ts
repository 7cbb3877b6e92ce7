import { diffWordsWithSpace } from 'diff';

/** A stretch of a text: in both versions, or only in the one before or after. */
export interface Piece {
  text: string;
  is: 'same' | 'removed' | 'added';
}

/** What stays between two changes and is no longer than so many words is read with them. */
const FEW_WORDS = 2;

/** One after another: what stayed, or what stands in its place now. */
interface Stretch {
  removed: string;
  added: string;
  isSame: boolean;
}

/** What changed between two texts, by words that belong together; null where that would take too long to find out. */
export function textDifference(before: string, after: string): Piece[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: 1000 });
  if (!changes) return null;
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of changes) {
    append(stretches, { removed: added ? '' : value, added: removed ? '' : value, isSame: !added && !removed });
  }
  return joined(stretches).flatMap(piecesOf);
}

/** Single words that stay in the middle of what was written anew tell nobody anything. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    append(all, { ...stretch, isSame: stretch.isSame && !isLost(stretch, stretches[index - 1], stretches[index + 1]) });
  });
  return all;
}

function isLost({ added }: Stretch, before?: Stretch, after?: Stretch): boolean {
  if (before === undefined || after === undefined || added.trim().split(/\s+/).length > FEW_WORDS) return false;
  return Math.min(weightOf(before), weightOf(after)) >= added.trim().length;
}

const weightOf = ({ removed, added }: Stretch): number => Math.max(removed.length, added.length);

/** What is of one kind with the last one lengthens it. */
function append(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last?.isSame !== stretch.isSame) {
    stretches.push({ ...stretch });
    return;
  }
  last.removed += stretch.removed;
  last.added += stretch.added;
}

function piecesOf({ removed, added, isSame }: Stretch): Piece[] {
  if (isSame) return [{ text: removed, is: 'same' }];
  const pieces: Piece[] = [
    { text: removed, is: 'removed' },
    { text: added, is: 'added' },
  ];
  return pieces.filter(({ text }) => text !== '');
}
