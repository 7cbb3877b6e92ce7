import { type StatementView } from './statement.view.js';

/** A record as the journal keeps it: in the open what is public of it, and the rest for its own organisation alone. */
export interface Snapshot {
  open: object;
  secret: object | null;
}

/**
 * A statement as the journal keeps it. Before publication its words and its judgement may tell what is not public: only where
 * it stands is open. Published, all that it says is.
 */
export function snapshotOf(statement: StatementView): Snapshot {
  const { state, version, language, judgement, supersedes, recommendation, period, asOf, moves, text } = statement;
  const place = { recommendation: recommendation.reference, state, version };
  const coverage = statement.noun === 'report' ? { period, moves } : { asOf };
  const said = { language, judgement, supersedes, ...coverage, text };
  return state === 'published' ? { open: { ...place, ...said }, secret: null } : { open: place, secret: said };
}
