import { randomUUID } from 'node:crypto';
import { type Day, type Period, type VisibilityLevel } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { creationHash } from '../core/http/creation-hash.js';
import { type Calendar } from './calendar.js';
import { type Cast } from './cast.js';
import { PEOPLE } from './content/people.js';
import { type DaysAgo, type DemoStory } from './content/shape.js';
import { type MilestoneIds } from './milestone-rows.js';
import { type StoryRows } from './rows.js';
import { type DemoStatement, type Step, stepsOf } from './statement-steps.js';

type StatementRow = StoryRows['statements'][number];
type StatementRows = Pick<StoryRows, 'statements' | 'returns' | 'moves' | 'evidence' | 'journal'>;

interface Setting {
  recommendationId: string;
  milestones: MilestoneIds;
  cast: Cast;
  calendar: Calendar;
}

/** What the demonstration's statements leave unsaid. */
const NOTHING_MORE = {
  ...{ answersId: null, dueOn: null, answer: null, areas: [], since: null, milestoneId: null, stance: null },
  ...{ steppedById: null, steppedFrom: null, steppedAt: null },
};

export function statementRows(story: DemoStory, setting: Setting): StatementRows {
  const rows: StatementRows = { statements: [], returns: [], moves: [], evidence: [], journal: [] };
  const named = new Map<string, StatementRow>();
  for (const statement of story.statements) {
    const steps = stepsOf(statement, setting.cast, setting.calendar);
    const row = statementRow(statement, steps, named, setting);
    if (statement.noun === 'report' && statement.name) named.set(statement.name, row);
    rows.statements.push(row);
    rows.returns.push(...returnsOf(statement, row, steps));
    rows.moves.push(...movesOf(statement, row, setting));
    const evidence = evidenceOf(statement, row, steps);
    rows.evidence.push(...evidence);
    rows.journal.push(...historyOf(row, evidence, steps));
  }
  return rows;
}

function statementRow(
  statement: DemoStatement,
  steps: Step[],
  named: ReadonlyMap<string, StatementRow>,
  { recommendationId, calendar }: Setting,
): StatementRow {
  const { actor, at: createdAt } = first(steps);
  const submission = steps.findLast(({ verb }) => verb === 'submit');
  const superseded = statement.noun === 'report' ? findSuperseded(statement.supersedes, named) : null;
  const said = {
    noun: statement.noun,
    recommendationId,
    language: statement.language ?? PEOPLE[statement.by].language,
    text: statement.text,
    judgement: statement.judgement,
    ...coverageOf(statement, superseded?.period ?? null, calendar),
    supersedesId: superseded?.id ?? null,
  };
  return {
    id: randomUUID(),
    ...said,
    organisationId: actor.organisationId,
    authorId: actor.accountId,
    editedById: actor.accountId,
    state: last(steps).state,
    createdAt,
    updatedAt: last(steps).at,
    submittedAt: submission?.at ?? null,
    publishedAt: steps.find(({ verb }) => verb === 'publish')?.at ?? null,
    ...NOTHING_MORE,
    isDemo: true,
    version: steps.length,
    creationHash: creationHash(said),
  };
}

/** A report covers a period, an assessment speaks of a day: here the one before it was sent in. */
function coverageOf(
  { noun, on, state }: DemoStatement,
  supersededPeriod: Period | null,
  calendar: Calendar,
): { period: Period | null; asOf: Day | null } {
  if (noun === 'assessment') return { period: null, asOf: calendar.day(on + 2) };
  if (state !== undefined) return { period: calendar.period(on), asOf: null };
  return { period: supersededPeriod ?? calendar.periodCovered(on), asOf: null };
}

function findSuperseded(name: string | undefined, named: ReadonlyMap<string, StatementRow>): StatementRow | null {
  if (name === undefined) return null;
  const row = named.get(name);
  if (!row) throw new Error(`No earlier report of the story is named ${name}.`);
  return row;
}

function returnsOf({ returned }: DemoStatement, { id }: StatementRow, steps: Step[]): StoryRows['returns'] {
  const step = steps.find(({ verb }) => verb === 'return');
  if (!returned || !step) return [];
  const returnedById = step.actor.accountId;
  return [
    {
      id: randomUUID(),
      statementId: id,
      returnedById,
      remark: returned.remark,
      remarks: [],
      returnedAt: step.at,
      withdrawnAt: null,
    },
  ];
}

function movesOf(
  statement: DemoStatement,
  { id }: StatementRow,
  { milestones, calendar }: Setting,
): StoryRows['moves'] {
  if (statement.noun !== 'report') return [];
  return Object.entries(statement.moves ?? {}).map(([name, { state, achieved, text }]) => {
    const milestoneId = milestones.get(name);
    if (milestoneId === undefined) throw new Error(`The story has no milestone ${name}.`);
    return { statementId: id, milestoneId, state, achievedOn: dayOf(achieved, calendar), text, blockers: [] };
  });
}

const dayOf = (ago: DaysAgo | undefined, calendar: Calendar): Day | null =>
  ago === undefined ? null : calendar.day(ago);

function evidenceOf({ evidence = [] }: DemoStatement, { id }: StatementRow, steps: Step[]): StoryRows['evidence'] {
  const { actor, at } = first(steps);
  return evidence.map(({ caption, url, level = usualLevel(actor) }) => ({
    id: randomUUID(),
    statementId: id,
    authorId: actor.accountId,
    kind: 'link',
    caption,
    url,
    level,
    createdAt: at,
    isDemo: true,
    version: 1,
    creationHash: creationHash({ id, caption, url, level }),
  }));
}

/** What civil society brings is restricted unless it says otherwise (access.md). */
const usualLevel = ({ organisationKind }: Member): VisibilityLevel =>
  organisationKind === 'civil_society' ? 'restricted' : 'public';

function historyOf(row: StatementRow, evidence: StoryRows['evidence'], steps: Step[]): StoryRows['journal'] {
  const { id, noun } = row;
  const { actor } = first(steps);
  return [
    ...steps.map(({ verb, state, actor: by, at }, index) => ({
      actor: by,
      change: {
        ...{ noun, id, verb, at },
        before: index === 0 ? null : { state: steps[index - 1]?.state, version: index },
        after: { state, version: index + 1, ...(verb === 'publish' && saidBy(row)) },
      },
    })),
    ...evidence.map(({ id: evidenceId, level, statementId, createdAt }) => ({
      actor,
      change: { noun: 'evidence', id: evidenceId, verb: 'create', after: { level, statementId }, at: createdAt },
    })),
  ];
}

/** With publication the journal holds what was said. */
function saidBy({ language, judgement, period, asOf, text }: StatementRow): object {
  return { language, judgement, period, asOf, text };
}

function first(steps: Step[]): Step {
  const [step] = steps;
  if (!step) throw new Error('A statement has at least one step.');
  return step;
}

const last = (steps: Step[]): Step => steps.at(-1) ?? first(steps);
