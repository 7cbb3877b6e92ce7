import { type Organisation, type OrganisationDetail } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

const ORGANISATION = `
o.slug, o.kind, o.name, o.is_demo AS "isDemo", o.name_since::text AS "nameSince", o.name_check AS "nameCheck",
o.until::text, o.suspended_at IS NOT NULL AS "isSuspended",
EXISTS (SELECT FROM organisation_presence p WHERE p.organisation_id = o.id) AS "hasAccounts"`;

const FORMER_NAMES = `
SELECT jsonb_build_object('name', n.name, 'since', n.since, 'until', n.until)
FROM organisation_names n WHERE n.organisation_id = o.id ORDER BY n.until DESC`;

const RESPONSIBILITIES = `
SELECT jsonb_build_object('recommendation', r.ref, 'part', p.part, 'from', p.from_day, 'until', p.until_day)
FROM responsibilities p JOIN recommendation_refs r ON r.id = p.recommendation_id JOIN recommendations placed ON placed.id = r.id
WHERE p.organisation_id = o.id
ORDER BY array_position(ARRAY['lead', 'support', 'funding'], p.part), placed.position, p.from_day NULLS FIRST`;

const PUBLISHED = 'FROM published_statements s WHERE s.organisation_id = o.id';

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  /** All, by their French names. */
  findAll(): Promise<Organisation[]> {
    return this.database.query<Organisation>(
      `SELECT ${ORGANISATION} FROM organisations o
       ORDER BY coalesce(o.name->>'fr', o.name->>'en') COLLATE "fr-x-icu", o.slug`,
    );
  }

  async find(slug: string): Promise<OrganisationDetail | undefined> {
    const [organisation] = await this.database.query<OrganisationDetail>(
      `SELECT ${ORGANISATION}, o.version, ARRAY(${RESPONSIBILITIES}) AS responsibilities, ARRAY(${FORMER_NAMES}) AS "formerNames",
         (SELECT max(s.published_on)::text ${PUBLISHED}) AS "lastStatementOn",
         (SELECT count(*)::integer ${PUBLISHED} AND s.noun = 'report') AS "publishedReports",
         (SELECT count(*)::integer ${PUBLISHED} AND s.noun = 'assessment') AS "publishedAssessments"
       FROM organisations o WHERE o.slug = $1`,
      [slug],
    );
    return organisation;
  }
}
