import type { BlackoutCategory, Day } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Verification } from '../evidence/verification.entity.js';
import { Blackout } from './blackout.entity.js';

/** The mark that remains on a finding in which words were blacked out. */
@Entity('verification_blackouts')
export class VerificationBlackout {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Blackout, { onDelete: 'CASCADE' })
  blackoutId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Verification, { onDelete: 'CASCADE' })
  verificationId!: string;

  @Column('text')
  category!: BlackoutCategory;

  @Column('date', { name: 'on_day' })
  on!: Day;
}
