import type {
  Answer,
  Confidence,
  Day,
  Effect,
  Guidance,
  Judgement,
  Language,
  Period,
  Perspective,
  Stance,
  StatementNoun,
  StatementState,
  Translated,
} from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Framework } from '../frameworks/framework.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Milestone } from '../progress/milestone.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/**
 * What an organisation says: a report, an assessment, a response, an objection, a reply. One table for all, because they are
 * drafted, returned, published and superseded alike, and a report's judgement counts as its organisation's assessment.
 */
@Entity('statements')
@Index(['recommendationId', 'publishedAt'])
@Index(['subjectId', 'publishedAt'])
@Index(['organisationId', 'state'])
@Index('uq_statements_successor', ['supersedesId'], { unique: true, where: `state = 'published'` })
@Index('uq_statements_reply', ['answersId', 'organisationId'], {
  unique: true,
  where: `noun = 'reply' AND state = 'published'`,
})
@Index('uq_statements_response', ['recommendationId', 'organisationId'], {
  unique: true,
  where: `noun = 'response' AND state = 'published' AND supersedes_id IS NULL`,
})
@Check(
  'ck_statements_noun',
  `noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND (noun = 'report') = (period IS NOT NULL) AND (noun = 'assessment') = (as_of IS NOT NULL) AND (noun IN ('objection', 'reply')) = (answers_id IS NOT NULL)`,
)
@Check(
  'ck_statements_answer',
  `answer IS NULL OR (noun = 'response' AND answer IN ('accepted', 'partly_accepted', 'noted', 'rejected'))`,
)
@Check(
  'ck_statements_about',
  `(stance IS NULL OR (noun = 'report' AND milestone_id IS NOT NULL AND stance IN ('supports', 'contradicts'))) AND (milestone_id IS NULL OR noun = 'assessment' OR stance IS NOT NULL)`,
)
@Check(
  'ck_statements_subject',
  `num_nonnulls(recommendation_id, framework_id) = 1 AND (framework_id IS NULL OR (noun IN ('assessment', 'objection', 'reply') AND milestone_id IS NULL))`,
)
@Check('ck_statements_perspective', `(state = 'published') = (perspective IS NOT NULL)`)
@Check('ck_statements_signed_name', `(state = 'published') = (signed_name IS NOT NULL)`)
@Check(
  'ck_statements_appraisal',
  `effect IN ('worsened', 'none', 'marginal', 'major') AND confidence IN ('low', 'medium', 'high') AND (noun = 'assessment' OR (num_nonnulls(effect, confidence) = 0 AND confidence_why = '' AND guidance = '{}' AND differs_because = ''))`,
)
@Check('ck_statements_due', `(due_on IS NOT NULL) = (noun = 'objection' AND state = 'published')`)
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

  /** Null where it is about a framework. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Recommendation)
  recommendationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Framework)
  frameworkId!: string | null;

  /** What a judgement in it is of: the framework, the milestone or the recommendation. The database fills it in. */
  @Column('uuid')
  subjectId!: string;

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

  /** Of an assessment: whether it changed anything, and how sure who says so is. */
  @Column('text', { nullable: true })
  effect!: Effect | null;

  @Column('text', { nullable: true })
  confidence!: Confidence | null;

  @Column('text', { default: '' })
  confidenceWhy!: string;

  /** Of an assessment: the answers to the scale's questions, and why its judgement is another one than they propose. */
  @Column('jsonb', { default: {} })
  guidance!: Guidance;

  @Column('text', { default: '' })
  differsBecause!: string;

  /** The kind its organisation was of when it was published. The database fills it in. */
  @Column('text', { nullable: true })
  perspective!: Perspective | null;

  /** What its organisation was called when it was published. The database fills it in. */
  @Column('jsonb', { nullable: true })
  signedName!: Translated | null;

  /** Of a report. */
  @Column('text', { nullable: true })
  period!: Period | null;

  /** Of an assessment: the day it speaks of. */
  @Column('date', { nullable: true })
  asOf!: Day | null;

  /** Of an assessment: the one it follows by itself. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  supersedesId!: string | null;

  /** Of an objection: the statement; of a reply: the objection, or the judgement. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  answersId!: string | null;

  /** Of a published objection: by when a reply is due. */
  @Column('date', { nullable: true })
  dueOn!: Day | null;

  /** Of a response. */
  @Column('text', { nullable: true })
  answer!: Answer | null;

  /** Of a report: where, and since when; of an assessment: what it speaks for. */
  @Column('text', { array: true, default: () => "'{}'" })
  areas!: string[];

  @Column('date', { nullable: true })
  since!: Day | null;

  /** Of a report: the milestone it supports or contradicts; of an assessment: the one it judges. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Milestone)
  milestoneId!: string | null;

  @Column('text', { nullable: true })
  stance!: Stance | null;

  /** Of what is sent in: the day on which its period closed, as it stood then. */
  @Column('date', { nullable: true })
  closesOn!: Day | null;

  /** Who took the last step, from where and when: they may take it back for a minute. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  steppedById!: string | null;

  @Column('text', { nullable: true })
  steppedFrom!: StatementState | null;

  @Column('timestamptz', { nullable: true })
  steppedAt!: Date | null;

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
