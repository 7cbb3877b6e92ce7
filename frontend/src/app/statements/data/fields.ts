/**
 * What a form holds, field by field, as it is compared and saved. A milestone's move is a field of its own
 * (`moves.<id>`), so that two people who move two milestones do not stand in each other's way.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** What to keep of a field that both sides changed. */
export type Choice = 'mine' | 'theirs';

/** A field that somebody else changed meanwhile. `touched`: I changed it as well. */
export interface Clash {
  name: string;
  mine: unknown;
  theirs: unknown;
  isTouched: boolean;
}

/** The names of the fields in which two versions differ. */
export function differences(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isSame(before[name], after[name]));
}

/**
 * What somebody else changed since we last knew the record. What we sent without getting an answer may well have
 * arrived: it is ours, not a change of somebody else.
 */
export function clashes(known: Fields, mine: Fields, theirs: Fields, unanswered: readonly Fields[] = []): Clash[] {
  return differences(mine, theirs)
    .filter((name) => ![known, ...unanswered].some((ours) => isSame(theirs[name], ours[name])))
    .map((name) => ({
      name,
      mine: mine[name],
      theirs: theirs[name],
      isTouched: !isSame(mine[name], known[name]),
    }));
}

/** My version with every field taken from theirs for which that was chosen. */
export function merge(mine: Fields, theirs: Fields, choices: Readonly<Record<string, Choice>>): Fields {
  const taken = Object.keys(choices).filter((name) => choices[name] === 'theirs');
  const merged = { ...mine, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** Values are plain JSON made by one function, so that the same value is written the same. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
