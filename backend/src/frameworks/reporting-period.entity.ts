import type { Day, Period } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Framework } from './framework.entity.js';

/** When reports for a period are taken, where editors set other days than the usual ones. */
@Entity('reporting_periods')
@Check('ck_reporting_periods_days', 'closes_on > opens_on')
export class ReportingPeriod {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Framework)
  frameworkId!: string;

  @PrimaryColumn('text')
  period!: Period;

  @Column('date')
  opensOn!: Day;

  @Column('date')
  closesOn!: Day;

  @Column('integer', { default: 1 })
  version!: number;
}
