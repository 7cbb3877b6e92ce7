import { randomUUID } from 'node:crypto';
import { type Translated } from '@parole-tenue/contract';
import { type Calendar } from './calendar.js';
import { type Cast } from './cast.js';
import { type DaysAgo, type DemoMilestone, type DemoStory } from './content/shape.js';
import { type StoryRows } from './rows.js';

/** When everything was first planned, and the hours at which plans are made and changed. */
const FIRST_PLANS: DaysAgo = 540;
const HOURS = { create: 9.1, change: 11.3 };

export type MilestoneIds = ReadonlyMap<string, string>;
type MilestoneRows = Pick<StoryRows, 'milestones' | 'revisions' | 'journal'> & { ids: MilestoneIds };

export function milestoneRows(
  story: DemoStory,
  recommendationId: string,
  cast: Cast,
  calendar: Calendar,
): MilestoneRows {
  const ids = new Map<string, string>();
  const rows: MilestoneRows = { milestones: [], revisions: [], journal: [], ids };
  for (const [name, content] of Object.entries(story.milestones ?? {})) {
    const milestone = plan(content, recommendationId, cast, calendar);
    const revisions = revise(content, milestone.id, calendar);
    ids.set(name, milestone.id);
    rows.milestones.push(milestone);
    rows.revisions.push(...revisions);
    rows.journal.push(...history(content, milestone, revisions, cast, calendar));
  }
  return rows;
}

const translated = (text: { fr: string; en: string }): Translated => ({ ...text, original: 'fr' });

function plan(content: DemoMilestone, recommendationId: string, cast: Cast, calendar: Calendar) {
  return {
    id: randomUUID(),
    recommendationId,
    organisationId: cast.organisations[content.organisation],
    title: translated(content.title),
    weight: content.weight,
    plannedOn: calendar.endOfMonth(content.planned),
    areas: [],
    creationHash: null,
    isDemo: true,
    version: 1 + (content.revisions?.length ?? 0),
  };
}

function revise({ planned, revisions = [] }: DemoMilestone, milestoneId: string, calendar: Calendar) {
  return revisions.map(({ on, reason, to }, index) => ({
    id: randomUUID(),
    milestoneId,
    plannedFrom: calendar.endOfMonth(revisions[index - 1]?.to ?? planned),
    plannedTo: calendar.endOfMonth(to),
    reason: translated(reason),
    revisedOn: calendar.day(on),
  }));
}

function history(
  content: DemoMilestone,
  { id, plannedOn, weight }: StoryRows['milestones'][number],
  revisions: StoryRows['revisions'],
  cast: Cast,
  calendar: Calendar,
): StoryRows['journal'] {
  const actor = cast.lead(content.organisation);
  const at = calendar.at(FIRST_PLANS, HOURS.create);
  return [
    { actor, change: { noun: 'milestone', id, verb: 'create', after: { plannedOn, weight }, at } },
    ...revisions.map(({ plannedFrom, plannedTo, revisedOn }) => {
      const change = { before: { plannedOn: plannedFrom }, after: { plannedOn: plannedTo } };
      const revised = new Date(Date.parse(revisedOn) + HOURS.change * 3_600_000);
      return { actor, change: { noun: 'milestone', id, verb: 'change', ...change, at: revised } };
    }),
  ];
}
