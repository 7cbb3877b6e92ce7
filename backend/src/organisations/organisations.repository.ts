import { type Id, type Organisation, type OrganisationDetail } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** What the register and the statements say of one; its punctuality is reckoned from them. */
type FoundOrganisation = Omit<OrganisationDetail, 'punctuality'> & { id: Id };

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

const LAST_REPORTS = `
SELECT jsonb_build_object('id', s.id, 'recommendation', r.ref, 'period', s.period, 'publishedOn', s.published_on, 'isLate', s.is_late)
FROM published_statements s JOIN recommendation_refs r ON r.id = s.recommendation_id
WHERE s.organisation_id = o.id AND s.noun = 'report' ORDER BY s.published_at DESC, s.id LIMIT 10`;

const UNANSWERED_OBJECTIONS = `
SELECT jsonb_build_object('id', d.id, 'recommendation', (SELECT r.ref FROM recommendation_refs r WHERE r.id = s.recommendation_id),
  'framework', (SELECT f.ref FROM framework_refs f WHERE f.id = s.framework_id),
  'organisation', signed_by(s.id), 'dueOn', d.due_on, 'standing', d.standing)
FROM objection_standings d JOIN statements s ON s.id = d.id
WHERE d.about_organisation_id = o.id AND d.reply_id IS NULL ORDER BY d.due_on, d.id`;

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

  async find(slug: string): Promise<FoundOrganisation | undefined> {
    const [organisation] = await this.database.query<FoundOrganisation>(
      `SELECT o.id, ${ORGANISATION}, o.version, ARRAY(${RESPONSIBILITIES}) AS responsibilities, ARRAY(${FORMER_NAMES}) AS "formerNames",
         ARRAY(${LAST_REPORTS}) AS "lastReports", ARRAY(${UNANSWERED_OBJECTIONS}) AS "unansweredObjections",
         (SELECT max(s.published_on)::text ${PUBLISHED}) AS "lastStatementOn",
         (SELECT count(*)::integer ${PUBLISHED} AND s.noun = 'report') AS "publishedReports",
         (SELECT count(*)::integer ${PUBLISHED} AND s.noun = 'assessment') AS "publishedAssessments"
       FROM organisations o WHERE o.slug = $1`,
      [slug],
    );
    return organisation;
  }
}
