import { randomUUID } from 'node:crypto';
import {
  type Day,
  type Decision,
  type Dimension,
  type GroundKeys,
  type Id,
  type Part,
  type Period,
  type ReportCargo,
  lastDayOf,
} from '@parole-tenue/contract';
import { NO_CARGO, NOTHING_SAID, type StatementContent, type StatementDraft } from '../statements/statement.view.js';
import { PEOPLE } from './content/people.js';
import {
  type DaysAgo,
  type DemoAssessment,
  type DemoMeeting,
  type DemoReport,
  type DemoStatement,
  type DemoValue,
} from './content/shape.js';
import { type Cast } from './cast.js';
import { idOf, type Names, type Stage, type StoryRows } from './rows.js';
import { sentOn } from './statement-steps.js';

export type SaidContent = StatementContent & Pick<StatementDraft, 'supersedes' | 'answers'>;

/** What a story has named so far. Telling on adds to statements and decisions. */
export interface Named {
  milestones: Names;
  indicators: Names;
  statements: Map<string, StoryRows['statements'][number]>;
  decisions: Map<string, Id>;
  /** Evidence under statements. */
  evidence: Map<string, Id>;
  /** All that was said so far. */
  said: StoryRows['statements'];
}

/** What a statement says, in the form in which the application keeps it. */
export function contentOf(statement: DemoStatement, named: Named, { calendar, cast }: Stage): SaidContent {
  const language = statement.language ?? PEOPLE[statement.by].language;
  const said = { ...NOTHING_SAID, ...NO_CARGO, language, text: statement.text };
  switch (statement.noun) {
    case 'report':
      return { ...said, ...reportOf(statement, named, calendar) };
    case 'assessment':
      return { ...said, ...assessmentOf(statement, named, calendar), supersedes: followedBy(statement, named, cast) };
    case 'response':
      return { ...said, answer: statement.answer, supersedes: supersededBy(statement, named)?.id ?? null };
    default:
      return { ...said, answers: statementOf(statement.to, named).id };
  }
}

type Calendar = Stage['calendar'];

function assessmentOf(assessment: DemoAssessment, named: Named, calendar: Calendar) {
  const { judgement, on, areas = [], effect = null, confidence = null, because = '', guidance = {} } = assessment;
  const { differsBecause = '', restsOn = [] } = assessment;
  const appraisal = { effect, confidence, confidenceWhy: because, guidance, differsBecause };
  return { judgement, asOf: calendar.day(on + 2), areas, ...appraisal, grounds: groundsOf(restsOn, named) };
}

function groundsOf(names: string[], named: Named): GroundKeys {
  const pieces = names.filter((name) => named.evidence.has(name));
  const reports = names.filter((name) => !pieces.includes(name)).map((name) => statementOf(name, named).id);
  return { reports, evidence: pieces.map((name) => idOf(named.evidence, name)) };
}

/** The organisation's last one of the same subject and the same areas: it follows that by itself, as the database has it. */
function followedBy(assessment: DemoAssessment, { said, milestones }: Named, cast: Cast): Id | null {
  const { by, milestone, areas = [] } = assessment;
  const { organisationId } = cast.member(by);
  const milestoneId = milestone === undefined ? null : idOf(milestones, milestone);
  const isOurs = (one: StoryRows['statements'][number]): boolean =>
    one.noun === 'assessment' && one.state === 'published' && one.organisationId === organisationId;
  const last = said.findLast((one) => isOurs(one) && one.milestoneId === milestoneId && isSame(one.areas, areas));
  return last?.id ?? null;
}

const isSame = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

function reportOf(report: DemoReport, named: Named, calendar: Calendar) {
  const superseded = supersededBy(report, named);
  const period = superseded?.period ?? periodOf(report, calendar);
  const said = { judgement: report.judgement, period, supersedes: superseded?.id ?? null };
  return { ...said, ...cargoOf(report, period, named, calendar) };
}

/** What is not published yet is on the quarter that runs. */
function periodOf({ on, state, isLate }: DemoReport, calendar: Calendar): Period {
  if (state !== undefined) return calendar.period(on);
  const sent = sentOn({ on, state });
  return isLate ? calendar.closedPeriod(sent) : calendar.openPeriod(sent);
}

function cargoOf(report: DemoReport, period: Period, named: Named, calendar: Calendar): ReportCargo {
  const { areas = [], since, about, moves = {}, values = {}, meetings = [], outcomes = {} } = report;
  const on = measuredOn(period, calendar.day(sentOn(report)));
  return {
    areas,
    since: dayOf(since, calendar),
    about: about ? { ...about, milestone: idOf(named.milestones, about.milestone) } : null,
    moves: Object.entries(moves).map(([name, { state, achieved, text, blockers = [] }]) => ({
      milestone: idOf(named.milestones, name),
      ...{ state, achievedOn: dayOf(achieved, calendar), text },
      blockers: blockers.map(({ kind, text: why, since: from }) => ({ kind, text: why, since: calendar.day(from) })),
    })),
    values: Object.entries(values).map(([name, value]) => measured(idOf(named.indicators, name), on, value)),
    outcomes: Object.entries(outcomes).map(([name, said]) => ({ decision: idOf(named.decisions, name), ...said })),
    meetings: meetings.map((meeting) => meetingOf(meeting, named, calendar)),
  };
}

/** Values stand for the last day of their quarter, or for the day on which they were sent in before. */
const measuredOn = (period: Period, sent: Day): Day => (lastDayOf(period) < sent ? lastDayOf(period) : sent);

function measured(indicator: Id, on: Day, content: DemoValue): ReportCargo['values'][number] {
  const { value = null, numerator = null, denominator = null, unavailable = null, comment = '' } = content;
  const { sex, age, area } = content;
  const parts = [...partsOf('sex', sex), ...partsOf('age', age), ...partsOf('area', area)];
  return { indicator, on, value, numerator, denominator, unavailable, comment, parts };
}

function partsOf(dimension: Dimension, of: Partial<Record<string, number>> = {}): Part[] {
  return Object.entries(of).map(([key, value = 0]) => ({ dimension, key, value }));
}

function meetingOf(meeting: DemoMeeting, named: Named, calendar: Calendar): ReportCargo['meetings'][number] {
  const { level, on, area, organisations, women, men, young, agenda } = meeting;
  const decisions = Object.entries(meeting.decisions ?? {}).map(([name, { text, owner, due }]): Decision => {
    const id = randomUUID();
    named.decisions.set(name, id);
    return { id, text, owner, dueOn: due === undefined ? null : calendar.endOfMonth(due) };
  });
  const place = { level, heldOn: calendar.day(on), area: area ?? null };
  return { id: randomUUID(), ...place, organisations, women, men, young, agenda, decisions };
}

function supersededBy({ supersedes }: { supersedes?: string }, named: Named): StoryRows['statements'][number] | null {
  return supersedes === undefined ? null : statementOf(supersedes, named);
}

function statementOf(name: string, { statements }: Named): StoryRows['statements'][number] {
  const statement = statements.get(name);
  if (!statement) throw new Error(`No earlier statement of the story is named ${name}.`);
  return statement;
}

const dayOf = (ago: DaysAgo | undefined, calendar: Calendar): Day | null =>
  ago === undefined ? null : calendar.day(ago);
