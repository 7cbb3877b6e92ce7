import type { Day, Translated } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** A step as first planned. What it is now follows from its revisions and from the current published reports. */
@Entity('milestones')
@Check('ck_milestones_weight', 'weight > 0')
export class Milestone {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('jsonb')
  title!: Translated;

  /** Slugs; empty: everywhere. */
  @Column('text', { array: true, default: () => "'{}'" })
  areas!: string[];

  @Column('integer')
  weight!: number;

  @Column('date')
  plannedOn!: Day;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  /** SHA-256 of the creating body. */
  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
