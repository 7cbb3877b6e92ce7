import {
  type Addressee,
  type Day,
  type Divergence,
  type FrameworkRef,
  type OrganisationRef,
  type PerspectiveView,
  type Silence,
  type Translated,
  type Wording,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PERSPECTIVE_VIEW } from './level-views.js';
import { type MilestoneTally } from './roll-up.js';

export interface ItemRow {
  id: string;
  reference: string;
  text: Translated;
  addressee: Addressee;
  wording: Wording;
  frStatus: 'official' | 'unofficial';
  themes: string[];
  framework: FrameworkRef;
  leads: OrganisationRef[];
  /** Of those that said something, in any order. */
  perspectives: PerspectiveView[];
  divergence: Divergence;
  regionalDivergence: Divergence;
  silence: Silence;
  milestones: MilestoneTally[];
  lastStatementOn: Day | null;
}

const LEADS = `
SELECT o.ref FROM current_responsibilities c JOIN organisation_refs o ON o.id = c.organisation_id
WHERE c.recommendation_id = r.id AND c.part = 'lead'
ORDER BY coalesce(o.ref->'name'->>'fr', o.ref->'name'->>'en') COLLATE "fr-x-icu"`;

const PERSPECTIVE_VIEWS = `SELECT ${PERSPECTIVE_VIEW} FROM perspective_views v WHERE v.subject_id = r.id`;

const SILENCE = `
SELECT jsonb_build_object('state', s.state, 'days', s.days, 'lastReportOn', s.last_report_on)
FROM silences s WHERE s.recommendation_id = r.id`;

const MILESTONE_TALLIES = `
SELECT jsonb_build_object('state', m.state, 'milestones', count(*), 'weight', sum(m.weight),
  'overdue', count(*) FILTER (WHERE m.overdue_days > 0))
FROM current_milestones m WHERE m.recommendation_id = r.id GROUP BY m.state`;

/** Recommendations with what every side says of them, by id. */
@Injectable()
export class ItemsRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the ids. */
  findByIds(ids: string[]): Promise<ItemRow[]> {
    return this.database.query<ItemRow>(
      `SELECT r.id, r.reference, r.text, r.addressee, r.wording, r.fr_status AS "frStatus", r.themes,
         (SELECT f.ref FROM framework_refs f WHERE f.id = r.framework_id) AS framework,
         ARRAY(${LEADS}) AS leads,
         ARRAY(${PERSPECTIVE_VIEWS}) AS perspectives,
         (SELECT d.divergence FROM divergences d WHERE d.subject_id = r.id) AS divergence,
         (SELECT d.divergence FROM regional_divergences d WHERE d.subject_id = r.id) AS "regionalDivergence",
         (${SILENCE}) AS silence,
         ARRAY(${MILESTONE_TALLIES}) AS milestones,
         (SELECT max(p.published_on) FROM published_statements p WHERE p.recommendation_id = r.id)::text AS "lastStatementOn"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN recommendations r ON r.id = asked.id
       ORDER BY asked.place`,
      [ids],
    );
  }
}
