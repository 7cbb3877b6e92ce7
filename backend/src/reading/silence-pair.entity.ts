import type { Day, ResponsibilityPart } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

const inOrderOf = (since: string): string[] => ['organisationId', since, 'position', 'recommendationId'];
const known = (column: string) => ({ where: `${column} IS NOT NULL` });

/**
 * What is awaited of an organisation about a recommendation, and since when: null where nothing is, `infinity` of who was not
 * invited yet. The database alone writes it.
 */
@Entity('silence_pairs')
@Index('ix_silence_pairs_since', inOrderOf('since'), known('since'))
@Index('ix_silence_pairs_report', inOrderOf('reportSince'), known('report_since'))
@Index('ix_silence_pairs_response', inOrderOf('responseSince'), known('response_since'))
@Index('ix_silence_pairs_assessment', inOrderOf('assessmentSince'), known('assessment_since'))
@Index('ix_silence_pairs_reply', inOrderOf('replySince'), known('reply_since'))
@Index('ix_silence_pairs_place', ['position', 'recommendationId'])
export class SilencePair {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  /** Of the recommendation in the register. */
  @Column('integer', { default: 0 })
  position!: number;

  /** Of several the first of the vocabulary. */
  @Column('text', { nullable: true })
  part!: ResponsibilityPart | null;

  /** The longest of them. */
  @Column('date', { nullable: true })
  since!: Day | null;

  @Column('date', { nullable: true })
  reportSince!: Day | null;

  @Column('date', { nullable: true })
  responseSince!: Day | null;

  @Column('date', { nullable: true })
  assessmentSince!: Day | null;

  @Column('date', { nullable: true })
  replySince!: Day | null;

  @Column('boolean', { default: false })
  hasReported!: boolean;

  @Column('boolean', { default: false })
  hasAssessed!: boolean;

  /** From this day on a part of it has begun or ended. */
  @Index()
  @Column('date', { nullable: true })
  staleOn!: Day | null;
}
