import {
  type Decision,
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

/** A decision that its teller took back, with its meeting as it was told then. */
export interface WithdrawnDecision {
  meeting: SaidMeeting;
  decision: Decision;
}

/** What one organisation says last of one decision. */
export type OutcomeOf = StatedOutcome & { decision: Id; organisation: OrganisationRef };

const ORGANISATION = 'signed_by(s.id) AS organisation';

const MEETING = `m.id, m.level, m.held_on::text AS "heldOn", m.area, m.organisations, m.women, m.men, m.young, m.agenda`;

/** What others said became of a decision: somebody stands by it today. */
const OTHERS_SAY = `
SELECT FROM decision_outcomes d JOIN published_statements other ON other.id = d.statement_id
WHERE d.decision_id = told."decisionId" AND other.recommendation_id = $1 AND other.superseded_by_id IS NULL
  AND other.organisation_id <> told."organisationId"`;

/** Its teller still tells of the decision somewhere. */
const STILL_TOLD = `
SELECT FROM meetings k JOIN published_statements same ON same.id = k.statement_id
WHERE same.recommendation_id = $1 AND same.superseded_by_id IS NULL AND same.organisation_id = told."organisationId"
  AND k.decisions @> jsonb_build_array(jsonb_build_object('id', told."decisionId"))`;

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
         SELECT DISTINCT ON (m.id, s.organisation_id) ${MEETING}, m.decisions, s.id AS report, ${ORGANISATION}
         FROM meetings m JOIN published_statements s ON s.id = m.statement_id
         WHERE s.recommendation_id = $1 AND s.superseded_by_id IS NULL
         ORDER BY m.id, s.organisation_id, s.published_at DESC, s.id
       ) told ORDER BY told."heldOn" DESC, told.id, told.report`,
      [recommendationId],
    );
  }

  /** Decisions that only superseded reports tell of, and of which another organisation says what became of them. */
  async findWithdrawn(recommendationId: Id): Promise<WithdrawnDecision[]> {
    const rows = await this.database.query<SaidMeeting & { decision: Decision }>(
      `SELECT DISTINCT ON (told."decisionId", told."organisationId") told.* FROM (
         SELECT ${MEETING}, decision, (decision ->> 'id')::uuid AS "decisionId", s.organisation_id AS "organisationId",
           s.id AS report, s.published_at, ${ORGANISATION}
         FROM meetings m JOIN published_statements s ON s.id = m.statement_id CROSS JOIN jsonb_array_elements(m.decisions) decision
         WHERE s.recommendation_id = $1 AND s.superseded_by_id IS NOT NULL
       ) told WHERE EXISTS (${OTHERS_SAY}) AND NOT EXISTS (${STILL_TOLD})
       ORDER BY told."decisionId", told."organisationId", told.published_at DESC, told.report`,
      [recommendationId],
    );
    return rows.map(({ decision, ...row }) => ({ meeting: meetingOf(row), decision }));
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

function meetingOf(row: SaidMeeting): SaidMeeting {
  const { id, level, heldOn, area, organisations, women, men, young, agenda, report, organisation } = row;
  return { id, level, heldOn, area, organisations, women, men, young, agenda, decisions: [], report, organisation };
}
