import type { DatePrecision } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Indicator } from './indicator.entity.js';

/** A measured value with its source, in the order of the record it comes from. */
@Entity('indicator_values')
export class IndicatorValue {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Indicator, { onDelete: 'CASCADE' })
  indicatorId!: string;

  @PrimaryColumn('integer')
  position!: number;

  /** As precise as known: a year, a month or a day. */
  @Column('text')
  date!: string;

  @Column('text')
  datePrecision!: DatePrecision;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('integer', { nullable: true })
  numerator!: number | null;

  @Column('integer', { nullable: true })
  denominator!: number | null;

  @Column('text', { name: 'reported_by' })
  by!: string;

  @Column('text')
  source!: string;

  @Column('boolean')
  isChecked!: boolean;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  areas!: { area: string; value: number }[];
}
