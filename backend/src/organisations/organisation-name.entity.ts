import { type Translated } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** A name that an organisation bore before. */
@Entity('organisation_names')
export class OrganisationName {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @PrimaryColumn('date')
  until!: string;

  @Column('jsonb')
  name!: Translated;

  @Column('date', { nullable: true })
  since!: string | null;
}
