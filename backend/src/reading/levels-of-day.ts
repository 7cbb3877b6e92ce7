import {
  type AreaView,
  type Day,
  type Divergence,
  type Id,
  type Judgement,
  lastDayOf,
  type Level,
  type LevelsQuarter,
  type Period,
  periodOf,
  type Perspective,
  PERSPECTIVES,
  type PerspectiveView,
  QUARTERS_MOST,
} from '@parole-tenue/contract';

/** A published judgement, as far as levels are worked out from it. */
export interface Judged {
  organisation: Id;
  /** The kind that it was signed with. */
  perspective: Perspective;
  judgement: Judgement;
  /** Null: a word apart from the scale. */
  level: Level | null;
  areas: string[];
  publishedOn: Day;
  supersededOn: Day | null;
}

/** All that was ever judged of one subject, the last said first. */
export type History = readonly Judged[];

export type LevelsOfDay = Omit<LevelsQuarter, 'period'>;

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

type Seen = Omit<PerspectiveView, 'perspective'>;

/** Days that are looked at for changes, at most: the latest. */
export const DAYS_MOST = 400;

/** How the sides saw a subject at the end of a day (docs/method.md, "Perspectives"). */
export function levelsOn(history: History, day: Day): LevelsOfDay {
  const perspectives = perspectivesOn(history, day);
  const regionalDivergence = distanceBetween(areasOn(history, day));
  return { asOf: day, perspectives, divergence: distanceBetween(perspectives), regionalDivergence };
}

/** The four, in the order of the vocabulary. */
export function perspectivesOn(history: History, day: Day): PerspectiveView[] {
  const latest = latestOfEach(standingOn(history, day));
  return PERSPECTIVES.map((perspective) => {
    const those = latest.filter((said) => said.perspective === perspective);
    return { perspective, ...viewOf(those, day) };
  });
}

/** Civil society's alone: of each organisation the latest that names the area. One that names none leaves it as it is. */
export function areasOn(history: History, day: Day): AreaView[] {
  const standing = standingOn(history, day);
  const named = [...new Set(standing.flatMap(({ areas }) => areas))].sort();
  return named.flatMap((area) => {
    const latest = latestOfEach(standing.filter(({ areas }) => areas.includes(area)));
    const those = latest.filter(({ perspective }) => perspective === 'civil_society');
    return those.length > 0 ? [{ area, ...viewOf(those, day) }] : [];
  });
}

/** From the quarter of the first judgement on, each as it was on its last day; of the one that runs, today. */
export function quartersOf(history: History, today: Day): LevelsQuarter[] {
  const first = history.at(-1)?.publishedOn;
  if (first === undefined) return [];
  return periodsBetween(first, today).map((period) => {
    const last = lastDayOf(period);
    return { period, ...levelsOn(history, last < today ? last : today) };
  });
}

/** One recommendation as the sides saw it at the end of a year; of the one that runs, today. */
export interface YearSeen {
  asOf: Day;
  perspectives: PerspectiveView[];
}

/** From the year of the first judgement on. */
export function yearsOf(history: History, today: Day): YearSeen[] {
  const first = history.at(-1)?.publishedOn;
  if (first === undefined) return [];
  return yearsBetween(first, today).map((year) => {
    const last = `${String(year)}-12-31`;
    const asOf = last < today ? last : today;
    return { asOf, perspectives: perspectivesOn(history, asOf) };
  });
}

/** The latest days on which a view may have changed, and one before them: published, superseded or grown old. Oldest first. */
export function turningDaysOf(history: History, today: Day): Day[] {
  const days = history.flatMap(({ publishedOn, supersededOn }) => [publishedOn, supersededOn, staleOn(publishedOn)]);
  const past = days.filter((day) => day !== null && day <= today) as Day[];
  return [...new Set(past)].sort().slice(-DAYS_MOST - 1);
}

function periodsBetween(first: Day, last: Day): Period[] {
  const periods = yearsBetween(first, last).flatMap((year) => QUARTERS.map((quarter) => `${String(year)}-${quarter}`));
  return periods.filter((one) => one >= periodOf(first) && one <= periodOf(last)).slice(-QUARTERS_MOST);
}

function yearsBetween(first: Day, last: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The first day on which something is older than twelve months: of 29 February, 1 March. */
function staleOn(publishedOn: Day): Day {
  return String(Number(publishedOn.slice(0, 4)) + 1) + publishedOn.slice(4).replace('-02-29', '-03-01');
}

/** Published by then, and superseded by nothing that was. */
function standingOn(history: History, day: Day): Judged[] {
  return history.filter(
    ({ publishedOn, supersededOn }) => publishedOn <= day && (supersededOn === null || supersededOn > day),
  );
}

/** An organisation counts once, under the kind that it signed its latest with. */
function latestOfEach(standing: Judged[]): Judged[] {
  const latest = new Map<Id, Judged>();
  for (const said of standing) if (!latest.has(said.organisation)) latest.set(said.organisation, said);
  return [...latest.values()];
}

/** Fresh levels count first; then fresh words apart from the scale, the last one said; then older levels, hollow. */
function viewOf(latest: Judged[], day: Day): Seen {
  const fresh = latest.filter(({ publishedOn }) => day < staleOn(publishedOn));
  const [freshLevels, levels] = [fresh.filter(hasLevel), latest.filter(hasLevel)];
  if (freshLevels.length > 0) return seen('assessed', freshLevels);
  if (fresh.length > 0) return seen(lastWord(fresh), fresh);
  return levels.length > 0 ? seen('outdated', levels) : seen(lastWord(latest), latest);
}

const hasLevel = ({ level }: Judged): boolean => level !== null;

/** Of those that are all words apart from the scale. */
const lastWord = ([last]: Judged[]): Seen['state'] =>
  (last?.judgement as 'no_evidence' | 'not_applicable' | undefined) ?? 'never_assessed';

/** With the lower median: of an even number the lower of the two in the middle, always a level that somebody stated. */
function seen(state: Seen['state'], those: Judged[]): Seen {
  const levels = those.flatMap(({ level }) => (level === null ? [] : [level])).sort((one, other) => one - other);
  return {
    state,
    level: levels[Math.ceil(levels.length / 2) - 1] ?? null,
    lowest: levels[0] ?? null,
    highest: levels.at(-1) ?? null,
    organisations: those.length,
    latestOn: those[0]?.publishedOn ?? null,
  };
}

/** Highest minus lowest fresh median; of one there is none. */
function distanceBetween(views: Seen[]): Divergence {
  const levels = views.flatMap(({ state, level }) => (state === 'assessed' && level !== null ? [level] : []));
  return levels.length < 2 ? null : ((Math.max(...levels) - Math.min(...levels)) as Level);
}
