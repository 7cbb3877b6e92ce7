import { type OrganisationKind, type RequestKind, type RequestState } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** What one administrator asks for; another approves or refuses it. */
@Entity('requests')
@Check('ck_requests_decided', `(state = 'open') = (decided_at IS NULL)`)
@Check(
  'ck_requests_two',
  `state NOT IN ('approved', 'refused') OR (decided_by_id IS NOT NULL AND decided_by_id <> asked_by_id AND decided_by_id IS DISTINCT FROM person_id)`,
)
@Index('uq_requests_open', ['kind', 'organisationId', 'personId', 'email', 'role'], {
  unique: true,
  where: `state = 'open'`,
})
export class AdminRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: RequestKind;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  personId!: string | null;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  role!: 'editor' | 'administrator' | null;

  @Column('text', { nullable: true })
  organisationKind!: OrganisationKind | null;

  @Column('text')
  reason!: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  askedById!: string;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt!: Date;

  @Column('text', { default: 'open' })
  state!: RequestState;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('bytea')
  creationHash!: Buffer;

  /** Of the second half of the invitation that is asked for. */
  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('integer', { default: 1 })
  version!: number;
}
