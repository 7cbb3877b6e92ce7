import { type AreaView, type MilestoneRef, type Period, QUARTERS_MOST } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { AREA_VIEW, type LevelsOfDay, levelsOn, TODAY } from './level-views.js';

/** Days that are looked at for changes, at most: the latest. */
export const DAYS_MOST = 400;

const SOMEBODY_JUDGED = 'EXISTS (SELECT FROM judgements j WHERE j.subject_id = m.id)';

/** The first days of the quarters from the first judgement to the one that runs. */
const QUARTERS = `
SELECT generate_series(
  greatest(date_trunc('quarter', min(j.published_on)::timestamp), date_trunc('quarter', ${TODAY}::timestamp) - ($2 - 1) * interval '3 months'),
  date_trunc('quarter', ${TODAY}::timestamp), interval '3 months')::date AS first_day
FROM judgements j WHERE j.subject_id = $1 HAVING count(*) > 0`;

/**
 * Days on which a view may have changed: something was published, took another one's place, or became older than twelve
 * months. Published on the last of February it does so a day later where the year after has one day less.
 */
const TURNING_DAYS = `
SELECT DISTINCT turned.day FROM judgements j CROSS JOIN LATERAL (
  VALUES (j.published_on), (j.superseded_on), ((j.published_on + interval '12 months')::date), ((j.published_on + interval '12 months')::date + 1)
) turned (day)
WHERE j.subject_id = $1 AND turned.day <= ${TODAY}
ORDER BY turned.day DESC LIMIT $2`;

/** How the sides see one recommendation and its milestones, today and on days of the past. */
@Injectable()
export class LevelsRepository {
  constructor(private readonly database: Database) {}

  async getToday(subjectId: string): Promise<LevelsOfDay & { areas: AreaView[] }> {
    const [row] = await this.database.query<LevelsOfDay & { areas: AreaView[] }>(
      `SELECT ${levelsOn(TODAY, '$1')},
         ARRAY(SELECT ${AREA_VIEW} FROM area_views v WHERE v.subject_id = $1 ORDER BY v.area) AS areas`,
      [subjectId],
    );
    if (!row) throw new Error('a row of constants is there');
    return row;
  }

  /** Those that somebody judged, as the plan orders them. */
  findMilestones(recommendationId: string): Promise<(LevelsOfDay & { milestone: MilestoneRef })[]> {
    return this.database.query<LevelsOfDay & { milestone: MilestoneRef }>(
      `SELECT jsonb_build_object('id', m.id, 'title', m.title) AS milestone, ${levelsOn(TODAY, 'm.id')}
       FROM current_milestones m WHERE m.recommendation_id = $1 AND ${SOMEBODY_JUDGED}
       ORDER BY m.planned_on, m.id`,
      [recommendationId],
    );
  }

  /** Oldest first. */
  findQuarters(subjectId: string): Promise<(LevelsOfDay & { period: Period })[]> {
    return this.database.query<LevelsOfDay & { period: Period }>(
      `SELECT to_char(q.first_day, 'YYYY"-Q"Q') AS period, ${levelsOn('q.last_day', '$1')}
       FROM (SELECT first_day, least((first_day + interval '3 months')::date - 1, ${TODAY}) AS last_day FROM (${QUARTERS}) quarters) q
       ORDER BY q.first_day`,
      [subjectId, QUARTERS_MOST],
    );
  }

  /** Oldest first; the latest `DAYS_MOST`, and the one before them. */
  findTurningDays(subjectId: string): Promise<LevelsOfDay[]> {
    return this.database.query<LevelsOfDay>(
      `SELECT ${levelsOn('turning.day', '$1')} FROM (${TURNING_DAYS}) turning ORDER BY turning.day`,
      [subjectId, DAYS_MOST + 1],
    );
  }
}
