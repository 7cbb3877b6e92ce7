import { type Id, type Person } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** Whom the platform knows. Members are known to their own side alone, and who spoke for a closed organisation to nobody. */
const KNOWN = `a.role IN ('lead', 'editor', 'administrator') AND a.erased_at IS NULL`;
const IN_VIEW = `${KNOWN} AND (o.id IS NULL OR (o.suspended_at IS NULL AND (o.until IS NULL OR o.until > (now() AT TIME ZONE 'UTC')::date)))`;

const VIEW = `
SELECT a.id, a.name, a.role, a.has_factor AS "hasFactor", a.suspended_at IS NOT NULL AS "isSuspended",
  (SELECT named.ref FROM organisation_refs named WHERE named.id = o.id) AS organisation
FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
WHERE ${IN_VIEW}`;

/** Where somebody belongs to whom something was done. */
export interface Belonging {
  organisationId: Id | null;
}

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** All, by name. */
  findAll(): Promise<Person[]> {
    return this.database.query<Person>(`${VIEW} ORDER BY a.name COLLATE "fr-x-icu", a.id`);
  }

  async find(id: Id): Promise<Person | null> {
    const [person] = await this.database.query<Person>(`${VIEW} AND a.id = $1`, [id]);
    return person ?? null;
  }

  async isKnownAddress(email: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM accounts a WHERE ${KNOWN} AND a.email = $1::citext`, [email]);
    return rows.length > 0;
  }

  /** Null when there is nobody in view to suspend. */
  suspend(id: Id): Promise<Belonging | null> {
    return this.change(id, 'suspended_at = now()', 'a.suspended_at IS NULL');
  }

  /** Null when there is nobody in view to restore. */
  restore(id: Id): Promise<Belonging | null> {
    return this.change(id, 'suspended_at = NULL', 'a.suspended_at IS NOT NULL');
  }

  /** Null when there is nobody in view who has one. */
  async resetFactor(id: Id): Promise<Belonging | null> {
    const [reset] = await this.database.query<Belonging>(
      'SELECT organisation_id AS "organisationId" FROM reset_factor($1)',
      [id],
    );
    return reset ?? null;
  }

  private async change(id: Id, what: string, where: string): Promise<Belonging | null> {
    const [changed] = await this.database.query<Belonging>(
      `WITH changed AS (
         UPDATE accounts a SET ${what}, version = a.version + 1 WHERE a.id = $1 AND ${KNOWN} AND ${where}
         RETURNING a.organisation_id
       ) SELECT organisation_id AS "organisationId" FROM changed`,
      [id],
    );
    return changed ?? null;
  }
}
