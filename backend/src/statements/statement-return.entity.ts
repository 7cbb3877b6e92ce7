import type { PlacedRemark } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Statement } from './statement.entity.js';

/** A statement was sent back to its author, with what to change. */
@Entity('statement_returns')
export class StatementReturn {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  returnedById!: string;

  @Column('text')
  remark!: string;

  @Column('jsonb', { default: () => "'[]'" })
  remarks!: PlacedRemark[];

  @Column('timestamptz')
  returnedAt!: Date;

  /** The return was taken back within a minute: nobody reads its remarks. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
