import { type Day, type Id, type OrganisationKind, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationName } from './organisation-name.entity.js';

export interface NewOrganisation {
  slug: string;
  kind: OrganisationKind;
  name: Translated;
  creationHash: Buffer;
}

/** An organisation as it stands, held until the transaction ends. */
export interface HeldOrganisation extends Pick<
  Organisation,
  'id' | 'slug' | 'name' | 'nameSince' | 'nameCheck' | 'version'
> {
  isDissolved: boolean;
  /** The day on which it took its present name, as far as we know. */
  namedOn: Day | null;
}

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

@Injectable()
export class OrganisationChangesRepository {
  constructor(private readonly database: Database) {}

  /** What a demonstration's people make is marked like themselves. Null when the slug is taken. */
  async insert({ accountId }: Actor, { slug, kind, name, creationHash }: NewOrganisation): Promise<Id | null> {
    const [row] = await this.database.query<{ id: Id }>(
      `INSERT INTO organisations (id, slug, kind, name, creation_hash, is_demo)
       SELECT gen_random_uuid(), $1, $2, $3, $4, a.is_demo FROM accounts a WHERE a.id = $5
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [slug, kind, name, creationHash, accountId],
    );
    return row?.id ?? null;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(slug: string, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM organisations WHERE slug = $1 AND creation_hash = $2', [
      slug,
      creationHash,
    ]);
    return rows.length > 0;
  }

  /** Whether another organisation that exists today bears this French name. */
  async isNameTaken(slug: string, fr: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM organisations o
       WHERE o.slug <> $1 AND lower(o.name->>'fr') = lower($2) AND (o.until IS NULL OR o.until > ${TODAY})`,
      [slug, fr],
    );
    return rows.length > 0;
  }

  /** Of two who change it, one comes second. @throws Absent */
  async getForChange(slug: string): Promise<HeldOrganisation> {
    const [organisation] = await this.database.query<HeldOrganisation>(
      `SELECT o.id, o.slug, o.name, o.name_since::text AS "nameSince", o.name_check AS "nameCheck", o.version,
         coalesce(o.until <= ${TODAY}, false) AS "isDissolved",
         greatest(o.name_since, (SELECT max(n.until) FROM organisation_names n WHERE n.organisation_id = o.id))::text AS "namedOn"
       FROM organisations o WHERE o.slug = $1 FOR UPDATE OF o`,
      [slug],
    );
    if (!organisation) throw new Absent();
    return organisation;
  }

  /** The old name stays with its days; doubts about it end with it. */
  async rename({ id, name, nameSince, version }: HeldOrganisation, next: Translated, since: Day): Promise<void> {
    await this.database.manager.insert(OrganisationName, {
      organisationId: id,
      until: since,
      name: name as never,
      since: nameSince,
    });
    await this.database.manager.update(
      Organisation,
      { id },
      { name: next, nameSince: since, nameCheck: null, version: version + 1 },
    );
  }
}
