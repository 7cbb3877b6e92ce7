import type { Day, Translated } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Milestone } from './milestone.entity.js';

/** A change of plan: the old day stays visible. */
@Entity('milestone_revisions')
export class MilestoneRevision {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Milestone)
  milestoneId!: string;

  @Column('date')
  plannedFrom!: Day;

  @Column('date')
  plannedTo!: Day;

  @Column('jsonb')
  reason!: Translated;

  @Column('date')
  revisedOn!: Day;

  /** Tells those of one day apart: the later one is higher. */
  @Column('integer', { default: 0 })
  position!: number;
}
