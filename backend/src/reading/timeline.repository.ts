import { type Perspective, type TimelineEntry } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { evidenceVisibleTo } from '../evidence/evidence-visibility.js';

/** Which statements of which recommendations. Nothing that is not published is ever among them. */
export interface TimelineFilter {
  recommendationIds: string[];
  perspective?: Perspective[];
  /** Published in the last so many days. */
  days?: number;
}

const MATCHING = `
FROM published_statements s
WHERE s.recommendation_id = ANY ($1)
  AND ($2::text[] IS NULL OR s.perspective = ANY ($2))
  AND ($3::integer IS NULL OR s.published_on > (now() AT TIME ZONE 'UTC')::date - $3)`;

const MOVES = `
SELECT jsonb_build_object('milestone', m.id, 'title', m.title, 'state', move.state, 'achievedOn', move.achieved_on, 'text', move.text)
FROM milestone_moves move JOIN milestones m ON m.id = move.milestone_id
WHERE move.statement_id = s.id ORDER BY m.planned_on, m.id`;

const EVIDENCE = `
SELECT jsonb_build_object('id', e.id, 'kind', e.kind, 'caption', e.caption, 'url', e.url, 'level', e.level, 'isDemo', e.is_demo)
FROM evidence e`;

/** What all sides said, newest first. The exact instant sorts and stays here: answers carry the day. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** The entries after one, as somebody may read them. */
  find(filter: TimelineFilter, after: string | null, limit: number, actor: Actor | null): Promise<TimelineEntry[]> {
    const visible = evidenceVisibleTo(actor, 6);
    return this.database.query<TimelineEntry>(
      `SELECT s.id, s.noun, s.published_on::text AS "publishedOn", s.language, s.text, s.judgement,
         s.supersedes_id AS supersedes, s.superseded_by_id AS "supersededBy", s.is_demo AS "isDemo",
         (SELECT r.ref FROM recommendation_refs r WHERE r.id = s.recommendation_id) AS recommendation,
         (SELECT o.ref FROM organisation_refs o WHERE o.id = s.organisation_id) AS organisation,
         ARRAY(${MOVES}) AS moves,
         ARRAY(${EVIDENCE} WHERE e.statement_id = s.id AND ${visible.condition} ORDER BY e.created_at, e.id) AS evidence
       ${MATCHING}
         AND ($4::uuid IS NULL OR (s.published_at, s.id) < (SELECT a.published_at, a.id FROM published_statements a WHERE a.id = $4))
       ORDER BY s.published_at DESC, s.id DESC
       LIMIT $5`,
      [...parametersOf(filter), after, limit, ...visible.parameters],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async count(filter: TimelineFilter): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${MATCHING} LIMIT ${COUNT_LIMIT}) matching`,
      parametersOf(filter),
    );
    return row?.total ?? 0;
  }

  /** Whether an entry with this id stands on the timeline. */
  async has(filter: TimelineFilter, id: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT ${MATCHING} AND s.id = $4`, [...parametersOf(filter), id]);
    return rows.length > 0;
  }
}

function parametersOf({ recommendationIds, perspective, days }: TimelineFilter): unknown[] {
  return [recommendationIds, perspective?.length ? perspective : null, days ?? null];
}
