import { type DueReport, type Period, SHARP_DIVERGENCE, type ToAssess } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

export type DueRow = Omit<DueReport, 'period' | 'dueOn'>;

const MOST_TO_ASSESS = 10;

const REF = '(SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = r.id) AS recommendation';

const OVERDUE_MILESTONES = `
SELECT jsonb_build_object('id', m.id, 'title', m.title, 'overdueDays', m.overdue_days)
FROM current_milestones m WHERE m.recommendation_id = r.id AND m.overdue_days > 0 ORDER BY m.overdue_days DESC, m.id`;

/** What waits for an organisation, across all nouns. */
@Injectable()
export class WorkspaceRepository {
  constructor(private readonly database: Database) {}

  /** Recommendations that the organisation leads today and has not reported on for the period. */
  findDue({ organisationId }: Member, period: Period): Promise<DueRow[]> {
    return this.database.query<DueRow>(
      `SELECT ${REF},
         (SELECT max(p.published_on)::text FROM published_statements p
          WHERE p.noun = 'report' AND p.recommendation_id = r.id AND p.organisation_id = $1) AS "lastReportOn",
         (SELECT s.id FROM statements s
          WHERE s.noun = 'report' AND s.recommendation_id = r.id AND s.organisation_id = $1 AND s.period = $2
          ORDER BY s.updated_at DESC, s.id LIMIT 1) AS draft,
         ARRAY(${OVERDUE_MILESTONES}) AS "overdueMilestones"
       FROM recommendations r
       WHERE r.id IN (SELECT c.recommendation_id FROM current_responsibilities c WHERE c.organisation_id = $1 AND c.part = 'lead')
         AND NOT EXISTS (
           SELECT FROM statements s
           WHERE s.noun = 'report' AND s.recommendation_id = r.id AND s.organisation_id = $1 AND s.period = $2
             AND s.state IN ('submitted', 'published'))
       ORDER BY r.position, r.id`,
      [organisationId, period],
    );
  }

  /**
   * Recommendations without a fresh judgement of the organisation, and those where sides disagree sharply and another
   * side has spoken since the organisation did. What it is already assessing is left out.
   */
  findToAssess({ organisationId, organisationKind }: Member): Promise<ToAssess[]> {
    return this.database.query<ToAssess>(
      `SELECT ${REF}, d.divergence, own.judgement AS own,
         CASE WHEN d.divergence >= $3 THEN 'divergent' WHEN own.judgement IS NULL THEN 'never_assessed' ELSE 'outdated' END AS reason
       FROM recommendations r
       LEFT JOIN divergences d ON d.recommendation_id = r.id
       LEFT JOIN current_judgements own ON own.recommendation_id = r.id AND own.organisation_id = $1
       WHERE (own.judgement IS NULL OR NOT own.is_fresh OR (d.divergence >= $3 AND EXISTS (
           SELECT FROM current_judgements other
           WHERE other.recommendation_id = r.id AND other.perspective <> $2 AND other.published_on > own.published_on)))
         AND NOT EXISTS (
           SELECT FROM statements s
           WHERE s.noun = 'assessment' AND s.state <> 'published' AND s.recommendation_id = r.id AND s.organisation_id = $1)
       ORDER BY d.divergence DESC NULLS LAST, r.position, r.id
       LIMIT ${MOST_TO_ASSESS}`,
      [organisationId, organisationKind, SHARP_DIVERGENCE],
    );
  }
}
