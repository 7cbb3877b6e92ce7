import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Evidence } from './evidence.entity.js';

/** A file on its way into quarantine, and what counts for its person's day. Its id is its name there: random. */
@Entity('uploads')
@Index(['accountId', 'createdAt'])
export class Upload {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Evidence, { onDelete: 'SET NULL' })
  evidenceId!: string | null;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  accountId!: string;

  @Column('integer')
  bytes!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;
}
