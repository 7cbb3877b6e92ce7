import type { BlackoutCategory, Day } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Statement } from '../statements/statement.entity.js';
import { Blackout } from './blackout.entity.js';

/** The mark that remains on a version in which words were blacked out. */
@Entity('statement_blackouts')
export class StatementBlackout {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Blackout)
  blackoutId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Statement, { onDelete: 'CASCADE' })
  statementId!: string;

  @Column('text')
  category!: BlackoutCategory;

  @Column('date', { name: 'on_day' })
  on!: Day;
}
