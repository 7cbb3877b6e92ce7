import type { DecisionOutcomeKind } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Statement } from '../statements/statement.entity.js';

/** What a report says became of a meeting's decision. */
@Entity('decision_outcomes')
@Check('ck_decision_outcomes_outcome', `outcome IN ('kept', 'not_kept')`)
export class DecisionOutcome {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @PrimaryColumn('uuid')
  decisionId!: string;

  @Column('text')
  outcome!: DecisionOutcomeKind;

  @Column('text', { default: '' })
  text!: string;
}
