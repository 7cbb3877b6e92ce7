import { type Id, type OrganisationKind, type Place } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** A recommendation, and how an organisation stands to it today. */
export interface Ground {
  recommendationId: Id;
  reference: string;
  place: Place;
}

export interface ResponsibleOrganisation {
  id: Id;
  slug: string;
  kind: OrganisationKind;
}

/** Where plans are made: what is known of a recommendation and of who answers for it. */
@Injectable()
export class PlacesRepository {
  constructor(private readonly database: Database) {}

  findByReference(member: Member, reference: string): Promise<Ground | null> {
    return this.find(member, 'r.reference = $2', reference);
  }

  findById(member: Member, recommendationId: Id): Promise<Ground | null> {
    return this.find(member, 'r.id = $2', recommendationId);
  }

  /** An organisation that has a part in a recommendation today, whichever it is. */
  async findResponsible(recommendationId: Id, slug: string): Promise<ResponsibleOrganisation | null> {
    const [row] = await this.database.query<ResponsibleOrganisation>(
      `SELECT o.id, o.slug, o.kind FROM organisations o
       WHERE o.slug = $2 AND EXISTS (SELECT FROM current_responsibilities c WHERE c.recommendation_id = $1 AND c.organisation_id = o.id)`,
      [recommendationId, slug],
    );
    return row ?? null;
  }

  /** Those of the slugs that name an area. */
  async findAreas(slugs: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>('SELECT slug FROM areas WHERE slug = ANY ($1)', [slugs]);
    return rows.map(({ slug }) => slug);
  }

  /** Until the transaction ends nobody else plans or changes what bears this name. */
  async hold(name: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  private async find({ organisationId }: Member, condition: string, value: string): Promise<Ground | null> {
    const [row] = await this.database.query<Ground>(
      `SELECT r.id AS "recommendationId", r.reference, coalesce((
         SELECT CASE WHEN bool_or(c.part = 'lead') THEN 'leading' ELSE 'responsible' END FROM current_responsibilities c
         WHERE c.recommendation_id = r.id AND c.organisation_id = $1 HAVING count(*) > 0
       ), 'uninvolved') AS place
       FROM recommendations r WHERE ${condition}`,
      [organisationId, value],
    );
    return row ?? null;
  }
}
