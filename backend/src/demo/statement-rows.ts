import { randomUUID } from 'node:crypto';
import { type Id, REPLY_DAYS } from '@parole-tenue/contract';
import { creationHash } from '../core/http/creation-hash.js';
import { snapshotOf } from '../statements/statement.snapshot.js';
import { type DemoFrameworkStory, type DemoStatement, type DemoStory } from './content/shape.js';
import { proofRows } from './proof-rows.js';
import { idOf, joined, noRows, type Setting, type Stage, type StoryRows } from './rows.js';
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
  const named = namedIn({ milestones, indicators });
  const matter = { recommendation: { reference: story.recommendation }, framework: null };
  const about = { recommendationId: setting.recommendationId, frameworkId: null };
  for (const statement of story.statements) {
    const { row, steps, ...said } = tell(statement, named, { ...matter, ...about }, setting);
    rows.returns.push(...returnsOf(statement, row, steps));
    addCargo(rows, row, said.content);
    rows.journal.push(...said.journal);
    evidence.push(...underStatement(statement, row, steps, setting, named));
  }
  rows.statements.push(...named.said);
  return joined([rows, ...evidence]);
}

/** What is said of a framework as a whole: judgements, which rest on their reasons. */
export function frameworkRows({ framework, statements }: DemoFrameworkStory, frameworkId: Id, stage: Stage): StoryRows {
  const named = namedIn({ milestones: new Map(), indicators: new Map() });
  const matter = { recommendation: null, framework: { slug: framework }, recommendationId: null, frameworkId };
  const journal = statements.flatMap((statement) => tell(statement, named, matter, stage).journal);
  return { ...noRows(), statements: named.said, journal };
}

function namedIn(plans: Pick<Named, 'milestones' | 'indicators'>): Named {
  return { ...plans, statements: new Map(), decisions: new Map(), evidence: new Map(), said: [] };
}

/** What it is about, by ids and as the journal has it. */
interface Matter {
  recommendation: { reference: string } | null;
  framework: { slug: string } | null;
  recommendationId: Id | null;
  frameworkId: Id | null;
}

function tell(statement: DemoStatement, named: Named, matter: Matter, stage: Stage) {
  const steps = stepsOf(statement, stage.cast, stage.calendar);
  const content = contentOf(statement, named, stage);
  const row = statementRow(statement, content, steps, { matter, named, stage });
  if (statement.name) named.statements.set(statement.name, row);
  named.said.push(row);
  return { row, steps, content, journal: historyOf(matter, row, content, steps) };
}

function underStatement(
  { by, evidence = [] }: DemoStatement,
  { id, noun }: StatementRow,
  steps: Step[],
  setting: Setting,
  named: Named,
): StoryRows[] {
  const place = { under: { noun, id }, by, at: first(steps).at };
  return evidence.map((content) => {
    const rows = proofRows(content, place, setting, { attachedTo: place.under });
    if (content.name) for (const piece of rows.evidence) named.evidence.set(content.name, piece.id);
    return rows;
  });
}

interface Telling {
  matter: Matter;
  named: Named;
  stage: Stage;
}

function statementRow(
  statement: DemoStatement,
  {
    about,
    moves: _,
    values: __,
    meetings: ___,
    outcomes: ____,
    grounds: _____,
    supersedes,
    answers,
    ...said
  }: SaidContent,
  steps: Step[],
  { matter: { recommendationId, frameworkId }, named, stage: { calendar } }: Telling,
): StatementRow {
  const { noun, on, state } = statement;
  const milestoneId = judgedIn(statement, named) ?? about?.milestone ?? null;
  const { actor, at: createdAt } = first(steps);
  const publication = steps.find(({ verb }) => verb === 'publish');
  const sending = steps.findLast(({ verb }) => verb === 'submit') ?? publication;
  const isDue = noun === 'objection' && state === undefined;
  return {
    id: randomUUID(),
    ...{ noun, recommendationId, ...said, supersedesId: supersedes, answersId: answers },
    ...{ milestoneId, frameworkId },
    // The database fills these in.
    ...{ subjectId: frameworkId ?? recommendationId ?? '', perspective: null, signedName: null },
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
    creationHash: creationHash({ noun, recommendationId, frameworkId, ...said }),
  };
}

/** The step that an assessment is of. */
function judgedIn(statement: DemoStatement, { milestones }: Named): Id | null {
  const name = statement.noun === 'assessment' ? statement.milestone : undefined;
  return name === undefined ? null : idOf(milestones, name);
}

function addCargo(rows: StoryRows, { id: statementId }: StatementRow, content: SaidContent): void {
  const { moves, values, meetings, outcomes, grounds } = content;
  const ground = { statementId, reportId: null, evidenceId: null };
  rows.grounds.push(
    ...grounds.reports.map((reportId) => ({ id: randomUUID(), ...ground, reportId })),
    ...grounds.evidence.map((evidenceId) => ({ id: randomUUID(), ...ground, evidenceId })),
  );
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
  { recommendation, framework }: Matter,
  { id, noun, milestoneId }: StatementRow,
  content: SaidContent,
  steps: Step[],
): StoryRows['journal'] {
  const after = steps.map(({ state }, index) => {
    const matter = { recommendation, framework, milestoneId: noun === 'assessment' ? milestoneId : null };
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
