import { type Role } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Account } from './account.entity.js';

/** A link that makes an account, once. Only the hashes of its halves are kept; the address goes when it is used. */
@Entity('invitations')
@Unique(['tokenHash'])
@Check('ck_invitations_organisation', `(role IN ('member', 'lead')) = (organisation_id IS NOT NULL)`)
export class Invitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId!: string | null;

  @Column('text')
  role!: Role;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('bytea')
  tokenHash!: Buffer;

  /** Of the second half, where there is one. */
  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  invitedById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
