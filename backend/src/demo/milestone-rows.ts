import { randomUUID } from 'node:crypto';
import { type Translated } from '@parole-tenue/contract';
import { type DaysAgo, type DemoMilestone, type DemoStory } from './content/shape.js';
import { type Names, type Setting, type StoryRows } from './rows.js';

/** When everything was first planned, and the hours at which plans are made and changed. */
export const FIRST_PLANS: DaysAgo = 540;
const HOURS = { create: 9.1, change: 11.3 };

type MilestoneRows = Pick<StoryRows, 'milestones' | 'revisions' | 'journal'> & { names: Names };

export function milestoneRows({ recommendation, milestones = {} }: DemoStory, setting: Setting): MilestoneRows {
  const names = new Map<string, string>();
  const rows: MilestoneRows = { milestones: [], revisions: [], journal: [], names };
  for (const [name, content] of Object.entries(milestones)) {
    const milestone = plan(content, setting);
    const revisions = revise(content, milestone.id, setting);
    names.set(name, milestone.id);
    rows.milestones.push(milestone);
    rows.revisions.push(...revisions);
    rows.journal.push(...history(content, recommendation, milestone, revisions, setting));
  }
  return rows;
}

export const translated = (text: { fr: string; en: string }): Translated => ({ ...text, original: 'fr' });

function plan(content: DemoMilestone, { recommendationId, cast, calendar }: Setting) {
  return {
    id: randomUUID(),
    recommendationId,
    organisationId: cast.organisations[content.organisation],
    title: translated(content.title),
    weight: content.weight,
    plannedOn: calendar.endOfMonth(content.planned),
    areas: content.areas ?? [],
    creationHash: null,
    isDemo: true,
    version: 1 + (content.revisions?.length ?? 0),
  };
}

function revise({ planned, revisions = [] }: DemoMilestone, milestoneId: string, { calendar }: Setting) {
  return revisions.map(({ on, reason, to }, index) => ({
    id: randomUUID(),
    milestoneId,
    plannedFrom: calendar.endOfMonth(revisions[index - 1]?.to ?? planned),
    plannedTo: calendar.endOfMonth(to),
    reason: translated(reason),
    revisedOn: calendar.day(on),
    position: index + 1,
  }));
}

function history(
  { organisation }: DemoMilestone,
  recommendation: string,
  { id, title, areas, weight, plannedOn }: StoryRows['milestones'][number],
  revisions: StoryRows['revisions'],
  { cast, calendar }: Setting,
): StoryRows['journal'] {
  const actor = cast.lead(organisation);
  const planned = { organisation, title, areas, weight, plannedOn };
  const made = { noun: 'milestone', id, verb: 'create', before: null, after: { recommendation, ...planned } };
  return [
    { actor, change: { ...made, at: calendar.at(FIRST_PLANS, HOURS.create) } },
    ...revisions.map(({ plannedFrom, plannedTo, revisedOn }) => {
      const [before, after] = [plannedFrom, plannedTo].map((day) => ({ ...planned, plannedOn: day }));
      const at = new Date(Date.parse(revisedOn) + HOURS.change * 3_600_000);
      return { actor, change: { noun: 'milestone', id, verb: 'change', before, after, at } };
    }),
  ];
}
