import { type ChangeFocalPoints, FOCAL_FIELDS, type FocalPart, type Id } from '@parole-tenue/contract';
import { type OrganisationKey } from './content/organisations.js';
import { PEOPLE, type PersonKey } from './content/people.js';
import { type DemoStory } from './content/shape.js';
import { FIRST_PLANS } from './milestone-rows.js';
import { type Setting, type StoryRows } from './rows.js';

const HOUR = 8.6;

type FocalPointRows = Pick<StoryRows, 'focalPoints' | 'journal'>;

export function focalPointRows({ focalPoints = {} }: DemoStory, setting: Setting): FocalPointRows {
  const { recommendationId, cast } = setting;
  const people = Object.entries(focalPoints) as [PersonKey, FocalPart][];
  const rows = people.map(([key, part]) => {
    const { accountId, organisationId } = cast.member(key);
    return { organisationId, recommendationId, part, accountId };
  });
  const organisations = [...new Set(people.map(([key]) => PEOPLE[key].organisation))].filter((key) => key !== null);
  return { focalPoints: rows, journal: organisations.map((organisation) => entryOf(organisation, rows, setting)) };
}

function entryOf(
  organisation: OrganisationKey,
  rows: FocalPointRows['focalPoints'],
  { recommendationId, cast, calendar }: Setting,
): StoryRows['journal'][number] {
  const nobody: Record<keyof ChangeFocalPoints, Id | null> = { focalPoint: null, alternate: null };
  const after = { ...nobody };
  for (const { organisationId, part, accountId } of rows) {
    if (organisationId === cast.organisations[organisation]) after[FOCAL_FIELDS[part]] = accountId;
  }
  const change = { noun: 'focal_point', id: recommendationId, verb: 'assign', before: nobody, after };
  return { actor: cast.lead(organisation), change: { ...change, at: calendar.at(FIRST_PLANS, HOUR) } };
}
