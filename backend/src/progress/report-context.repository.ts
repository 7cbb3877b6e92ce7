import { type Day, type Dimension, type Id, type IndicatorKind, type Rhythm } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';

/** An indicator as far as it decides what may be said of it. */
export interface Measure {
  id: Id;
  kind: IndicatorKind;
  dimensions: Dimension[];
}

/** What a current published report tells of: a meeting, and a decision if it came to any. */
export interface ToldOf {
  report: Id;
  meeting: Id;
  decision: Id | null;
}

/** What a report is checked against: what there is, most of it around its recommendation. */
export interface ReportContext {
  milestones: Id[];
  indicators: Measure[];
  /** Slugs of all areas. */
  areas: string[];
  told: ToldOf[];
  rhythm: Rhythm;
  /** The day on which the report's period closes. */
  closesOn: Day;
  /** The report it wants to supersede, when the reader sees one under that id. */
  superseded: StatementView | null;
}

@Injectable()
export class ReportContextRepository {
  constructor(private readonly database: Database) {}

  async find({ recommendationId, period }: StatementDraft): Promise<Omit<ReportContext, 'superseded'>> {
    const [context] = await this.database.query<Omit<ReportContext, 'superseded'>>(
      `SELECT f.rhythm, period_closes(r.id, $2)::text AS "closesOn",
         ARRAY(SELECT m.id FROM milestones m WHERE m.recommendation_id = r.id) AS milestones,
         ARRAY(SELECT jsonb_build_object('id', i.id, 'kind', i.kind, 'dimensions', i.dimensions)
           FROM indicators i WHERE i.recommendation_id = r.id) AS indicators,
         ARRAY(SELECT slug FROM areas) AS areas,
         ARRAY(SELECT jsonb_build_object('report', s.id, 'meeting', t.id, 'decision', d ->> 'id')
           FROM published_statements s JOIN meetings t ON t.statement_id = s.id LEFT JOIN jsonb_array_elements(t.decisions) d ON true
           WHERE s.recommendation_id = r.id AND s.superseded_by_id IS NULL) AS told
       FROM recommendations r JOIN frameworks f ON f.id = r.framework_id WHERE r.id = $1`,
      [recommendationId, period],
    );
    if (!context) throw new Error('a report stands on a recommendation');
    return context;
  }
}
