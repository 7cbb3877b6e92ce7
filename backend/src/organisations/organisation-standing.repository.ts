import { type Id, type OrganisationKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** Whether an organisation exists and speaks today, and for which side. */
export interface Standing {
  id: Id;
  kind: OrganisationKind;
  isSuspended: boolean;
  isDissolved: boolean;
  version: number;
}

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
const STANDING = `
SELECT o.id, o.kind, o.suspended_at IS NOT NULL AS "isSuspended", coalesce(o.until <= ${TODAY}, false) AS "isDissolved", o.version
FROM organisations o`;

@Injectable()
export class OrganisationStandingRepository {
  constructor(private readonly database: Database) {}

  async findBySlug(slug: string): Promise<Standing | null> {
    const [standing] = await this.database.query<Standing>(`${STANDING} WHERE o.slug = $1`, [slug]);
    return standing ?? null;
  }

  /** Held until the transaction ends. */
  async findForChange(id: Id): Promise<Standing | null> {
    const [standing] = await this.database.query<Standing>(`${STANDING} WHERE o.id = $1 FOR UPDATE`, [id]);
    return standing ?? null;
  }

  async saveKind(id: Id, kind: OrganisationKind): Promise<void> {
    await this.database.query('UPDATE organisations SET kind = $2, version = version + 1 WHERE id = $1', [id, kind]);
  }

  async suspend(id: Id): Promise<void> {
    await this.database.query('UPDATE organisations SET suspended_at = now(), version = version + 1 WHERE id = $1', [
      id,
    ]);
  }

  async restore(id: Id): Promise<void> {
    await this.database.query('UPDATE organisations SET suspended_at = NULL, version = version + 1 WHERE id = $1', [
      id,
    ]);
  }

  async dissolve(id: Id): Promise<void> {
    await this.database.query(`UPDATE organisations SET until = ${TODAY}, version = version + 1 WHERE id = $1`, [id]);
  }
}
