import {
  type Day,
  type Decision,
  type Dimension,
  type Id,
  type IndicatorKind,
  firstDayOf,
  type Rhythm,
  rhythmOn,
  type Rhythms,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';

/** An indicator as far as it decides what may be said of it. */
export interface Measure {
  id: Id;
  kind: IndicatorKind;
  dimensions: Dimension[];
  /** Somebody planned it; what stands in the public record is nobody's to report. */
  isPlanned: boolean;
}

/** What a published report tells of: a meeting, and a decision if it came to any. */
export interface ToldOf {
  report: Id;
  organisation: Id;
  /** No newer version stands in its place. */
  isCurrent: boolean;
  meeting: Id;
  decision: Decision | null;
  /** Another organisation said what became of the decision, and stands by it. */
  isAnswered: boolean;
}

/** A milestone, and who answers for it. */
export interface Planned {
  id: Id;
  organisation: Id;
}

/** What a report is checked against: what there is, most of it around its recommendation. */
export interface ReportContext {
  milestones: Planned[];
  indicators: Measure[];
  /** Slugs of all areas. */
  areas: string[];
  /** Of the meetings and decisions that it names, oldest first: all that published reports tell of them. */
  told: ToldOf[];
  /** The one that holds when the report's period begins. */
  rhythm: Rhythm;
  /** The first day on which reports for it are taken. */
  opensOn: Day;
  /** The day on which the report's period closes. */
  closesOn: Day;
  /** The report it wants to supersede, when the reader sees one under that id. */
  superseded: StatementView | null;
  /** The period is being chosen, for the first time or another; false: it was chosen before, when it was right. */
  isPeriodChosen: boolean;
}

type Found = Omit<ReportContext, 'superseded' | 'isPeriodChosen'>;
type Row = Omit<Found, 'opensOn'> & Rhythms & { opensOn: Day | null };

const CURRENT = `NOT EXISTS (SELECT FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published')`;

const IS_ANSWERED = `EXISTS (
  SELECT FROM decision_outcomes o JOIN statements s ON s.id = o.statement_id
  WHERE o.decision_id = (d ->> 'id')::uuid AND s.recommendation_id = r.id AND s.organisation_id <> teller.organisation_id
    AND s.state = 'published' AND ${CURRENT})`;

const TOLD = `
SELECT jsonb_build_object('report', teller.id, 'organisation', teller.organisation_id, 'isCurrent', teller.is_current,
  'meeting', t.id, 'decision', d, 'isAnswered', ${IS_ANSWERED})
FROM (
  SELECT s.id, s.organisation_id, s.published_at, ${CURRENT} AS is_current
  FROM statements s WHERE s.recommendation_id = r.id AND s.state = 'published' AND cardinality($3::uuid[]) > 0
) teller JOIN meetings t ON t.statement_id = teller.id LEFT JOIN jsonb_array_elements(t.decisions) d ON true
WHERE t.id = ANY ($3) OR (d ->> 'id')::uuid = ANY ($3)
ORDER BY teller.published_at, teller.id`;

/** Of every meeting and decision that a report speaks of. */
function namesIn({ meetings, outcomes }: StatementDraft): Id[] {
  const told = meetings.flatMap(({ id, decisions }) => [id, ...decisions.map((decision) => decision.id)]);
  return [...told, ...outcomes.map(({ decision }) => decision)];
}

@Injectable()
export class ReportContextRepository {
  constructor(private readonly database: Database) {}

  async find(report: StatementDraft): Promise<Found> {
    const { recommendationId, period } = report;
    const [context] = await this.database.query<Row>(
      `SELECT f.rhythm, f.former_rhythms AS "formerRhythms", period_closes(r.id, $2)::text AS "closesOn",
         (SELECT p.opens_on::text FROM reporting_periods p WHERE p.framework_id = f.id AND p.period = $2) AS "opensOn",
         ARRAY(SELECT jsonb_build_object('id', m.id, 'organisation', m.organisation_id)
           FROM milestones m WHERE m.recommendation_id = r.id) AS milestones,
         ARRAY(SELECT jsonb_build_object('id', i.id, 'kind', i.kind, 'dimensions', i.dimensions,
             'isPlanned', i.organisation_id IS NOT NULL)
           FROM indicators i WHERE i.recommendation_id = r.id) AS indicators,
         ARRAY(SELECT slug FROM areas) AS areas,
         ARRAY(${TOLD}) AS told
       FROM recommendations r JOIN frameworks f ON f.id = r.framework_id WHERE r.id = $1`,
      [recommendationId, period, namesIn(report)],
    );
    if (!context) throw new Error('a report stands on a recommendation');
    const begins = firstDayOf(period ?? '');
    return { ...context, rhythm: rhythmOn(begins, context), opensOn: context.opensOn ?? begins };
  }
}
