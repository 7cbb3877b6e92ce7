import type { Day, Judgement, Language, Period, StatementNoun, StatementState } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/**
 * What an organisation says about a recommendation: a report or an assessment. One table for both, because they are
 * drafted, returned, published and superseded alike, and a report's judgement counts as its organisation's assessment.
 */
@Entity('statements')
@Index(['recommendationId', 'publishedAt'])
@Index(['organisationId', 'state'])
@Index('uq_statements_successor', ['supersedesId'], { unique: true, where: `state = 'published'` })
@Check(
  'ck_statements_noun',
  `noun IN ('report', 'assessment') AND (noun = 'report') = (period IS NOT NULL) AND (noun = 'assessment') = (as_of IS NOT NULL)`,
)
@Check(
  'ck_statements_state',
  `state IN ('draft', 'submitted', 'returned', 'published') AND (state = 'published') = (published_at IS NOT NULL)`,
)
@Check(
  'ck_statements_judgement',
  `judgement IN ('not_initiated', 'minimum', 'intermediate', 'full', 'no_evidence', 'not_applicable')`,
)
export class Statement {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  noun!: StatementNoun;

  @Column('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId!: string;

  /** Who changed it last, or the evidence under it, and so stands behind it: only another person may publish it. */
  @Column('uuid')
  @ForeignKey(() => Account)
  editedById!: string;

  @Column('text')
  state!: StatementState;

  @Column('text')
  language!: Language;

  /** A report's text, an assessment's reasons. */
  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  judgement!: Judgement | null;

  /** Of a report. */
  @Column('text', { nullable: true })
  period!: Period | null;

  /** Of an assessment: the day it speaks of. */
  @Column('date', { nullable: true })
  asOf!: Day | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  supersedesId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  /** SHA-256 of the creating body: the same thing sent again answers the same, also after a change. */
  @Column('bytea')
  creationHash!: Buffer;
}
