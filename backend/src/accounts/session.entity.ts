import { type DeviceKind } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/** A sign-in. Only the hash of its token is kept, so that the table opens no session. */
@Entity('sessions')
@Unique(['id'])
export class Session {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** By which its person names it; says nothing of the token. */
  @Column('uuid')
  id!: string;

  @Column('text', { default: 'unknown' })
  device!: DeviceKind;

  /** When the person last said again who they are. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** Encrypts what the browser keeps of unsent text: with the session, it becomes unreadable. */
  @Column('bytea', { nullable: true })
  unsentKey!: Buffer | null;
}
