import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Evidence } from './evidence.entity.js';

/** Evidence handed to one organisation: an observer who may verify it, or the lead organisation that shall know it. */
@Entity('evidence_offers')
@Index('uq_evidence_offers_standing', ['evidenceId', 'organisationId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Check('ck_evidence_offers_purpose', `purpose IN ('verify', 'inform')`)
export class EvidenceOffer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string;

  /** Whose evidence it is. */
  @Column('uuid')
  @ForeignKey(() => Organisation)
  ownerId!: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @Column('text')
  purpose!: 'verify' | 'inform';

  @Column('uuid')
  @ForeignKey(() => Account)
  offeredById!: string;

  @Column('timestamptz', { default: () => 'now()' })
  offeredAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
