import {
  type BlackoutToDecide,
  type Id,
  type RefusedFile,
  type Role,
  type VerificationTarget,
  type WideningToDecide,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** What may be verified, and what is begun of it by whom. */
export interface Verifiable extends VerificationTarget {
  draft: { id: Id; author: string; authorId: Id; behindId: Id; behindRole: Role; people: number } | null;
}

/** A wish that is open, and how the asker stands. */
export interface OpenWish extends WideningToDecide {
  askedById: Id;
  askedByRole: Role;
}

const MOST_MILESTONES = 10;

const REF = (recommendation: string): string =>
  `(SELECT r.ref FROM recommendation_refs r WHERE r.id = ${recommendation})`;
const organisation = (id: string): string => `(SELECT o.ref FROM organisation_refs o WHERE o.id = ${id})`;

/** Of the organisation asked for. */
const draftAbout = (about: string): string => `(
  SELECT jsonb_build_object('id', v.id, 'author', author.name, 'authorId', author.id, 'behindId', behind.id, 'behindRole', behind.role,
    'people', people_of($1))
  FROM verifications v JOIN verification_hands hands ON hands.verification_id = v.id
    JOIN accounts author ON author.id = hands.author_id JOIN accounts behind ON behind.id = hands.edited_by_id
  WHERE ${about} AND v.organisation_id = $1 AND v.state = 'draft' ORDER BY v.id LIMIT 1) AS draft`;
const isFound = (about: string): string =>
  `EXISTS (SELECT FROM verifications v WHERE ${about} AND v.organisation_id = $1 AND v.state = 'published')`;
const isUninvolved = (recommendation: string): string => `NOT EXISTS (
  SELECT FROM current_responsibilities c WHERE c.recommendation_id = ${recommendation} AND c.organisation_id = $1)`;

/** What waits about evidence, findings and black-outs. Findings are signed by observers. */
@Injectable()
export class EvidenceWorkRepository {
  constructor(private readonly database: Database) {}

  /** Offered to the organisation, of what it has no part in and has not published a finding of; latest offered first. */
  findOffered({ organisationId }: Member): Promise<Verifiable[]> {
    return this.database.query<Verifiable>(
      `SELECT 'evidence' AS noun, e.id, ${REF('e.recommendation_id')} AS recommendation,
         coalesce(signed_by(e.statement_id), ${organisation('e.organisation_id')}) AS organisation,
         NULL AS title, e.caption, ${draftAbout('v.evidence_id = e.id')}
       FROM evidence_offers o JOIN evidence e ON e.id = o.evidence_id
       WHERE o.organisation_id = $1 AND o.purpose = 'verify' AND o.withdrawn_at IS NULL AND e.withdrawn_at IS NULL
         AND (coalesce(e.file_state = 'ready', true) OR e.file_state = 'original_only')
         AND NOT is_involved_in($1, e.id) AND NOT ${isFound('v.evidence_id = e.id')}
       ORDER BY o.offered_at DESC, o.id`,
      [organisationId],
    );
  }

  /** Reported as achieved, and not confirmed by two yet: latest achieved first. */
  findMilestones({ organisationId }: Member): Promise<Verifiable[]> {
    return this.database.query<Verifiable>(
      `SELECT 'milestone' AS noun, m.id, ${REF('m.recommendation_id')} AS recommendation, ${organisation('m.organisation_id')} AS organisation,
         m.title, NULL AS caption, ${draftAbout('v.milestone_id = m.id')}
       FROM current_milestones m
       WHERE m.state = 'achieved' AND m.organisation_id <> $1 AND ${isUninvolved('m.recommendation_id')}
         AND NOT ${isFound('v.milestone_id = m.id')} AND NOT (milestone_verification(m.id, m.state) ->> 'isVerified')::boolean
       ORDER BY m.achieved_on DESC NULLS LAST, m.id LIMIT ${MOST_MILESTONES}`,
      [organisationId],
    );
  }

  findWishes({ organisationId }: Member): Promise<OpenWish[]> {
    return this.database.query<OpenWish>(
      `SELECT w.id, w.evidence_id AS evidence, w.to_level AS level, ${organisation('w.to_organisation_id')} AS organisation,
         asker.name AS "askedBy", asker.id AS "askedById", asker.role AS "askedByRole", (w.asked_at AT TIME ZONE 'UTC')::date::text AS "askedOn",
         ${REF('e.recommendation_id')} AS recommendation, e.caption
       FROM widenings w JOIN evidence e ON e.id = w.evidence_id JOIN accounts asker ON asker.id = w.asked_by_id
       WHERE w.owner_id = $1 AND w.state = 'open' ORDER BY w.asked_at, w.id`,
      [organisationId],
    );
  }

  findRefused({ organisationId, accountId }: Member): Promise<RefusedFile[]> {
    return this.database.query<RefusedFile>(
      `SELECT e.id AS evidence, ${REF('e.recommendation_id')} AS recommendation, e.caption, e.file_refusal AS refusal,
         hands.author_id = $2 AS "isMine"
       FROM evidence e JOIN evidence_hands hands ON hands.evidence_id = e.id
       WHERE e.organisation_id = $1 AND e.file_state = 'refused' AND e.withdrawn_at IS NULL ORDER BY e.created_at, e.id`,
      [organisationId, accountId],
    );
  }

  /** What another editor asked. */
  findBlackouts({ accountId }: Actor): Promise<BlackoutToDecide[]> {
    return this.database.query<BlackoutToDecide>(
      `SELECT b.id, jsonb_build_object('noun', t.noun, 'id', t.id) AS target, b.category, (b.asked_at AT TIME ZONE 'UTC')::date::text AS "askedOn",
         ${REF('t.recommendation_id')} AS recommendation, (SELECT f.ref FROM framework_refs f WHERE f.id = s.framework_id) AS framework,
         coalesce(signed_by(s.id), signature_of(v.organisation_id, 'independent', v.signed_name)) AS organisation
       FROM blackouts b LEFT JOIN verifications v ON v.id = b.verification_id LEFT JOIN statements s ON s.id = b.statement_id JOIN blackout_targets t ON t.id = coalesce(b.statement_id, b.verification_id)
         AND (t.noun = 'verification') = (b.verification_id IS NOT NULL)
       WHERE b.state = 'open' AND b.asked_by_id <> $1 ORDER BY b.asked_at, b.id`,
      [accountId],
    );
  }
}
