import type { Day, ResponsibilityBasis, ResponsibilityPart } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from './recommendation.entity.js';

/** An organisation's part in a recommendation, from and until a day (until excluded). */
@Entity('responsibilities')
export class Responsibility {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('text')
  part!: ResponsibilityPart;

  @Column('text')
  basis!: ResponsibilityBasis;

  @Column('date', { name: 'from_day', nullable: true })
  from!: Day | null;

  @Column('date', { name: 'until_day', nullable: true })
  until!: Day | null;

  /** In the demonstration, the real responsibility whose place a fictional one takes. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Responsibility)
  standsInForId!: string | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  /** SHA-256 of the creating body. */
  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
