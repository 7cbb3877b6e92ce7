import { type Judgement, type Perspective } from '@parole-tenue/contract';
import { yearBefore } from './calendar.js';
import { type Dice } from './dice.js';

/** What a generated statement is about, besides its recommendation. A report may speak of the milestone, and judges none. */
export type About = 'recommendation' | 'milestone' | 'framework';

export interface Told {
  noun: 'report' | 'assessment';
  about: About;
  /** Its number in the cast. */
  organisation: number;
  isPublished: boolean;
  judgement: Judgement | null;
  areas: string[];
  /** When it was published; of a draft when it was written. */
  at: string;
  /** Of a report that is a newer version: the place of the older one in the history. */
  supersedes: number | null;
}
/** What was told about one recommendation, its milestone and its framework, oldest first. No two at the same instant. */
export type History = Told[];

/** From an instant on organisations are of these kinds, by number. */
export interface Era {
  from: string;
  kinds: Perspective[];
}
/** Organisations whose kinds change in time. Oldest era first. */
export type Cast = Era[];

const AREAS = ['gao', 'kayes', 'kidal', 'mopti'];
const JUDGEMENTS: (Judgement | null)[] = [
  ...([
    'not_initiated',
    'minimum',
    'intermediate',
    'full',
    'not_initiated',
    'minimum',
    'intermediate',
    'full',
  ] as const),
  ...(['no_evidence', 'not_applicable'] as const),
];
const KINDS: Perspective[] = ['civil_society', 'civil_society', 'government', 'donor', 'civil_society', 'independent'];
const ORGANISATIONS = 24;
const FIRST_DAY = '2022-10-01';
const MOST_TOLD = 12;
const LONG_AGO_DAYS = 500;
const CLOCK = ['00:00', '11:59', '23:59'];
const DAY_MS = 86_400_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days on which all is asked: leap days and their neighbours, ends of quarters, and today. */
export const askedDays = (today: string): string[] => [
  ...['2024-02-29', '2024-12-31', '2025-02-28', '2025-03-01', '2025-09-30', '2026-03-31'],
  today,
];

export function castOf(dice: Dice, today: string): Cast {
  const froms = ['2021-01-01', '2024-02-29', '2025-03-01', yearBefore(today), daysAfter(today, -30)];
  let kinds = Array.from({ length: ORGANISATIONS }, (_, number) => KINDS[number % KINDS.length] ?? 'donor');
  return froms.sort().map((day) => {
    kinds = kinds.map((kind) => (dice.chance(0.25) ? dice.of(KINDS) : kind));
    return { from: `${day}T11:59:30.000Z`, kinds };
  });
}

/** The kind that an organisation is of at an instant. */
export function kindAt(cast: Cast, organisation: number, at: string): Perspective {
  const kind = cast.findLast(({ from }) => from <= at)?.kinds[organisation];
  if (!kind) throw new Error('before all that is told');
  return kind;
}

/** Around one of the days that are asked, and the day a year before it: there what counts changes. */
export function historyOf(dice: Dice, today: string): History {
  const focus = dice.of(askedDays(today));
  const organisations = dice.some(
    Array.from({ length: ORGANISATIONS }, (_, number) => number),
    dice.between(1, 6),
  );
  const told = Array.from({ length: dice.between(1, MOST_TOLD) }, (_, index) => {
    const second = String(index).padStart(2, '0');
    return oneOf(dice, dice.of(organisations), `${dayAround(dice, focus, today)}T${dice.of(CLOCK)}:${second}.000Z`);
  });
  told.sort((one, other) => (one.at < other.at ? -1 : 1));
  addVersions(dice, told);
  return told;
}

/** Some reports become newer versions of an earlier one of their organisation that none supersedes yet; not always of the last. */
function addVersions(dice: Dice, told: History): void {
  const superseded = new Set<number>();
  for (const [place, one] of told.entries()) {
    if (one.noun !== 'report' || dice.chance(0.4)) continue;
    const open = told
      .slice(0, place)
      .flatMap((other, index) => (isOlderVersion(other, one) && !superseded.has(index) ? [index] : []));
    if (open.length === 0) continue;
    one.supersedes = dice.of(open);
    if (one.isPublished) superseded.add(one.supersedes);
  }
}

const isOlderVersion = (other: Told, one: Told): boolean =>
  other.noun === 'report' && other.isPublished && other.organisation === one.organisation;

function dayAround(dice: Dice, focus: string, today: string): string {
  const border = dice.chance(0.5) ? focus : yearBefore(focus);
  const day = dice.chance(0.5)
    ? daysAfter(border, dice.between(-1, 1))
    : daysAfter(focus, dice.between(-LONG_AGO_DAYS, 40));
  return day > today ? today : day < FIRST_DAY ? FIRST_DAY : day;
}

function oneOf(dice: Dice, organisation: number, at: string): Told {
  const noun = dice.chance(0.4) ? 'report' : 'assessment';
  const isReport = noun === 'report';
  const about = dice.of<About>(['recommendation', 'recommendation', 'recommendation', 'milestone', 'framework']);
  return {
    noun,
    about: isReport && about === 'framework' ? 'recommendation' : about,
    organisation,
    isPublished: dice.chance(0.9),
    judgement: isReport && dice.chance(0.25) ? null : dice.of(JUDGEMENTS),
    areas: dice.some(AREAS, dice.of([0, 0, 1, 1, 2, 3])),
    at,
    supersedes: null,
  };
}

/** So many published assessments of a recommendation, of the last year and a half or of so many days. */
export function assessmentsOf(dice: Dice, today: string, count: number, days = LONG_AGO_DAYS): History {
  const told = Array.from({ length: count }, (_, index): Told => {
    const [second, instant] = [String(index % 60).padStart(2, '0'), String(Math.floor(index / 60)).padStart(3, '0')];
    const day = daysAfter(today, -dice.between(1, days));
    return {
      ...{ noun: 'assessment', about: 'recommendation', organisation: dice.between(0, ORGANISATIONS - 1) },
      ...{ isPublished: true, judgement: dice.of(JUDGEMENTS), areas: dice.some(AREAS, dice.of([0, 0, 1, 2])) },
      ...{ at: `${day}T${dice.of(CLOCK)}:${second}.${instant}Z`, supersedes: null },
    };
  });
  return told.sort((one, other) => (one.at < other.at ? -1 : 1));
}
