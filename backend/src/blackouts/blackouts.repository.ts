import {
  type BlackoutCategory,
  type BlackoutMatch,
  type Day,
  type Id,
  type OrganisationRef,
  type RecommendationRef,
  type StatementNoun,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { type Blackout } from './blackout.entity.js';

/** A black-out with all that is needed to show it and to decide about it. */
export interface BlackoutRow {
  id: Id;
  statementId: Id;
  noun: StatementNoun;
  organisation: OrganisationRef;
  recommendation: RecommendationRef;
  category: BlackoutCategory;
  state: Blackout['state'];
  /** While it is open. */
  words: string[] | null;
  askedById: Id;
  askedOn: Day;
  version: number;
}

export interface NewBlackout {
  id: Id;
  statementId: Id;
  words: string[];
  category: BlackoutCategory;
}

const VIEW = `
SELECT b.id, b.statement_id AS "statementId", s.noun, b.category, b.state, b.words, b.asked_by_id AS "askedById", b.version,
  (b.asked_at AT TIME ZONE 'UTC')::date::text AS "askedOn",
  (SELECT o.ref FROM organisation_refs o WHERE o.id = s.organisation_id) AS organisation,
  (SELECT r.ref FROM recommendation_refs r WHERE r.id = s.recommendation_id) AS recommendation
FROM blackouts b JOIN statements s ON s.id = b.statement_id`;

/** The words themselves are blacked out by functions of the database alone, which ask who acts. */
@Injectable()
export class BlackoutsRepository {
  constructor(private readonly database: Database) {}

  /** Editors see all, others what they did themselves. */
  async find({ accountId, role }: Actor, id: Id): Promise<BlackoutRow | null> {
    const [row] = await this.database.query<BlackoutRow>(`${VIEW} WHERE b.id = $1 AND ($2 OR b.asked_by_id = $3)`, [
      id,
      role === 'editor',
      accountId,
    ]);
    return row ?? null;
  }

  /** Held until the transaction ends, so that of two who decide one comes second. @throws Absent */
  async getForDecision(actor: Actor, id: Id): Promise<BlackoutRow> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const row = await this.find(actor, id);
    if (!row) throw new Absent();
    return row;
  }

  /** The organisation of a published statement. */
  async findPublished(noun: StatementNoun, id: Id): Promise<{ organisationId: Id } | null> {
    const [row] = await this.database.query<{ organisationId: Id }>(
      `SELECT s.organisation_id AS "organisationId" FROM statements s WHERE s.id = $1 AND s.noun = $2 AND s.state = 'published'`,
      [id, noun],
    );
    return row ?? null;
  }

  /** Every published version of it, oldest first. */
  findMatches(statementId: Id, words: string[]): Promise<BlackoutMatch[]> {
    return this.database.query<BlackoutMatch>(
      'SELECT id, published_on::text AS "publishedOn", matches AS count FROM blackout_matches($1, $2)',
      [statementId, words],
    );
  }

  /** @returns false when the id is taken. */
  async insert({ accountId }: Actor, { id, statementId, words, category }: NewBlackout): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO blackouts (id, statement_id, category, words, asked_by_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, statementId, category, words, accountId],
    );
    return rows.length > 0;
  }

  /** By a lead, at once. */
  async blackOut({ id, statementId, words, category }: NewBlackout): Promise<void> {
    await this.database.query('SELECT black_out($1, $2, $3, $4)', [id, statementId, words, category]);
  }

  async decide(id: Id, isAgreed: boolean): Promise<void> {
    await this.database.query('SELECT decide_blackout($1, $2)', [id, isAgreed]);
  }
}
