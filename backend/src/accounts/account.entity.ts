import type { Language, Role } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';

/** A person who may sign in. Members and leads belong to an organisation, platform roles to none. */
@Entity('accounts')
@Unique(['email'])
@Check('ck_accounts_organisation', `(role IN ('member', 'lead')) = (organisation_id IS NOT NULL)`)
@Check('ck_accounts_factor', 'has_factor = (factor_secret IS NOT NULL)')
@Check('ck_accounts_erased', '(erased_at IS NULL) = (email IS NOT NULL)')
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId!: string | null;

  /** Null once erased. */
  @Column('citext', { nullable: true })
  email!: string | null;

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

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  /** Name, address and keys are gone; what the person stated stays with the organisation. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  /** Base32, of the second factor. */
  @Column('text', { nullable: true })
  factorSecret!: string | null;

  /** What may be told of the secret. */
  @Column('boolean', { default: false })
  hasFactor!: boolean;

  /** A new secret, until a code of it has come. */
  @Column('text', { nullable: true })
  factorPending!: string | null;

  /** The 30-second step of the last code used: a code opens once. */
  @Column('bigint', { default: 0 })
  factorStep!: string;

  /** How often all sessions were ended: a sign-in that was looked at before such an end opens nothing after it. */
  @Column('integer', { default: 0 })
  signInRound!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
