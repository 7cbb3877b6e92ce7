import { isDeepStrictEqual } from 'node:util';
import { type History } from './histories.js';
import { type Placed } from './history-rows.js';
import { nothing } from './pictures.js';
import { type Picture, pictureOf } from './reference.js';

/** Where the database tells something else than the definitions. */
export interface Difference {
  placed: Placed;
  about: string;
  day: string;
  found: unknown;
  expected: unknown;
}

/** Compares all that was told of one day; subjects that no history knows are a difference too. */
export function differencesOn(day: string, placed: readonly Placed[], found: Map<string, Picture>): Difference[] {
  return placed.flatMap((one) =>
    Object.entries(one.subjects).flatMap(([about, subject]) => {
      const expected = pictureOf(one.said, subject, day);
      const told = found.get(subject) ?? nothing();
      return isDeepStrictEqual(told, expected) ? [] : [{ placed: one, about, day, found: told, expected }];
    }),
  );
}

/** The shortest that still differs: each statement is left out once, as long as one can be. */
export async function shrink(history: History, stillDiffers: (shorter: History) => Promise<boolean>): Promise<History> {
  for (const place of history.keys()) {
    const shorter = without(history, place);
    if (shorter.length > 0 && (await stillDiffers(shorter))) return shrink(shorter, stillDiffers);
  }
  return history;
}

/** What was a version of the one left out is a report of its own. */
function without(history: History, place: number): History {
  return history.flatMap((told, index) => {
    if (index === place) return [];
    const { supersedes } = told;
    if (supersedes === null || supersedes < place) return [told];
    return [{ ...told, supersedes: supersedes === place ? null : supersedes - 1 }];
  });
}
