import type { Finding, Language, Translated } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Milestone } from '../progress/milestone.entity.js';
import { Evidence } from './evidence.entity.js';

/** What an observer organisation found about evidence or a milestone. The latest of an organisation counts; none is edited. */
@Entity('verifications')
@Check('ck_verifications_about', 'num_nonnulls(evidence_id, milestone_id) = 1')
@Check('ck_verifications_finding', `finding IN ('confirmed', 'contradicted', 'inconclusive')`)
@Check('ck_verifications_language', `language IN ('fr', 'en')`)
@Check(
  'ck_verifications_state',
  `state IN ('draft', 'published') AND (state = 'published') = (published_at IS NOT NULL)`,
)
@Check('ck_verifications_signed_name', `(state = 'published') = (signed_name IS NOT NULL)`)
export class Verification {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Milestone)
  milestoneId!: string | null;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId!: string;

  /** Who changed it last, and so stands behind it: only another person may publish it. */
  @Column('uuid')
  @ForeignKey(() => Account)
  editedById!: string;

  @Column('text')
  finding!: Finding;

  @Column('text')
  language!: Language;

  @Column('text')
  text!: string;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'published';

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** What its organisation was called when it was published. The database fills it in. */
  @Column('jsonb', { nullable: true })
  signedName!: Translated | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
