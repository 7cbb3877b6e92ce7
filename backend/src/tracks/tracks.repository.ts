import {
  type Id,
  type Meeting,
  type OrganisationRef,
  type ReportedMeeting,
  type Slot,
  type StatedOutcome,
  type TemplateRef,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** A recommendation that has a template. */
export interface Measured {
  recommendationId: Id;
  template: TemplateRef;
  slots: Slot[];
  /** Slugs of the framework it stands in and of those it relates to. */
  frameworks: string[];
}

export type SaidMeeting = Meeting & Pick<ReportedMeeting, 'report' | 'organisation'>;

/** What one organisation says last of one decision. */
export type OutcomeOf = StatedOutcome & { decision: Id; organisation: OrganisationRef };

const ORGANISATION = '(SELECT o.ref FROM organisation_refs o WHERE o.id = s.organisation_id) AS organisation';

/** What everybody may read, whoever asks. */
@Injectable()
export class TracksRepository {
  constructor(private readonly database: Database) {}

  async find(reference: string): Promise<Measured | undefined> {
    const [row] = await this.database.query<Measured>(
      `SELECT r.id AS "recommendationId", t.slots,
         jsonb_build_object('slug', t.slug, 'title', t.title, 'view', t.view) AS template,
         f.slug || ARRAY(SELECT relation->>'framework' FROM jsonb_array_elements(r.related) AS relation) AS frameworks
       FROM recommendations r JOIN templates t ON t.id = r.template_id JOIN frameworks f ON f.id = r.framework_id
       WHERE r.reference = $1`,
      [reference],
    );
    return row;
  }

  /** Of the current published reports, latest first; what one organisation tells twice stands as it told it last. */
  findMeetings(recommendationId: Id): Promise<SaidMeeting[]> {
    return this.database.query<SaidMeeting>(
      `SELECT told.* FROM (
         SELECT DISTINCT ON (m.id, s.organisation_id) m.id, m.level, m.held_on::text AS "heldOn", m.area, m.organisations,
           m.women, m.men, m.young, m.agenda, m.decisions, s.id AS report, ${ORGANISATION}
         FROM meetings m JOIN published_statements s ON s.id = m.statement_id
         WHERE s.recommendation_id = $1 AND s.superseded_by_id IS NULL
         ORDER BY m.id, s.organisation_id, s.published_at DESC, s.id
       ) told ORDER BY told."heldOn" DESC, told.id, told.report`,
      [recommendationId],
    );
  }

  /** Of each decision and organisation what its current published reports say last, oldest first. */
  findOutcomes(recommendationId: Id): Promise<OutcomeOf[]> {
    return this.database.query<OutcomeOf>(
      `SELECT stated.decision, stated.outcome, stated.text, stated.report, stated.organisation, stated."publishedOn" FROM (
         SELECT DISTINCT ON (d.decision_id, s.organisation_id) d.decision_id AS decision, d.outcome, d.text, s.id AS report,
           ${ORGANISATION}, s.published_on::text AS "publishedOn", s.published_at
         FROM decision_outcomes d JOIN published_statements s ON s.id = d.statement_id
         WHERE s.recommendation_id = $1 AND s.superseded_by_id IS NULL
         ORDER BY d.decision_id, s.organisation_id, s.published_at DESC, s.id
       ) stated ORDER BY stated.published_at, stated.report`,
      [recommendationId],
    );
  }

  /** Slugs, in the register's order. */
  async findAreas(): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>('SELECT slug FROM areas ORDER BY position, slug');
    return rows.map(({ slug }) => slug);
  }
}
