import type { DatePrecision } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Framework } from './framework.entity.js';

/** A judgement of a whole framework that was published elsewhere. It is nobody's statement here and enters no median. */
@Entity('recorded_assessments')
@Unique(['frameworkId', 'organisationId', 'asOf'])
export class RecordedAssessment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Framework)
  frameworkId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('text')
  asOf!: string;

  @Column('text')
  asOfPrecision!: DatePrecision;

  @Column('text', { array: true })
  scale!: string[];

  @Column('integer', { array: true })
  counts!: number[];

  @Column('text')
  source!: string;

  @Column('boolean')
  isChecked!: boolean;
}
