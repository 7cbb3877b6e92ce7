import { type Activity, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';

/** A place between two acts: the instant of the one before, and how many of that instant were shown. */
export interface ActivityPlace {
  at: string;
  nth: number;
}

export interface ActivityRow extends Omit<Activity, 'at' | 'recordId'> {
  at: Date;
  nth: number;
  recordId: Id;
}

/** When people sign in, and what they do about their own account, is nobody else's business. */
const SHOWN = [
  ...['report', 'assessment', 'response', 'objection', 'reply', 'evidence'],
  ...['milestone', 'indicator', 'focal_point', 'invitation', 'member'],
];

@Injectable()
export class ActivityRepository {
  constructor(private readonly database: Database) {}

  /** The own organisation's, newest first. The journal's numbers stay inside: they would count what others do. */
  findVisible({ organisationId }: Member, after: ActivityPlace | null, limit: number): Promise<ActivityRow[]> {
    return this.database.query<ActivityRow>(
      `SELECT j.at, j.nth, a.name AS by, j.noun, j.verb, j."recordId"
       FROM (
         SELECT date_trunc('milliseconds', at) AS at, noun, verb, record_id AS "recordId", account_id,
           row_number() OVER (PARTITION BY date_trunc('milliseconds', at) ORDER BY id DESC)::integer AS nth
         FROM journal WHERE organisation_id = $1 AND noun = ANY ($2)
           AND ($3::timestamptz IS NULL OR at < $3::timestamptz + interval '1 millisecond')
       ) j LEFT JOIN accounts a ON a.id = j.account_id AND a.erased_at IS NULL
       WHERE $3::timestamptz IS NULL OR (j.at, -j.nth) < ($3, -$4::integer)
       ORDER BY j.at DESC, j.nth LIMIT $5`,
      [organisationId, SHOWN, after?.at ?? null, after?.nth ?? 0, limit],
    );
  }

  async countVisible({ organisationId }: Member): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total
       FROM (SELECT FROM journal WHERE organisation_id = $1 AND noun = ANY ($2) LIMIT ${COUNT_LIMIT}) shown`,
      [organisationId, SHOWN],
    );
    return row?.total ?? 0;
  }
}
