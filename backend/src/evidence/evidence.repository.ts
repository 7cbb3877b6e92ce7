import {
  type Day,
  type Evidence as EvidenceShown,
  type EvidenceQuery,
  type FileRefusal,
  type FileState,
  type Id,
  type MediaType,
  type Offer,
  type OrganisationRef,
  type PageQuery,
  type RecommendationRef,
  type StatementNoun,
  type StatementState,
  type WithdrawalCategory,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { Absent } from '../core/problems/problems.js';
import { EVIDENCE, OPENED_EVIDENCE } from './evidence-view.js';
import { evidenceVisibleTo } from './evidence-visibility.js';
import { Cleaning } from './cleaning.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { Evidence } from './evidence.entity.js';

/** A piece of evidence with all that is needed to show it and to decide about it. */
export interface EvidenceRow {
  id: Id;
  /** As others read it. */
  shown: EvidenceShown;
  organisation: OrganisationRef;
  organisationId: Id;
  recommendation: RecommendationRef;
  recommendationId: Id;
  statementId: Id | null;
  noun: StatementNoun | null;
  statementState: StatementState | null;
  fileState: FileState | null;
  fileRefusal: FileRefusal | null;
  /** The last day (UTC) on which what was refused is still there to be kept. */
  keptUntil: Day | null;
  mediaType: MediaType | null;
  sentBytes: number | null;
  hasOriginal: boolean;
  redactionOf: Id | null;
  isWithdrawn: boolean;
  /** The reader's organisation made it, answers for the recommendation today, or said what it is about. */
  isInvolved: boolean;
  /** To the reader's organisation. */
  offeredTo: Offer['purpose'] | null;
  version: number;
  /** Of the own organisation; for others empty. */
  authorId: Id | null;
  author: string | null;
  offers: Offer[];
  /** It was offered or widened once: others may have read it. */
  wasOffered: boolean;
  widening: Id | null;
}

export type EvidenceFilter = Omit<EvidenceQuery, keyof PageQuery>;

export type NewEvidence = Pick<Evidence, 'id' | 'recommendationId' | 'kind' | 'caption' | 'level' | 'creationHash'> &
  Partial<Evidence>;

const OFFERS = `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'purpose', o.purpose, 'version', o.version,
  'offeredOn', (o.offered_at AT TIME ZONE 'UTC')::date,
  'organisation', (SELECT r.ref FROM organisation_refs r WHERE r.id = o.organisation_id)) ORDER BY o.offered_at, o.id), '[]')
FROM evidence_offers o WHERE o.evidence_id = e.id AND o.owner_id = acting_organisation() AND o.withdrawn_at IS NULL`;

const KEPT_UNTIL = `
SELECT last.day::text FROM uploads u, refused_until(u.completed_at, e.file_refusal) AS last (day)
WHERE u.evidence_id = e.id AND last.day >= (now() AT TIME ZONE 'UTC')::date ORDER BY last.day DESC LIMIT 1`;

const viewOf = (shown: string): string => `
SELECT e.id, ${shown} AS shown, e.organisation_id AS "organisationId", e.recommendation_id AS "recommendationId",
  coalesce(signed_by(s.id), signature_of(e.organisation_id, NULL, NULL)) AS organisation,
  (SELECT r.ref FROM recommendation_refs r WHERE r.id = e.recommendation_id) AS recommendation,
  e.statement_id AS "statementId", s.noun, s.state AS "statementState",
  e.file_state AS "fileState", e.file_refusal AS "fileRefusal", CASE WHEN e.file_state = 'refused' THEN (${KEPT_UNTIL}) END AS "keptUntil", e.media_type AS "mediaType", e.sent_bytes AS "sentBytes",
  EXISTS (SELECT FROM evidence_files f WHERE f.evidence_id = e.id AND f.part = 'original') AS "hasOriginal",
  e.redaction_of_id AS "redactionOf", e.withdrawn_at IS NOT NULL AS "isWithdrawn", e.version,
  is_involved_in(acting_organisation(), e.id) AS "isInvolved",
  (SELECT o.purpose FROM evidence_offers o WHERE o.evidence_id = e.id AND o.organisation_id = acting_organisation()
    AND o.withdrawn_at IS NULL) AS "offeredTo",
  hands.author_id AS "authorId", author.name AS author, (${OFFERS}) AS offers,
  EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = e.id AND o.owner_id = acting_organisation())
    OR EXISTS (SELECT FROM widenings w WHERE w.evidence_id = e.id AND w.state = 'agreed') AS "wasOffered",
  (SELECT w.id FROM widenings w WHERE w.evidence_id = e.id AND w.state = 'open') AS widening`;

const VIEW = viewOf(EVIDENCE);
const OPENED = viewOf(OPENED_EVIDENCE);

const FROM = `
FROM evidence e LEFT JOIN statements s ON s.id = e.statement_id
  LEFT JOIN evidence_hands hands ON hands.evidence_id = e.id LEFT JOIN accounts author ON author.id = hands.author_id`;

const MATCHING = `
  ($3::text IS NULL OR EXISTS (SELECT FROM recommendations r WHERE r.id = e.recommendation_id AND r.reference = $3))
  AND ($4::text IS NULL OR EXISTS (SELECT FROM organisations o WHERE o.id = e.organisation_id AND o.slug = $4))
  AND (NOT $5::boolean OR EXISTS (SELECT FROM evidence_offers o
    WHERE o.evidence_id = e.id AND o.organisation_id = acting_organisation() AND o.withdrawn_at IS NULL))
  AND ($6::boolean IS NULL OR $6 <> EXISTS (SELECT FROM statements p WHERE p.id = e.statement_id
    AND (p.state = 'published' OR p.organisation_id = $1::uuid)))
  AND ($7::text IS NULL OR e.level = $7) AND ($8::text IS NULL OR e.kind = $8)
  AND ($9::text IS NULL OR $9 = CASE WHEN e.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE coalesce(e.file_state, 'here') END)`;

@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  /** Under these statements, in the order in which it was brought. */
  findVisible(actor: Actor | null, statementIds: Id[]): Promise<EvidenceRow[]> {
    const visible = evidenceVisibleTo(actor, 2);
    return this.database.query<EvidenceRow>(
      `${VIEW} ${FROM} WHERE e.statement_id = ANY ($1) AND ${visible.condition} ORDER BY e.created_at, e.id`,
      [statementIds, ...visible.parameters],
    );
  }

  findByIds(actor: Actor | null, ids: Id[]): Promise<EvidenceRow[]> {
    const visible = evidenceVisibleTo(actor, 2);
    return this.database.query<EvidenceRow>(
      `${VIEW} ${FROM} WHERE e.id = ANY ($1) AND ${visible.condition} ORDER BY e.created_at, e.id`,
      [ids, ...visible.parameters],
    );
  }

  /** Newest first, after one. The exact instant sorts and stays here. */
  findListed(actor: Actor | null, filter: EvidenceFilter, after: Id | null, limit: number): Promise<EvidenceRow[]> {
    const visible = evidenceVisibleTo(actor, 1);
    return this.database.query<EvidenceRow>(
      `${VIEW} ${FROM} WHERE ${visible.condition} AND ${MATCHING}
         AND ($10::uuid IS NULL OR (e.created_at, e.id) < (SELECT a.created_at, a.id FROM evidence a WHERE a.id = $10))
       ORDER BY e.created_at DESC, e.id DESC LIMIT $11`,
      [...visible.parameters, ...parametersOf(filter), after, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async countListed(actor: Actor | null, filter: EvidenceFilter): Promise<number> {
    const visible = evidenceVisibleTo(actor, 1);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (
         SELECT FROM evidence e WHERE ${visible.condition} AND ${MATCHING} LIMIT ${COUNT_LIMIT}) matching`,
      [...visible.parameters, ...parametersOf(filter)],
    );
    return row?.total ?? 0;
  }

  async findOne(actor: Actor | null, id: Id): Promise<EvidenceRow | null> {
    const visible = evidenceVisibleTo(actor, 2);
    const [evidence] = await this.database.query<EvidenceRow>(
      `${OPENED} ${FROM} WHERE e.id = $1 AND ${visible.condition}`,
      [id, ...visible.parameters],
    );
    return evidence ?? null;
  }

  /** @throws Absent */
  async getVisible(actor: Actor | null, id: Id): Promise<EvidenceRow> {
    const evidence = await this.findOne(actor, id);
    if (!evidence) throw new Absent();
    return evidence;
  }

  /** Keeps others from changing it, until the transaction ends. */
  async lock({ organisationId }: Member, id: Id): Promise<void> {
    await this.database.query(`SELECT FROM evidence e WHERE e.id = $1 AND e.organisation_id = $2 FOR UPDATE`, [
      id,
      organisationId,
    ]);
  }

  /** All copies of it with parts blacked out, and copies of these, as far as they stand. They are held until the transaction ends. */
  async findCopies({ organisationId }: Member, id: Id): Promise<EvidenceRow[]> {
    const copies = `WITH RECURSIVE copies AS (
        SELECT c.id FROM evidence c WHERE c.redaction_of_id = $1
        UNION SELECT c.id FROM copies o JOIN evidence c ON c.redaction_of_id = o.id
      ) SELECT id FROM copies`;
    const mine = `e.organisation_id = $2 AND e.withdrawn_at IS NULL AND e.id IN (${copies})`;
    await this.database.query(`SELECT FROM evidence e WHERE ${mine} ORDER BY e.id FOR UPDATE`, [id, organisationId]);
    return this.database.query<EvidenceRow>(`${VIEW} ${FROM} WHERE ${mine} ORDER BY e.id`, [id, organisationId]);
  }

  /** Also by what was taken away since: a creation that arrives late must not bring it back. */
  async isTaken(id: Id): Promise<boolean> {
    const [row] = await this.database.query<{ taken: boolean }>(`SELECT is_id_taken('evidence', $1) AS taken`, [id]);
    return row?.taken ?? false;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(id: Id, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM evidence_hands hands WHERE hands.evidence_id = $1 AND hands.creation_hash = $2',
      [id, creationHash],
    );
    return rows.length > 0;
  }

  /** False when the id is taken, also by somebody who is faster right now. */
  async insert({ accountId, organisationId }: Member, evidence: NewEvidence): Promise<boolean> {
    const row = { ...evidence, organisationId, authorId: accountId, createdAt: () => 'now()' };
    const made = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(Evidence)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (made.raw as unknown[]).length > 0;
  }

  async save(id: Id, version: number, changes: Partial<Evidence>): Promise<void> {
    await this.database.manager.update(Evidence, { id }, { ...(changes as object), version: version + 1 });
  }

  /** As restricted as it was not before, perhaps: nobody has looked into it. */
  async saveOriginalOnly(id: Id, version: number): Promise<void> {
    await this.save(id, version, { fileState: 'original_only', level: 'restricted', sentSha256: null });
  }

  /** The mark stays. With the rows of its files go the only keys to them. */
  async empty(id: Id, version: number, category: WithdrawalCategory): Promise<void> {
    await this.database.query(
      `UPDATE evidence SET caption = '', url = NULL, text = NULL, month = NULL, area = NULL, about_statement_id = NULL,
         about_milestone_id = NULL, stance = NULL, withdrawn_at = now(), withdrawn_category = $3, version = $2 + 1 WHERE id = $1`,
      [id, version, category],
    );
    await this.database.manager.delete(EvidenceFile, { evidenceId: id });
    await this.database.manager.delete(Cleaning, { evidenceId: id });
  }

  async remove(id: Id): Promise<void> {
    await this.database.manager.delete(Evidence, { id });
  }
}

function parametersOf({ recommendation, organisation, offered, alone, level, kind, state }: EvidenceFilter): unknown[] {
  const places = [recommendation ?? null, organisation ?? null, offered ?? false, alone ?? null];
  return [...places, level ?? null, kind ?? null, state ?? null];
}
