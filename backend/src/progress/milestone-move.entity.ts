import type { Blocker, Day, MilestoneState } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Statement } from '../statements/statement.entity.js';
import { Milestone } from './milestone.entity.js';

/** What a report says of a milestone. It takes effect when the report is published, and ends when that is superseded. */
@Entity('milestone_moves')
@Check(
  'ck_milestone_moves_achieved',
  `state IN ('planned', 'in_progress', 'achieved', 'cancelled') AND (state = 'achieved' OR achieved_on IS NULL)`,
)
export class MilestoneMove {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Milestone)
  milestoneId!: string;

  @Column('text')
  state!: MilestoneState;

  @Column('date', { nullable: true })
  achievedOn!: Day | null;

  @Column('text')
  text!: string;

  @Column('jsonb', { default: () => "'[]'" })
  blockers!: Blocker[];
}
