import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A device that has signed in before: guesses from elsewhere do not slow it down. */
@Entity('devices')
export class Device {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt!: Date;
}
