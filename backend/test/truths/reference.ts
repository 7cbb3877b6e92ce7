import { type Judgement, PERSPECTIVES, type Perspective, type PerspectiveView } from '@parole-tenue/contract';
import { dayAfter, quarterOf, yearBefore } from './calendar.js';

/**
 * The definitions of docs/method.md ("Perspectives") once more, plain and slow, written from the
 * words alone and from no SQL: what the database answers is compared with this.
 */
export interface Said {
  id: string;
  noun: 'report' | 'assessment';
  /** What it judges: of a report always its recommendation. */
  subject: string;
  organisation: string;
  /** The kind that its organisation was of when it was published. */
  perspective: Perspective;
  /** Null: a report without one. */
  judgement: Judgement | null;
  /** Empty: of all of Mali. */
  areas: string[];
  /** In UTC, `2026-11-22T09:30:00.000Z`. */
  publishedAt: string;
  /** Of a report that is a newer version: which one it supersedes. */
  supersedes: string | null;
}

export type Seen = Omit<PerspectiveView, 'perspective'>;

/** Of who said nothing. */
export const NEVER: Seen = {
  state: 'never_assessed',
  level: null,
  lowest: null,
  highest: null,
  organisations: 0,
  latestOn: null,
};

export interface Latest {
  perspective: Perspective;
  judgement: Judgement;
  publishedOn: string;
  isFresh: boolean;
}

/** All that is told of one subject on one day. */
export interface Picture {
  /** By organisation. */
  latest: Record<string, Latest>;
  /** By perspective, of those that said something. */
  perspectives: Partial<Record<Perspective, Seen>>;
  divergence: number | null;
  /** By area. */
  areas: Record<string, Seen>;
  regionalDivergence: number | null;
}

type Judged = Said & { judgement: Judgement };

const LEVELS: readonly Judgement[] = ['not_initiated', 'minimum', 'intermediate', 'full'];

const publishedOn = ({ publishedAt }: Said): string => publishedAt.slice(0, 10);
const isJudged = (said: Said): said is Judged => said.judgement !== null;
const hasLevel = ({ judgement }: Judged): boolean => LEVELS.includes(judgement);
const isEarlier = (one: Said, other: Said): boolean => one.publishedAt < other.publishedAt;

/** Published in the twelve months before a day. */
const isFresh = (said: Said, day: string): boolean => publishedOn(said) > yearBefore(day);

export function pictureOf(history: readonly Said[], subject: string, day: string): Picture {
  const standing = standingOn(history, day).filter((said) => said.subject === subject);
  const latest = latestOfEach(standing);
  const perspectives: Picture['perspectives'] = {};
  for (const perspective of PERSPECTIVES) {
    const those = latest.filter((said) => said.perspective === perspective);
    if (those.length > 0) perspectives[perspective] = viewOf(those, day);
  }
  const areas = areasSeen(standing, day);
  return {
    latest: Object.fromEntries(latest.map((said) => [said.organisation, lastWordOf(said, day)])),
    perspectives,
    divergence: distanceBetween(Object.values(perspectives)),
    areas,
    regionalDivergence: distanceBetween(Object.values(areas)),
  };
}

/** Judgements that were published by a day, and that nothing published by then supersedes. */
function standingOn(history: readonly Said[], day: string): Judged[] {
  const known = history.filter((said) => publishedOn(said) <= day);
  return known.filter(isJudged).filter((said) => !known.some((newer) => supersedes(newer, said)));
}

/** A version supersedes the report it names; an assessment those of its organisation on the same, for the same areas. */
function supersedes(newer: Said, said: Said): boolean {
  if (newer.noun === 'report') return newer.supersedes === said.id;
  return (
    said.noun === 'assessment' &&
    newer.organisation === said.organisation &&
    newer.subject === said.subject &&
    isSameSet(newer.areas, said.areas) &&
    isEarlier(said, newer)
  );
}

const isSameSet = (one: string[], other: string[]): boolean =>
  one.every((area) => other.includes(area)) && other.every((area) => one.includes(area));

/** Of each organisation the latest: it counts once, under the kind that it signed it with. */
function latestOfEach(standing: Judged[]): Judged[] {
  return standing.filter(
    (said) => !standing.some((other) => other.organisation === said.organisation && isEarlier(said, other)),
  );
}

/** Within civil society, of each area the latest of each organisation that names it. */
function areasSeen(standing: Judged[], day: string): Record<string, Seen> {
  const named = [...new Set(standing.flatMap(({ areas }) => areas))].sort();
  return Object.fromEntries(
    named.flatMap((area) => {
      const latest = latestOfEach(standing.filter(({ areas }) => areas.includes(area)));
      const those = latest.filter(({ perspective }) => perspective === 'civil_society');
      return those.length > 0 ? [[area, viewOf(those, day)]] : [];
    }),
  );
}

/** Fresh levels come first; then fresh words apart from the scale; then older levels, hollow; then older words. */
function viewOf(latest: Judged[], day: string): Seen {
  const fresh = latest.filter((said) => isFresh(said, day));
  const older = latest.filter((said) => !isFresh(said, day));
  const word = (said: Judged): boolean => !hasLevel(said);
  if (fresh.some(hasLevel)) return { state: 'assessed', ...figuresOf(fresh.filter(hasLevel)) };
  if (fresh.some(word)) return { state: lastWord(fresh), ...figuresOf(fresh) };
  if (older.some(hasLevel)) return { state: 'outdated', ...figuresOf(older.filter(hasLevel)) };
  return { state: lastWord(older), ...figuresOf(older) };
}

const lastWord = (those: Judged[]): Seen['state'] => newestOf(those).judgement as 'no_evidence' | 'not_applicable';

function figuresOf(those: Judged[]): Omit<Seen, 'state'> {
  const levels = those.filter(hasLevel).map(({ judgement }) => LEVELS.indexOf(judgement) as NonNullable<Seen['level']>);
  levels.sort((one, other) => one - other);
  return {
    level: lowerMedianOf(levels),
    lowest: levels.at(0) ?? null,
    highest: levels.at(-1) ?? null,
    organisations: those.length,
    latestOn: publishedOn(newestOf(those)),
  };
}

/** The one in the middle; of two the lower, so that it is always one that somebody stated. */
function lowerMedianOf<Value>(sorted: Value[]): Value | null {
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

function newestOf(those: Judged[]): Judged {
  const newest = those.find((said) => !those.some((other) => isEarlier(said, other)));
  if (!newest) throw new Error('nobody said anything');
  return newest;
}

function distanceBetween(views: Seen[]): number | null {
  const levels = views.flatMap(({ state, level }) => (state === 'assessed' && level !== null ? [level] : []));
  return levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels);
}

const lastWordOf = (said: Judged, day: string): Latest => ({
  perspective: said.perspective,
  judgement: said.judgement,
  publishedOn: publishedOn(said),
  isFresh: isFresh(said, day),
});

/** What lists are filtered by: divergences, of each perspective its fresh level, and areas that have one. */
export type Standing = Record<'divergence' | 'regionalDivergence' | Perspective, number | null> & { areas: string[] };

export function standingOf({ perspectives, divergence, areas, regionalDivergence }: Picture): Standing {
  const levelOf = (perspective: Perspective): number | null => {
    const seen = perspectives[perspective];
    return seen?.state === 'assessed' ? seen.level : null;
  };
  return {
    divergence,
    regionalDivergence,
    government: levelOf('government'),
    civil_society: levelOf('civil_society'),
    donor: levelOf('donor'),
    independent: levelOf('independent'),
    areas: Object.keys(areas)
      .filter((area) => areas[area]?.state === 'assessed')
      .sort(),
  };
}

export interface Quarter {
  period: string;
  asOf: string;
  picture: Picture;
}

/** As it was seen at the end of each quarter, from that of the first judgement on; of the one that runs, today. */
export function quartersOf(history: readonly Said[], subject: string, today: string): Quarter[] {
  const days = history.filter((said) => said.subject === subject && isJudged(said)).map(publishedOn);
  const first = days.sort()[0];
  const quarters: Quarter[] = [];
  for (let day = first; day !== undefined && day <= today; day = dayAfter(quarterOf(day).lastDay)) {
    const { period, lastDay } = quarterOf(day);
    const asOf = lastDay < today ? lastDay : today;
    quarters.push({ period, asOf, picture: pictureOf(history, subject, asOf) });
  }
  return quarters;
}

export interface Turn {
  on: string;
  perspective: Perspective;
  from: Pick<Seen, 'state' | 'level'>;
  to: Pick<Seen, 'state' | 'level'>;
}

/** Day after day, where a side came to see it otherwise than the day before; newest first, sides in their order. */
export function turnsOf(history: readonly Said[], subject: string, today: string): Turn[] {
  const [first = today] = history.map(publishedOn).sort();
  const turns: Turn[][] = [];
  let before: Picture['perspectives'] = {};
  for (let day = first; day <= today; day = dayAfter(day)) {
    const { perspectives } = pictureOf(history, subject, day);
    turns.push(PERSPECTIVES.flatMap((side) => turnOf(day, side, before[side] ?? NEVER, perspectives[side] ?? NEVER)));
    before = perspectives;
  }
  return turns.reverse().flat();
}

function turnOf(on: string, perspective: Perspective, from: Seen, to: Seen): Turn[] {
  if (from.state === to.state && from.level === to.level) return [];
  return [
    { on, perspective, from: { state: from.state, level: from.level }, to: { state: to.state, level: to.level } },
  ];
}
