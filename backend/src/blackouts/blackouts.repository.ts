import {
  type Blackout as BlackoutAnswer,
  type BlackoutCategory,
  type BlackoutMatch,
  type BlackoutTarget,
  type Day,
  type Id,
  type OrganisationRef,
  type FrameworkRef,
  type RecommendationRef,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { type Blackout } from './blackout.entity.js';

/** A black-out with all that is needed to show it and to decide about it. */
export interface BlackoutRow {
  id: Id;
  target: BlackoutTarget;
  about: BlackoutAnswer['about'];
  organisation: OrganisationRef;
  recommendation: RecommendationRef | null;
  framework: FrameworkRef | null;
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
  target: BlackoutTarget;
  words: string[];
  category: BlackoutCategory;
}

const VIEW = `
SELECT b.id, jsonb_build_object('noun', t.noun, 'id', t.id) AS target,
  CASE WHEN t.about_id IS NOT NULL THEN jsonb_build_object('noun', t.about_noun, 'id', t.about_id) END AS about, b.category, b.state, b.words, b.asked_by_id AS "askedById", b.version,
  (b.asked_at AT TIME ZONE 'UTC')::date::text AS "askedOn",
  coalesce(signed_by(b.statement_id),
    (SELECT signature_of(v.organisation_id, 'independent', v.signed_name) FROM verifications v WHERE v.id = b.verification_id)) AS organisation,
  (SELECT r.ref FROM recommendation_refs r WHERE r.id = t.recommendation_id) AS recommendation,
  (SELECT f.ref FROM statements s JOIN framework_refs f ON f.id = s.framework_id WHERE s.id = b.statement_id) AS framework
FROM blackouts b JOIN blackout_targets t ON t.id = coalesce(b.statement_id, b.verification_id)
  AND (t.noun = 'verification') = (b.verification_id IS NOT NULL)`;

/** The words themselves are blacked out by functions of the database alone, which ask who acts. */
@Injectable()
export class BlackoutsRepository {
  constructor(private readonly database: Database) {}

  /** Editors see all that is of what they may read, others what they did themselves. */
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

  /** The organisation of what is published, as far as who asks may read it. */
  async findPublished({ noun, id }: BlackoutTarget): Promise<{ organisationId: Id } | null> {
    const [row] = await this.database.query<{ organisationId: Id }>(
      'SELECT t.organisation_id AS "organisationId" FROM blackout_targets t WHERE t.id = $1 AND t.noun = $2',
      [id, noun],
    );
    return row ?? null;
  }

  /** Every published version of it, oldest first. */
  findMatches({ noun, id }: BlackoutTarget, words: string[]): Promise<BlackoutMatch[]> {
    const matches = noun === 'verification' ? 'finding_matches' : 'blackout_matches';
    return this.database.query<BlackoutMatch>(
      `SELECT id, published_on::text AS "publishedOn", matches AS count FROM ${matches}($1, $2)`,
      [id, words],
    );
  }

  /** @returns false when the id is taken. */
  async insert({ accountId }: Actor, { id, target, words, category }: NewBlackout): Promise<boolean> {
    const column = target.noun === 'verification' ? 'verification_id' : 'statement_id';
    const rows = await this.database.query(
      `INSERT INTO blackouts (id, ${column}, category, words, asked_by_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, target.id, category, words, accountId],
    );
    return rows.length > 0;
  }

  /** By a lead, at once. */
  async blackOut({ id, target, words, category }: NewBlackout): Promise<void> {
    const blackOut = target.noun === 'verification' ? 'black_out_finding' : 'black_out';
    await this.database.query(`SELECT ${blackOut}($1, $2, $3, $4)`, [id, target.id, words, category]);
  }

  async decide(id: Id, isAgreed: boolean): Promise<void> {
    await this.database.query('SELECT decide_blackout($1, $2)', [id, isAgreed]);
  }
}
