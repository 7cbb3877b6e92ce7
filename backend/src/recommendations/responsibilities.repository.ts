import { type Day, type EditedResponsibility, type Id, type ResponsibilityPart } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Responsibility } from './responsibility.entity.js';

/** What a responsibility joins, by their ids, and until when the organisation exists. */
export interface Joined {
  recommendationId: Id | null;
  organisationId: Id | null;
  organisationUntil: Day | null;
}

export type NewResponsibility = Omit<EditedResponsibility, 'version'> & { creationHash: Buffer };

/** One part of one organisation in one recommendation, over some time. */
export interface Span {
  id: Id;
  recommendation: string;
  organisation: string;
  part: ResponsibilityPart;
  from: Day | null;
  until: Day | null;
}

@Injectable()
export class ResponsibilitiesRepository {
  constructor(private readonly database: Database) {}

  async find(id: Id): Promise<EditedResponsibility | null> {
    const [row] = await this.database.query<EditedResponsibility>(
      `SELECT p.id, r.reference AS recommendation, o.slug AS organisation, p.part, p.basis, p.from_day::text AS from,
         p.until_day::text AS until, p.version
       FROM responsibilities p JOIN recommendations r ON r.id = p.recommendation_id JOIN organisations o ON o.id = p.organisation_id
       WHERE p.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Until the transaction ends nobody else changes who answers for the recommendation. */
  async hold(reference: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `responsibilities ${reference}`,
    ]);
  }

  async findJoined(reference: string, slug: string): Promise<Joined> {
    const [row] = await this.database.query<Joined>(
      `SELECT (SELECT id FROM recommendations WHERE reference = $1) AS "recommendationId", o.id AS "organisationId",
         o.until::text AS "organisationUntil"
       FROM (SELECT) nothing LEFT JOIN organisations o ON o.slug = $2`,
      [reference, slug],
    );
    return row ?? { recommendationId: null, organisationId: null, organisationUntil: null };
  }

  /** Whether the organisation has this part at any time of that span already. */
  async isOverlapping({ id, recommendation, organisation, part, from, until }: Span): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM responsibilities p JOIN recommendations r ON r.id = p.recommendation_id JOIN organisations o ON o.id = p.organisation_id
       WHERE p.id <> $1 AND r.reference = $2 AND o.slug = $3 AND p.part = $4
         AND daterange(p.from_day, p.until_day) && daterange($5::date, $6::date)`,
      [id, recommendation, organisation, part, from, until],
    );
    return rows.length > 0;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(id: Id, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM responsibilities WHERE id = $1 AND creation_hash = $2', [
      id,
      creationHash,
    ]);
    return rows.length > 0;
  }

  /** What a demonstration's people make is marked like themselves. False when the id is taken. */
  async insert({ accountId }: Actor, { recommendationId, organisationId }: Joined, made: NewResponsibility) {
    const { id, part, basis, from, until, creationHash } = made;
    const rows = await this.database.query(
      `INSERT INTO responsibilities (id, recommendation_id, organisation_id, part, basis, from_day, until_day, creation_hash, is_demo)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, a.is_demo FROM accounts a WHERE a.id = $9
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, recommendationId, organisationId, part, basis, from, until, creationHash, accountId],
    );
    return rows.length > 0;
  }

  async save({ id, basis, from, until, version }: EditedResponsibility): Promise<void> {
    await this.database.manager.update(Responsibility, { id }, { basis, from, until, version });
  }
}
