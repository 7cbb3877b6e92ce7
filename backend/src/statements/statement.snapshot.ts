import { type Id } from '@parole-tenue/contract';
import { appraisalOf, cargoOf, type StatementContent, type StatementView } from './statement.view.js';

/** A record as the journal keeps it: in the open what is public of it, and the rest for its own organisation alone. */
export interface Snapshot {
  open: object;
  secret: object | null;
}

/** As much of a statement as the journal keeps of it. */
export interface Kept
  extends StatementContent, Pick<StatementView, 'noun' | 'state' | 'version' | 'supersedes' | 'answers'> {
  recommendation: { reference: string } | null;
  framework: { slug: string } | null;
  milestoneId: Id | null;
}

/**
 * A statement as the journal keeps it. Before publication its words and its judgement may tell what is not public: only where
 * it stands is open. Published, all that it says is.
 */
export function snapshotOf(statement: Kept): Snapshot {
  const { state, version, language, text } = statement;
  const place = { ...matterOf(statement), state, version };
  const said = { language, ...sayingOf(statement), text };
  return state === 'published' ? { open: { ...place, ...said }, secret: null } : { open: place, secret: said };
}

function matterOf({ recommendation, framework }: Kept): object {
  return framework ? { framework: framework.slug } : { recommendation: recommendation?.reference };
}

/** What its noun says besides words. */
function sayingOf(statement: Kept): object {
  const { noun, judgement, supersedes, period, asOf, answer, answers } = statement;
  if (noun === 'report') return { judgement, supersedes, period, ...cargoOf(statement) };
  if (noun === 'assessment') return { judgement, supersedes, asOf, ...assessedBy(statement) };
  return noun === 'response' ? { answer, supersedes } : { answers };
}

/** What rests on evidence is not kept: its ids are as visible as the evidence. */
function assessedBy(statement: Kept): object {
  const { areas, milestoneId, grounds } = statement;
  return { ...appraisalOf(statement), areas, milestone: milestoneId, reports: grounds.reports };
}
