import type { VisibilityLevel, Widening as WideningAnswer } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Evidence } from './evidence.entity.js';

/** The wish to let more people read evidence. One asks, another agrees; a lead is among the two. */
@Entity('widenings')
@Index('uq_widenings_open', ['evidenceId'], { unique: true, where: `state = 'open'` })
@Check('ck_widenings_to', `num_nonnulls(to_level, to_organisation_id) = 1 AND to_level IN ('public', 'shared')`)
@Check(
  'ck_widenings_state',
  `state IN ('open', 'agreed', 'declined', 'withdrawn') AND (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)`,
)
export class Widening {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  ownerId!: string;

  @Column('text', { nullable: true })
  toLevel!: VisibilityLevel | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  toOrganisationId!: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  askedById!: string;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt!: Date;

  @Column('text', { default: 'open' })
  state!: WideningAnswer['state'];

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
