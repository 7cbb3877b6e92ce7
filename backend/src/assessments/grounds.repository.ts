import { type GroundKeys, type Id, type StatementRef } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type StatementSubject } from '../statements/statement.view.js';
import { type AssessmentContext } from './assessment.rules.js';

/** Recommendations that a judgement may take from: its own, or those that stand in the framework or relate to it. */
const MATTERS = `
SELECT r.id FROM recommendations r WHERE r.id = $1 OR r.framework_id = $2
  OR EXISTS (SELECT FROM jsonb_array_elements(r.related) AS relation JOIN frameworks f ON f.slug = relation ->> 'framework' WHERE f.id = $2)`;

/** What assessments rest on, as far as who asks may read it. */
@Injectable()
export class GroundsRepository {
  constructor(private readonly database: Database) {}

  /** Of the ids given those that may be named: published reports, and pieces that the assessor was found to read. */
  async findContext(
    { recommendationId, frameworkId }: StatementSubject,
    named: GroundKeys,
  ): Promise<AssessmentContext> {
    const [found] = await this.database.query<AssessmentContext>(
      `SELECT ARRAY(SELECT slug FROM areas) AS areas,
         ARRAY(SELECT s.id FROM published_statements s WHERE s.noun = 'report' AND s.id = ANY ($3) AND s.recommendation_id IN (${MATTERS})) AS reports,
         ARRAY(SELECT e.id FROM evidence e WHERE e.id = ANY ($4) AND e.recommendation_id IN (${MATTERS})) AS evidence`,
      [recommendationId, frameworkId, named.reports, named.evidence],
    );
    if (!found) throw new Error('an aggregate without a row');
    return found;
  }

  /** Published reports by their ids, in the order of publication. */
  findReports(ids: Id[]): Promise<StatementRef[]> {
    return this.database.query<StatementRef>(
      `SELECT s.noun, s.id, signed_by(s.id) AS organisation, s.published_on::text AS "publishedOn"
       FROM published_statements s WHERE s.id = ANY ($1) ORDER BY s.published_at, s.id`,
      [ids],
    );
  }
}
