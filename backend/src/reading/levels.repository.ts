import { type Id, type MilestoneRef } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type History, type Judged } from './levels-of-day.js';

/** What levels of any day are worked out from. */
@Injectable()
export class LevelsRepository {
  constructor(private readonly database: Database) {}

  /** As the plan orders them. */
  findMilestones(recommendationId: Id): Promise<MilestoneRef[]> {
    return this.database.query<MilestoneRef>(
      'SELECT m.id, m.title FROM current_milestones m WHERE m.recommendation_id = $1 ORDER BY m.planned_on, m.id',
      [recommendationId],
    );
  }

  /** All that was judged of each of them, in one reading; those that nobody judged are not there. */
  async findHistories(subjects: Id[]): Promise<Map<Id, History>> {
    const judged = await this.database.query<Judged & { subject: Id }>(
      `SELECT j.subject_id AS subject, j.organisation_id AS organisation, j.perspective, j.judgement, j.level, j.areas,
         j.published_on::text AS "publishedOn", j.superseded_on::text AS "supersededOn"
       FROM judgements j WHERE j.subject_id = ANY ($1) ORDER BY j.published_at DESC, j.statement_id`,
      [subjects],
    );
    return Map.groupBy(judged, ({ subject }) => subject);
  }
}
