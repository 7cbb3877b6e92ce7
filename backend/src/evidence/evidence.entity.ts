import type {
  EvidenceKind,
  FileRefusal,
  FileState,
  MediaType,
  Redaction,
  Stance,
  VisibilityLevel,
  WithdrawalCategory,
} from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Milestone } from '../progress/milestone.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Statement } from '../statements/statement.entity.js';
import { Area } from '../territory/area.entity.js';

/**
 * A link, a testimony or a file, under a statement or alone. Nobody but the own organisation sees it before its statement
 * is published; who else then does follows from its level and from whom it was offered to.
 */
@Entity('evidence')
@Check('ck_evidence_level', `level IN ('public', 'shared', 'restricted')`)
@Check(
  'ck_evidence_kind',
  `kind IN ('link', 'testimony', 'image', 'document') AND (withdrawn_at IS NOT NULL OR ((kind = 'link') = (url IS NOT NULL) AND (kind = 'testimony') = (text IS NOT NULL)))`,
)
@Check(
  'ck_evidence_about',
  `num_nonnulls(about_statement_id, about_milestone_id) <= 1 AND (stance IS NULL) = (num_nonnulls(about_statement_id, about_milestone_id) = 0) AND stance IN ('supports', 'contradicts')`,
)
@Check(
  'ck_evidence_file',
  `(kind IN ('image', 'document')) = (file_state IS NOT NULL) AND file_state IN ('awaited', 'cleaning', 'ready', 'refused', 'original_only') AND (file_state IS DISTINCT FROM 'original_only' OR level = 'restricted')`,
)
@Check(
  'ck_evidence_withdrawn',
  `(withdrawn_at IS NULL) = (withdrawn_category IS NULL) AND withdrawn_category IN ('identity_protected', 'consent_withdrawn', 'mistake', 'unlawful')`,
)
@Check('ck_evidence_month', `month ~ '^\\d{4}-(0[1-9]|1[0-2])$'`)
export class Evidence {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  statementId!: string | null;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  caption!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** Of a testimony. */
  @Column('text', { nullable: true })
  text!: string | null;

  /** `2026-11`: no finer, so that nobody reads from it who was where. */
  @Column('text', { nullable: true })
  month!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Area)
  area!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  aboutStatementId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Milestone)
  aboutMilestoneId!: string | null;

  @Column('text', { nullable: true })
  stance!: Stance | null;

  @Column('text')
  level!: VisibilityLevel;

  @Column('text', { nullable: true })
  fileState!: FileState | null;

  @Column('text', { nullable: true })
  fileRefusal!: FileRefusal | null;

  /** As declared; what it is, its content tells. */
  @Column('text', { nullable: true })
  mediaType!: MediaType | null;

  @Column('integer', { nullable: true })
  sentBytes!: number | null;

  @Column('bytea', { nullable: true })
  sentSha256!: Buffer | null;

  @Column('boolean', { default: true })
  keepOriginal!: boolean;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Evidence, { onDelete: 'SET NULL' })
  redactionOfId!: string | null;

  @Column('jsonb', { nullable: true })
  redactions!: Redaction[] | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawnCategory!: WithdrawalCategory | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea')
  creationHash!: Buffer;
}
