import type { IndicatorKind, Translated } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Recommendation } from '../recommendations/recommendation.entity.js';

@Entity('indicators')
@Unique(['key'])
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
}
