import {
  type AreaView,
  type BlackoutMark,
  type Day,
  type Evidence,
  type Id,
  type Judgement,
  type Language,
  type Level,
  type OrganisationRef,
  type Perspective,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { EVIDENCE, PUBLIC_EVIDENCE } from '../evidence/evidence-view.js';
import { evidenceVisibleTo } from '../evidence/evidence-visibility.js';
import { BLACKOUT_MARKS } from '../statements/blackout-marks.js';
import { OPENING_MOST } from './first-sentence.js';

/** A fresh judgement that enters its side's median. */
export interface CountedJudgement {
  recommendationId: Id;
  perspective: Perspective;
  level: Level;
  statementId: Id;
}

export interface VoiceRow {
  noun: 'report' | 'assessment';
  id: Id;
  organisation: OrganisationRef;
  judgement: Judgement;
  publishedOn: Day;
  language: Language;
  /** The beginning of its reasons. */
  opening: string;
  /** As far as the reader may read it. */
  evidence: Evidence[];
  blackouts: BlackoutMark[];
  isDemo: boolean;
  /** Whether everybody may read any of what it rests on. */
  isEvidenced: boolean;
}

/** What stands around a recommendation that sides disagree on, whoever asks. */
export interface GroundRow {
  recommendationId: Id;
  areas: AreaView[];
  /** Past due, and without a reply. */
  objections: Id[];
  /** Reported as achieved, and not confirmed by two. */
  milestones: Id[];
}

const AREAS = `
SELECT jsonb_build_object('area', v.area, 'state', v.state, 'level', v.level, 'lowest', v.lowest, 'highest', v.highest,
  'organisations', v.organisations, 'latestOn', v.latest_on)
FROM area_views v WHERE v.subject_id = r.id ORDER BY v.area`;

const UNANSWERED = `
SELECT d.id FROM objection_standings d
WHERE d.recommendation_id = r.id AND d.standing = 'unanswered' ORDER BY d.published_on, d.id`;

const UNVERIFIED = `
SELECT m.id FROM current_milestones m
WHERE m.recommendation_id = r.id AND m.state = 'achieved' AND NOT (milestone_verification(m.id, m.state) ->> 'isVerified')::boolean
ORDER BY m.planned_on, m.id`;

/** What was brought with a statement, or named as what it rests on. */
const BENEATH = `(e.statement_id = s.id OR e.id IN (SELECT g.evidence_id FROM statement_grounds g WHERE g.statement_id = s.id))`;

/** What sides say of recommendations, and what is open between them. */
@Injectable()
export class VoicesRepository {
  constructor(private readonly database: Database) {}

  /** The latest first. The exact instant sorts and stays here. */
  findCounted(recommendationIds: Id[]): Promise<CountedJudgement[]> {
    return this.database.query<CountedJudgement>(
      `SELECT j.subject_id AS "recommendationId", j.perspective, j.level, j.statement_id AS "statementId"
       FROM current_judgements j
       WHERE j.subject_id = ANY ($1) AND j.is_fresh AND j.level IS NOT NULL
       ORDER BY j.published_at DESC, j.statement_id`,
      [recommendationIds],
    );
  }

  /** As somebody may read them, in any order. */
  find(statementIds: Id[], actor: Actor | null): Promise<VoiceRow[]> {
    const visible = evidenceVisibleTo(actor, 2);
    return this.database.query<VoiceRow>(
      `SELECT s.noun, s.id, signed_by(s.id) AS organisation, s.judgement,
         s.published_on::text AS "publishedOn", s.language, left(ltrim(s.text), ${OPENING_MOST}) AS opening,
         s.is_demo AS "isDemo", ARRAY(${BLACKOUT_MARKS}) AS blackouts,
         ARRAY(SELECT ${EVIDENCE} FROM evidence e WHERE ${BENEATH} AND ${visible.condition} ORDER BY e.created_at, e.id) AS evidence,
         EXISTS (SELECT FROM evidence e WHERE ${BENEATH} AND ${PUBLIC_EVIDENCE}) AS "isEvidenced"
       FROM published_statements s WHERE s.id = ANY ($1)`,
      [statementIds, ...visible.parameters],
    );
  }

  findGround(recommendationIds: Id[]): Promise<GroundRow[]> {
    return this.database.query<GroundRow>(
      `SELECT r.id AS "recommendationId", ARRAY(${AREAS}) AS areas, ARRAY(${UNANSWERED}) AS objections, ARRAY(${UNVERIFIED}) AS milestones
       FROM recommendations r WHERE r.id = ANY ($1)`,
      [recommendationIds],
    );
  }
}
