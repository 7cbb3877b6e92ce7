import { type Id, type Language, type Role } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';

export interface MemberRow {
  id: Id;
  name: string;
  email: string;
  language: Language;
  role: Extract<Role, 'member' | 'lead'>;
  joinedOn: string;
  hasFactor: boolean;
  isSuspended: boolean;
  version: number;
}

/** Of the own organisation, and still people: of who erased their data there is nothing to show. */
const VISIBLE = `
SELECT a.id, a.name, a.email::text, a.language, a.role, (a.created_at AT TIME ZONE 'UTC')::date::text AS "joinedOn",
  a.has_factor AS "hasFactor", a.suspended_at IS NOT NULL AS "isSuspended", a.version
FROM accounts a WHERE a.organisation_id = $1 AND a.erased_at IS NULL`;

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** By name. */
  findVisible({ organisationId }: Member): Promise<MemberRow[]> {
    return this.database.query<MemberRow>(`${VISIBLE} ORDER BY a.name COLLATE "fr-x-icu", a.id`, [organisationId]);
  }

  /** @throws Absent */
  async getVisible({ organisationId }: Member, id: Id): Promise<MemberRow> {
    const [row] = await this.database.query<MemberRow>(`${VISIBLE} AND a.id = $2`, [organisationId, id]);
    if (!row) throw new Absent();
    return row;
  }

  /**
   * Held until the transaction ends, all of them: two who depose each other come one after the other.
   * @returns the leads that there are.
   */
  async lockAll({ organisationId }: Member): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id; isLead: boolean }>(
      `SELECT id, role = 'lead' AND suspended_at IS NULL AS "isLead" FROM accounts
       WHERE organisation_id = $1 AND erased_at IS NULL ORDER BY id FOR UPDATE`,
      [organisationId],
    );
    return rows.filter(({ isLead }) => isLead).map(({ id }) => id);
  }

  async saveRole(id: Id, role: MemberRow['role']): Promise<void> {
    await this.database.query('UPDATE accounts SET role = $2, version = version + 1 WHERE id = $1', [id, role]);
  }

  /** Whoever is suspended is signed out everywhere. */
  async saveSuspension(id: Id, isSuspended: boolean): Promise<void> {
    await this.database.query(
      'UPDATE accounts SET suspended_at = CASE WHEN $2::boolean THEN now() END, version = version + 1 WHERE id = $1',
      [id, isSuspended],
    );
  }
}
