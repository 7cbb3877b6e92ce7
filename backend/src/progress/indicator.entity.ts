import type {
  Baseline,
  Dimension,
  Direction,
  IndicatorKind,
  PeriodTarget,
  QuotaRule,
  TargetRevision,
  Translated,
} from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

@Entity('indicators')
@Unique(['key'])
@Index('uq_indicators_slot', ['recommendationId', 'organisationId', 'slot'], {
  unique: true,
  where: 'slot IS NOT NULL AND organisation_id IS NOT NULL',
})
@Check('ck_indicators_direction', `direction IN ('up', 'down')`)
@Check('ck_indicators_quota_rule', `quota_rule IS NULL OR (kind = 'quota' AND quota_rule IN ('appointments', 'lists'))`)
export class Indicator {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  key!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Column('text')
  kind!: IndicatorKind;

  @Column('text')
  unit!: string;

  @Column('jsonb')
  title!: Translated;

  @Column('jsonb', { nullable: true })
  target!: { value: number; date: string | null; basis: Translated } | null;

  /** Who planned it; null: it stands in the public record. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId!: string | null;

  /** Which slot of the recommendation's template it fills. */
  @Column('text', { nullable: true })
  slot!: string | null;

  @Column('text', { default: 'up' })
  direction!: Direction;

  @Column('boolean', { default: false })
  isCumulative!: boolean;

  @Column('text', { array: true, default: () => "'{}'" })
  dimensions!: Dimension[];

  @Column('text', { nullable: true })
  quotaRule!: QuotaRule | null;

  @Column('jsonb', { nullable: true })
  baseline!: Baseline | null;

  @Column('jsonb', { default: () => "'[]'" })
  targets!: PeriodTarget[];

  /** What targets were, oldest first. */
  @Column('jsonb', { default: () => "'[]'" })
  targetRevisions!: TargetRevision[];

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  /** SHA-256 of the creating body. */
  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
