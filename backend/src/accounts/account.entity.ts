import type { Language, Role } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';

/** A person who may sign in. Members and leads belong to an organisation, platform roles to none. */
@Entity('accounts')
@Unique(['email'])
@Check('ck_accounts_organisation', `(role IN ('member', 'lead')) = (organisation_id IS NOT NULL)`)
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId!: string | null;

  @Column('citext')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @Column('text', { default: 'fr' })
  language!: Language;

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
