import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Evidence } from '../evidence/evidence.entity.js';
import { Statement } from '../statements/statement.entity.js';

/** What an assessment rests on: a published report, or a piece of evidence that its assessor could read. */
@Entity('statement_grounds')
@Index('uq_statement_grounds_report', ['statementId', 'reportId'], { unique: true })
@Index('uq_statement_grounds_evidence', ['statementId', 'evidenceId'], { unique: true })
@Check('ck_statement_grounds_one', 'num_nonnulls(report_id, evidence_id) = 1')
export class StatementGround {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Statement, { onDelete: 'CASCADE' })
  statementId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  reportId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string | null;
}
