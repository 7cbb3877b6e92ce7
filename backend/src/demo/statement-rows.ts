import { randomUUID } from 'node:crypto';
import { REPLY_DAYS, type ReportCargo } from '@parole-tenue/contract';
import { creationHash } from '../core/http/creation-hash.js';
import { snapshotOf } from '../statements/statement.snapshot.js';
import { type DemoStatement, type DemoStory } from './content/shape.js';
import { proofRows } from './proof-rows.js';
import { joined, noRows, type Setting, type StoryRows } from './rows.js';
import { contentOf, type Named, type SaidContent } from './statement-content.js';
import { type Step, stepsOf } from './statement-steps.js';

type StatementRow = StoryRows['statements'][number];

export function statementRows(
  story: DemoStory,
  { milestones, indicators }: Pick<Named, 'milestones' | 'indicators'>,
  setting: Setting,
): StoryRows {
  const rows = noRows();
  const evidence: StoryRows[] = [];
  const named: Named = { milestones, indicators, statements: new Map(), decisions: new Map() };
  for (const statement of story.statements) {
    const steps = stepsOf(statement, setting.cast, setting.calendar);
    const content = contentOf(statement, named, setting);
    const row = statementRow(statement, content, steps, setting);
    if (statement.name) named.statements.set(statement.name, row);
    rows.statements.push(row);
    rows.returns.push(...returnsOf(statement, row, steps));
    addCargo(rows, row, content);
    rows.journal.push(...historyOf(story, row, content, steps));
    evidence.push(...underStatement(statement, row, steps, setting));
  }
  return joined([rows, ...evidence]);
}

function underStatement(
  { by, evidence = [] }: DemoStatement,
  { id, noun }: StatementRow,
  steps: Step[],
  setting: Setting,
): StoryRows[] {
  const place = { under: { noun, id }, by, at: first(steps).at };
  return evidence.map((content) => proofRows(content, place, setting, { attachedTo: place.under }));
}

function statementRow(
  { noun, on, state }: DemoStatement,
  { about, moves: _, values: __, meetings: ___, outcomes: ____, supersedes, answers, ...said }: SaidContent,
  steps: Step[],
  { recommendationId, calendar }: Setting,
): StatementRow {
  const { actor, at: createdAt } = first(steps);
  const publication = steps.find(({ verb }) => verb === 'publish');
  const sending = steps.findLast(({ verb }) => verb === 'submit') ?? publication;
  const isDue = noun === 'objection' && state === undefined;
  return {
    id: randomUUID(),
    ...{ noun, recommendationId, ...said, supersedesId: supersedes, answersId: answers },
    milestoneId: about?.milestone ?? null,
    // The database fills these in.
    ...{ frameworkId: null, subjectId: recommendationId, perspective: null },
    stance: about?.stance ?? null,
    dueOn: isDue ? calendar.day(on - REPLY_DAYS) : null,
    organisationId: actor.organisationId,
    authorId: actor.accountId,
    editedById: actor.accountId,
    state: last(steps).state,
    createdAt,
    updatedAt: last(steps).at,
    submittedAt: sending?.at ?? null,
    publishedAt: publication?.at ?? null,
    closesOn: null,
    ...{ steppedById: null, steppedFrom: null, steppedAt: null },
    isDemo: true,
    version: steps.length,
    creationHash: creationHash({ noun, recommendationId, ...said }),
  };
}

function addCargo(rows: StoryRows, { id: statementId }: StatementRow, cargo: ReportCargo): void {
  const { moves, values, meetings, outcomes } = cargo;
  rows.moves.push(...moves.map(({ milestone, ...move }) => ({ statementId, milestoneId: milestone, ...move })));
  rows.values.push(...values.map(({ indicator, ...value }) => ({ statementId, indicatorId: indicator, ...value })));
  rows.meetings.push(...meetings.map((meeting) => ({ statementId, ...meeting })));
  rows.outcomes.push(...outcomes.map(({ decision, ...said }) => ({ statementId, decisionId: decision, ...said })));
}

function returnsOf({ returned }: DemoStatement, { id }: StatementRow, steps: Step[]): StoryRows['returns'] {
  const step = steps.find(({ verb }) => verb === 'return');
  if (!returned || !step) return [];
  const { remark, remarks = [] } = returned;
  return [
    {
      ...{ id: randomUUID(), statementId: id, returnedById: step.actor.accountId, remark },
      remarks: remarks.map((placed) => ({ at: 'text', ...placed })),
      returnedAt: step.at,
      withdrawnAt: null,
    },
  ];
}

/** As the application would have written it, but for what is kept sealed: nobody took these steps. */
function historyOf(
  { recommendation }: DemoStory,
  { id, noun }: StatementRow,
  content: SaidContent,
  steps: Step[],
): StoryRows['journal'] {
  const after = steps.map(({ state }, index) => {
    const matter = { recommendation: { reference: recommendation }, framework: null, milestoneId: null };
    return snapshotOf({ ...content, ...matter, noun, state, version: index + 1 });
  });
  return steps.map(({ verb, actor, at }, index) => ({
    actor,
    change: { ...{ noun, id, verb, at }, before: after[index - 1]?.open ?? null, after: after[index]?.open ?? null },
  }));
}

function first(steps: Step[]): Step {
  const [step] = steps;
  if (!step) throw new Error('A statement has at least one step.');
  return step;
}

const last = (steps: Step[]): Step => steps.at(-1) ?? first(steps);
