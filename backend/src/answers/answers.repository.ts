import { type Id, type StatementNoun, type SubjectKey } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** A published statement, as far as it decides who may answer it. */
export interface Answerable {
  noun: StatementNoun;
  organisationId: Id;
  /** The recommendation or the framework it is about. */
  subject: SubjectKey;
  isSuperseded: boolean;
  isJudging: boolean;
  /** Of an objection: whose statement it is about, and whether a reply stands. */
  objectedTo: Id | null;
  /** Of a judgement: who asks answers for what it is of, and may reply. */
  isOurs: boolean;
  /** Of an objection, that a reply stands; of a judgement, that who asks replied to it. */
  isReplied: boolean;
}

/** What answers look at: what is published, and nothing else. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly database: Database) {}

  async findAnswerable({ organisationId }: Member, id: Id): Promise<Answerable | null> {
    const [row] = await this.database.query<Answerable>(
      `SELECT s.noun, s.organisation_id AS "organisationId",
         CASE WHEN r.id IS NULL THEN jsonb_build_object('noun', 'framework', 'id', f.slug)
           ELSE jsonb_build_object('noun', 'recommendation', 'id', r.reference) END AS subject,
         s.superseded_by_id IS NOT NULL AS "isSuperseded", s.judgement IS NOT NULL AS "isJudging",
         objection.about_organisation_id AS "objectedTo",
         EXISTS (SELECT FROM replying_organisations o WHERE o.statement_id = s.id AND o.organisation_id = $2) AS "isOurs",
         EXISTS (SELECT FROM published_statements y WHERE y.noun = 'reply' AND y.answers_id = s.id
           AND y.organisation_id = coalesce(objection.about_organisation_id, $2)) AS "isReplied"
       FROM published_statements s LEFT JOIN recommendations r ON r.id = s.recommendation_id LEFT JOIN frameworks f ON f.id = s.framework_id
       LEFT JOIN objection_standings objection ON objection.id = s.id
       WHERE s.id = $1`,
      [id, organisationId],
    );
    return row ?? null;
  }

  /**
   * Whether the organisation has another objection to the statement, or to an earlier version of it, that is not published or
   * not replied to yet. Whoever asks holds the answer until the transaction ends: of two who begin at once, one comes second.
   */
  async hasOtherObjection(id: Id, about: Id, organisationId: Id): Promise<boolean> {
    const versions = await this.findVersions(about);
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `objection ${organisationId} ${versions.at(-1) ?? about}`,
    ]);
    const others = await this.database.query(
      `SELECT FROM statements s LEFT JOIN objection_standings standing ON standing.id = s.id
       WHERE s.noun = 'objection' AND s.answers_id = ANY ($2) AND s.organisation_id = $3 AND s.id <> $1
         AND (s.state <> 'published' OR standing.reply_id IS NULL)`,
      [id, versions, organisationId],
    );
    return others.length > 0;
  }

  /** It and what it takes the place of, down to the first. */
  private async findVersions(id: Id): Promise<Id[]> {
    const versions = await this.database.query<{ id: Id }>(
      `WITH RECURSIVE versions AS (
         SELECT s.id, s.supersedes_id, 0 AS age FROM published_statements s WHERE s.id = $1
         UNION ALL SELECT s.id, s.supersedes_id, v.age + 1 FROM versions v JOIN published_statements s ON s.id = v.supersedes_id
       ) SELECT id FROM versions ORDER BY age`,
      [id],
    );
    return versions.map((version) => version.id);
  }

  /** What the organisation answered last to the recommendation. */
  async findCurrentResponse(recommendationId: Id | null, organisationId: Id): Promise<Id | null> {
    const [row] = await this.database.query<{ id: Id }>(
      `SELECT s.id FROM published_statements s
       WHERE s.noun = 'response' AND s.superseded_by_id IS NULL AND s.recommendation_id = $1 AND s.organisation_id = $2`,
      [recommendationId, organisationId],
    );
    return row?.id ?? null;
  }
}
