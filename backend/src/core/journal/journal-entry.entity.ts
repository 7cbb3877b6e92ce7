import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One change: who, what, when, before and after. Append-only: the application may insert and read, nothing else.
 * It holds ids and no personal field. No foreign keys: an entry outlives whatever it speaks of.
 */
@Entity('journal')
@Index(['noun', 'recordId'])
@Index(['organisationId', 'at'])
export class JournalEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  /** Null: the register loader or another task of the platform. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text')
  noun!: string;

  @Column('text')
  recordId!: string;

  @Column('text')
  verb!: string;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;

  /** What the entry holds above `public`, encrypted with the record's key. */
  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('text', { nullable: true })
  requestId!: string | null;
}
