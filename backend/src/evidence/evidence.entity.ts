import type { VisibilityLevel } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Statement } from '../statements/statement.entity.js';

/** What a statement rests on. Nobody but the own organisation sees it before its statement is published. */
@Entity('evidence')
@Check('ck_evidence_level', `level IN ('public', 'shared', 'restricted')`)
export class Evidence {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId!: string;

  @Column('text')
  kind!: 'link';

  @Column('text')
  caption!: string;

  @Column('text')
  url!: string;

  @Column('text')
  level!: VisibilityLevel;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea')
  creationHash!: Buffer;
}
