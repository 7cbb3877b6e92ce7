import { type Day, type DemonstrationAccount, type ResponsibilityBasis } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** One number for "loading the demonstration", so that it is loaded once. */
const DEMONSTRATION_LOCK = 7_262_020;

interface RealPart {
  id: string;
  basis: ResponsibilityBasis;
  from: Day | null;
  until: Day | null;
}

@Injectable()
export class DemoRepository {
  constructor(private readonly database: Database) {}

  async isLoaded(): Promise<boolean> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [DEMONSTRATION_LOCK]);
    return this.database.manager.existsBy(Organisation, { isDemo: true });
  }

  /** Ids of the recommendations, by reference. */
  async findRecommendationIds(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ reference: string; id: string }>(
      'SELECT reference, id FROM recommendations',
    );
    return new Map(rows.map(({ reference, id }) => [reference, id]));
  }

  /** Ids of the frameworks, by slug. */
  async findFrameworkIds(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ slug: string; id: string }>('SELECT slug, id FROM frameworks');
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  /** A real organisation's part. @throws when it has none: the register changed and the demonstration must follow. */
  async getResponsibility(recommendationId: string, part: string, organisation: string): Promise<RealPart> {
    const [responsibility] = await this.database.query<RealPart>(
      `SELECT r.id, r.basis, r.from_day::text AS "from", r.until_day::text AS until
       FROM responsibilities r JOIN organisations o ON o.id = r.organisation_id
       WHERE r.recommendation_id = $1 AND r.part = $2 AND o.slug = $3 AND NOT r.is_demo`,
      [recommendationId, part, organisation],
    );
    if (!responsibility) throw new Error(`${organisation} is not ${part} of a recommendation where it should be.`);
    return responsibility;
  }

  async insert(entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<void> {
    await this.database.manager.insert(entity, rows);
  }

  /** The accounts of these addresses, in this order. */
  findAccounts(emails: string[]): Promise<DemonstrationAccount[]> {
    return this.database.query<DemonstrationAccount>(
      `SELECT email, role, organisation FROM demonstration_accounts WHERE email = ANY ($1)
       ORDER BY array_position($1::text[], email)`,
      [emails],
    );
  }
}
