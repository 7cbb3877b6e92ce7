import type { Day, Level, PerspectiveView } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** Where the sides stand on a recommendation: what lists are filtered and ranked by. The database alone writes it. */
@Entity('standings')
export class Standing {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Index()
  @Column('smallint', { nullable: true })
  divergence!: Level | null;

  @Column('smallint', { nullable: true })
  regionalDivergence!: Level | null;

  /** Fresh medians. */
  @Column('smallint', { nullable: true })
  government!: Level | null;

  @Column('smallint', { nullable: true })
  civilSociety!: Level | null;

  @Column('smallint', { nullable: true })
  donor!: Level | null;

  @Column('smallint', { nullable: true })
  independent!: Level | null;

  /** Null where the side never spoke. */
  @Column('text', { nullable: true })
  governmentState!: PerspectiveView['state'] | null;

  @Column('text', { nullable: true })
  civilSocietyState!: PerspectiveView['state'] | null;

  @Column('text', { nullable: true })
  donorState!: PerspectiveView['state'] | null;

  @Column('text', { nullable: true })
  independentState!: PerspectiveView['state'] | null;

  /** Of which civil society has a fresh level. */
  @Column('text', { array: true, default: [] })
  areas!: string[];

  /** From this day on a judgement that counts here may be older than twelve months. */
  @Index()
  @Column('date', { nullable: true })
  staleOn!: Day | null;
}
