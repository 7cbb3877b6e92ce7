import type { Day, Part } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Statement } from '../statements/statement.entity.js';
import { Indicator } from './indicator.entity.js';

/** What a report says of an indicator. It counts while the report is the current version. */
@Entity('reported_values')
@Check('ck_reported_values_numbers', 'value >= 0 AND numerator >= 0 AND denominator >= 0 AND numerator <= denominator')
@Check(
  'ck_reported_values_unavailable',
  'unavailable IS NULL OR (value IS NULL AND numerator IS NULL AND denominator IS NULL)',
)
export class ReportedValue {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Indicator)
  indicatorId!: string;

  @Column('date', { name: 'on_day' })
  on!: Day;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('integer', { nullable: true })
  numerator!: number | null;

  @Column('integer', { nullable: true })
  denominator!: number | null;

  @Column('text', { nullable: true })
  unavailable!: string | null;

  @Column('text', { default: '' })
  comment!: string;

  @Column('jsonb', { default: () => "'[]'" })
  parts!: Part[];
}
