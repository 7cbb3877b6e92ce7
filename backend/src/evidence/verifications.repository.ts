import {
  type BlackoutMark,
  type Day,
  type Finding,
  type Id,
  type Language,
  type OrganisationRef,
  type Role,
  type Verification as VerificationShown,
  type VerificationTarget,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { Absent } from '../core/problems/problems.js';
import { evidenceVisibleTo } from './evidence-visibility.js';
import { Verification } from './verification.entity.js';

/** A finding with all that is needed to show it and to decide about it. */
export interface VerificationRow {
  id: Id;
  organisationId: Id;
  organisation: OrganisationRef;
  finding: Finding;
  language: Language;
  text: string;
  state: Verification['state'];
  publishedOn: Day | null;
  blackouts: BlackoutMark[];
  isDemo: boolean;
  version: number;
  about: VerificationTarget;
  /** The reader's organisation answers for what is verified, or made it. */
  isInvolved: boolean;
  /** Evidence is while it may be read; a milestone is while it is reported as achieved. */
  isVerifiable: boolean;
  /** What it is about may be read. */
  isReadable: boolean;
  /** Of the own organisation; for others null. */
  authorId: Id | null;
  author: string | null;
  behind: { id: Id; role: Role } | null;
  people: number;
}

export interface VerificationFilter {
  of: 'own' | 'published';
  evidence?: Id | undefined;
  milestone?: Id | undefined;
}

export type Words = Pick<VerificationShown, 'finding' | 'language' | 'text'>;
export type NewVerification = Words & { id: Id; evidenceId: Id | null; milestoneId: Id | null; creationHash: Buffer };

/** What might be verified, as it stands to somebody's organisation. */
export type Target = Pick<VerificationRow, 'isInvolved' | 'isVerifiable'>;

const INVOLVED_IN_EVIDENCE = 'is_involved_in(acting_organisation(), e.id)';
const INVOLVED_IN_MILESTONE = `(m.organisation_id = acting_organisation() OR EXISTS (
  SELECT FROM current_responsibilities c WHERE c.recommendation_id = m.recommendation_id AND c.organisation_id = acting_organisation()))`;

/** Evidence is signed as its statement is; alone, as its organisation is today. */
const signedBy = (record: 'm' | 'e' | 'own'): string =>
  `coalesce(${record === 'e' ? 'signed_by(e.statement_id), ' : ''}signature_of(${record}.organisation_id, NULL, NULL))`;

const target = (
  noun: 'evidence' | 'milestone',
  record: 'm' | 'e' | 'own',
  words: string,
): string => `jsonb_build_object('noun', '${noun}', 'id', ${record}.id,
  'recommendation', (SELECT r.ref FROM recommendation_refs r WHERE r.id = ${record}.recommendation_id),
  'organisation', ${signedBy(record)}, ${words})`;

const VIEW = `
SELECT v.id, v.organisation_id AS "organisationId",
  signature_of(v.organisation_id, CASE WHEN v.state = 'published' THEN 'independent' END, v.signed_name) AS organisation,
  v.finding, v.language, v.text, finding_marks(v.id) AS blackouts, v.state,
  (v.published_at AT TIME ZONE 'UTC')::date::text AS "publishedOn", v.is_demo AS "isDemo", v.version,
  CASE WHEN m.id IS NOT NULL THEN ${target('milestone', 'm', `'title', m.title, 'caption', NULL`)}
    WHEN e.id IS NOT NULL THEN ${target('evidence', 'e', `'title', NULL, 'caption', e.caption`)}
    ELSE ${target('evidence', 'own', `'title', NULL, 'caption', own.caption`)} END AS about,
  CASE WHEN m.id IS NULL THEN ${INVOLVED_IN_EVIDENCE} ELSE ${INVOLVED_IN_MILESTONE} END AS "isInvolved",
  coalesce(m.state = 'achieved', e.id IS NOT NULL) AS "isVerifiable", num_nonnulls(m.id, e.id) > 0 AS "isReadable", hands.author_id AS "authorId", author.name AS author,
  CASE WHEN behind.id IS NOT NULL THEN jsonb_build_object('id', behind.id, 'role', behind.role) END AS behind,
  people_of(v.organisation_id) AS people`;

/** Evidence that may be read, where the condition says which; and, of own findings, what was found of it. */
const from = (readable: string): string => `
FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence_id AND e.withdrawn_at IS NULL AND ${readable}
  LEFT JOIN found_evidence own ON own.verification_id = v.id LEFT JOIN current_milestones m ON m.id = v.milestone_id
  LEFT JOIN verification_hands hands ON hands.verification_id = v.id
  LEFT JOIN accounts author ON author.id = hands.author_id LEFT JOIN accounts behind ON behind.id = hands.edited_by_id`;

/** Published ones by the day and then by id: the exact instant would tell more than the answer does, but the order is by it. */
const ORDER = `coalesce(v.published_at, 'infinity')`;

/**
 * Findings somebody may read: of the own organisation all, also of evidence that is offered to it no longer; of others what
 * is published, and none of evidence that is not visible to them. None of evidence that is taken back.
 */
function verificationsVisibleTo(actor: Actor | null, firstParameter: number) {
  const evidence = evidenceVisibleTo(actor, firstParameter);
  return {
    from: from(evidence.condition),
    condition: `((v.state = 'published' AND num_nonnulls(v.milestone_id, e.id) > 0)
      OR (v.organisation_id = $${firstParameter}::uuid AND num_nonnulls(v.milestone_id, own.id) > 0))`,
    parameters: evidence.parameters,
  };
}

const MATCHING = `($3 = 'published' AND v.state = 'published' OR $3 = 'own' AND v.organisation_id = $1::uuid)
  AND ($4::uuid IS NULL OR v.evidence_id = $4) AND ($5::uuid IS NULL OR v.milestone_id = $5)`;

@Injectable()
export class VerificationsRepository {
  constructor(private readonly database: Database) {}

  /** Drafts first, then newest first, after one. */
  findListed(
    actor: Actor | null,
    filter: VerificationFilter,
    after: Id | null,
    limit: number,
  ): Promise<VerificationRow[]> {
    const visible = verificationsVisibleTo(actor, 1);
    return this.database.query<VerificationRow>(
      `${VIEW} ${visible.from} WHERE ${visible.condition} AND ${MATCHING}
         AND ($6::uuid IS NULL OR (${ORDER}, v.id) < (SELECT ${ORDER.replace('v.', 'a.')}, a.id FROM verifications a WHERE a.id = $6))
       ORDER BY ${ORDER} DESC, v.id DESC LIMIT $7`,
      [...visible.parameters, ...parametersOf(filter), after, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async countListed(actor: Actor | null, filter: VerificationFilter): Promise<number> {
    const visible = verificationsVisibleTo(actor, 1);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${visible.from} WHERE ${visible.condition} AND ${MATCHING} LIMIT ${COUNT_LIMIT}) listed`,
      [...visible.parameters, ...parametersOf(filter)],
    );
    return row?.total ?? 0;
  }

  async findVisible(actor: Actor | null, id: Id): Promise<VerificationRow | null> {
    const visible = verificationsVisibleTo(actor, 2);
    const [row] = await this.database.query<VerificationRow>(
      `${VIEW} ${visible.from} WHERE v.id = $1 AND ${visible.condition}`,
      [id, ...visible.parameters],
    );
    return row ?? null;
  }

  /** @throws Absent */
  async getVisible(actor: Actor | null, id: Id): Promise<VerificationRow> {
    const row = await this.findVisible(actor, id);
    if (!row) throw new Absent();
    return row;
  }

  /** What the same request made before. */
  async findCreated(member: Member, id: Id, creationHash: Buffer): Promise<VerificationRow | null> {
    const rows = await this.database.query(
      'SELECT FROM verification_hands hands WHERE hands.verification_id = $1 AND hands.creation_hash = $2',
      [id, creationHash],
    );
    return rows.length > 0 ? this.findVisible(member, id) : null;
  }

  /** Also by what was thrown away since: a creation that arrives late must not bring it back. */
  async isTaken(id: Id): Promise<boolean> {
    const [row] = await this.database.query<{ taken: boolean }>(
      `SELECT is_id_taken('verification', $1) OR EXISTS (SELECT FROM verifications v WHERE v.id = $1) AS taken`,
      [id],
    );
    return row?.taken ?? false;
  }

  /** Evidence that the member may read. */
  async findEvidence(member: Member, id: Id): Promise<Target | null> {
    const visible = evidenceVisibleTo(member, 2);
    const [row] = await this.database.query<Target>(
      `SELECT ${INVOLVED_IN_EVIDENCE} AS "isInvolved", e.withdrawn_at IS NULL AS "isVerifiable" FROM evidence e
       WHERE e.id = $1 AND ${visible.condition}`,
      [id, ...visible.parameters],
    );
    return row ?? null;
  }

  async findMilestone(id: Id): Promise<Target | null> {
    const [row] = await this.database.query<Target>(
      `SELECT ${INVOLVED_IN_MILESTONE} AS "isInvolved", m.state = 'achieved' AS "isVerifiable" FROM current_milestones m WHERE m.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Keeps evidence from being taken back, and from being offered no longer, until the transaction ends. */
  async holdEvidence(id: Id): Promise<void> {
    await this.database.query('SELECT hold_evidence($1)', [id]);
  }

  /** Keeps others from changing it and what it is about, until the transaction ends: the evidence first, the finding then. */
  async lock({ organisationId }: Member, id: Id): Promise<void> {
    const mine = 'verifications v WHERE v.id = $1 AND v.organisation_id = $2';
    await this.database.query(`SELECT hold_evidence(v.evidence_id) FROM ${mine}`, [id, organisationId]);
    await this.database.query(`SELECT FROM ${mine} FOR UPDATE`, [id, organisationId]);
  }

  /** False when the id is taken, also by somebody who is faster right now. */
  async insert({ accountId, organisationId }: Member, made: NewVerification): Promise<boolean> {
    const { id, evidenceId, milestoneId, finding, language, text, creationHash } = made;
    const rows = await this.database.query(
      `INSERT INTO verifications (id, evidence_id, milestone_id, organisation_id, author_id, edited_by_id, finding, language, text, is_demo, creation_hash)
       SELECT $1, $2, $3, o.id, $5, $5, $6, $7, $8, o.is_demo, $9 FROM organisations o WHERE o.id = $4
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, evidenceId, milestoneId, organisationId, accountId, finding, language, text, creationHash],
    );
    return rows.length > 0;
  }

  async save({ accountId }: Member, { id, version }: VerificationRow, words: Words): Promise<void> {
    await this.database.manager.update(Verification, { id }, { ...words, editedById: accountId, version: version + 1 });
  }

  async publish({ id, version }: VerificationRow): Promise<void> {
    await this.database.query(
      `UPDATE verifications SET state = 'published', published_at = now(), version = $2 WHERE id = $1`,
      [id, version + 1],
    );
  }

  async remove(id: Id): Promise<void> {
    await this.database.manager.delete(Verification, { id });
  }
}

function parametersOf({ of, evidence, milestone }: VerificationFilter): unknown[] {
  return [of, evidence ?? null, milestone ?? null];
}
