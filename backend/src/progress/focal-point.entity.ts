import type { FocalPart } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** Who in an organisation looks after a recommendation: known to that organisation alone. */
@Entity('focal_points')
@Unique(['organisationId', 'recommendationId', 'accountId'])
@Check('ck_focal_points_part', `part IN ('focal_point', 'alternate')`)
export class FocalPoint {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @PrimaryColumn('text')
  part!: FocalPart;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Account)
  accountId!: string;
}
