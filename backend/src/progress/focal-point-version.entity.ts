import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** How often an organisation said who looks after a recommendation: who says it anew has seen what was said last. */
@Entity('focal_point_versions')
export class FocalPointVersion {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Recommendation)
  recommendationId!: string;

  @Column('integer')
  version!: number;
}
