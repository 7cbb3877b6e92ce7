import {
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
  isDemo: boolean;
  version: number;
  about: VerificationTarget;
  /** The reader's organisation answers for what is verified, or made it. */
  isInvolved: boolean;
  /** Evidence is there to verify; a milestone is while it is reported as achieved. */
  isVerifiable: boolean;
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

const involved = (record: string): string => `(${record}.organisation_id = acting_organisation() OR EXISTS (
  SELECT FROM current_responsibilities c WHERE c.recommendation_id = ${record}.recommendation_id AND c.organisation_id = acting_organisation()))`;

const target = (
  noun: 'evidence' | 'milestone',
  record: string,
  words: string,
): string => `jsonb_build_object('noun', '${noun}', 'id', ${record}.id,
  'recommendation', (SELECT r.ref FROM recommendation_refs r WHERE r.id = ${record}.recommendation_id),
  'organisation', (SELECT o.ref FROM organisation_refs o WHERE o.id = ${record}.organisation_id), ${words})`;

const VIEW = `
SELECT v.id, v.organisation_id AS "organisationId", (SELECT o.ref FROM organisation_refs o WHERE o.id = v.organisation_id) AS organisation,
  v.finding, v.language, v.text, v.state, (v.published_at AT TIME ZONE 'UTC')::date::text AS "publishedOn", v.is_demo AS "isDemo", v.version,
  CASE WHEN m.id IS NULL THEN ${target('evidence', 'e', `'title', NULL, 'caption', e.caption`)}
    ELSE ${target('milestone', 'm', `'title', m.title, 'caption', NULL`)} END AS about,
  CASE WHEN m.id IS NULL THEN ${involved('e')} ELSE ${involved('m')} END AS "isInvolved",
  coalesce(m.state = 'achieved', true) AS "isVerifiable", hands.author_id AS "authorId", author.name AS author,
  CASE WHEN behind.id IS NOT NULL THEN jsonb_build_object('id', behind.id, 'role', behind.role) END AS behind,
  (SELECT count(*)::integer FROM accounts p WHERE p.organisation_id = v.organisation_id AND p.erased_at IS NULL
    AND coalesce(p.suspended_at > now() - interval '30 days', true)) AS people`;

const FROM = `
FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence_id LEFT JOIN current_milestones m ON m.id = v.milestone_id
  LEFT JOIN verification_hands hands ON hands.verification_id = v.id
  LEFT JOIN accounts author ON author.id = hands.author_id LEFT JOIN accounts behind ON behind.id = hands.edited_by_id`;

/** Published ones by the day and then by id: the exact instant would tell more than the answer does, but the order is by it. */
const ORDER = `coalesce(v.published_at, 'infinity')`;

/**
 * Findings somebody may read: of the own organisation all, of others what is published; and none of evidence that is not
 * visible to them, or taken back.
 */
function verificationsVisibleTo(actor: Actor | null, firstParameter: number) {
  const evidence = evidenceVisibleTo(actor, firstParameter);
  return {
    condition: `(v.organisation_id = $${firstParameter}::uuid OR v.state = 'published')
      AND (v.milestone_id IS NOT NULL OR (e.withdrawn_at IS NULL AND ${evidence.condition}))`,
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
      `${VIEW} ${FROM} WHERE ${visible.condition} AND ${MATCHING}
         AND ($6::uuid IS NULL OR (${ORDER}, v.id) < (SELECT ${ORDER.replace('v.', 'a.')}, a.id FROM verifications a WHERE a.id = $6))
       ORDER BY ${ORDER} DESC, v.id DESC LIMIT $7`,
      [...visible.parameters, ...parametersOf(filter), after, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async countListed(actor: Actor | null, filter: VerificationFilter): Promise<number> {
    const visible = verificationsVisibleTo(actor, 1);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${FROM} WHERE ${visible.condition} AND ${MATCHING} LIMIT ${COUNT_LIMIT}) listed`,
      [...visible.parameters, ...parametersOf(filter)],
    );
    return row?.total ?? 0;
  }

  async findVisible(actor: Actor | null, id: Id): Promise<VerificationRow | null> {
    const visible = verificationsVisibleTo(actor, 2);
    const [row] = await this.database.query<VerificationRow>(
      `${VIEW} ${FROM} WHERE v.id = $1 AND ${visible.condition}`,
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
      `SELECT ${involved('e')} AS "isInvolved", e.withdrawn_at IS NULL AS "isVerifiable" FROM evidence e
       WHERE e.id = $1 AND ${visible.condition}`,
      [id, ...visible.parameters],
    );
    return row ?? null;
  }

  async findMilestone(id: Id): Promise<Target | null> {
    const [row] = await this.database.query<Target>(
      `SELECT ${involved('m')} AS "isInvolved", m.state = 'achieved' AS "isVerifiable" FROM current_milestones m WHERE m.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Keeps others from changing it, until the transaction ends. */
  async lock({ organisationId }: Member, id: Id): Promise<void> {
    await this.database.query('SELECT FROM verifications v WHERE v.id = $1 AND v.organisation_id = $2 FOR UPDATE', [
      id,
      organisationId,
    ]);
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
