import type { Blackout as BlackoutAnswer, BlackoutCategory } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Verification } from '../evidence/verification.entity.js';
import { Statement } from '../statements/statement.entity.js';

/** Words that endanger a person, to black out in every version of a statement or a finding. They are kept while an editor's wish is open. */
@Entity('blackouts')
@Check('ck_blackouts_target', 'num_nonnulls(statement_id, verification_id) = 1')
@Check('ck_blackouts_category', `category IN ('identity_protected')`)
@Check(
  'ck_blackouts_state',
  `state IN ('open', 'done', 'refused') AND (state = 'open') = (words IS NOT NULL) AND (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)`,
)
export class Blackout {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Statement)
  statementId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Verification, { onDelete: 'CASCADE' })
  verificationId!: string | null;

  @Column('text')
  category!: BlackoutCategory;

  @Column('text', { array: true, nullable: true })
  words!: string[] | null;

  @Column('text', { default: 'open' })
  state!: BlackoutAnswer['state'];

  @Column('uuid')
  @ForeignKey(() => Account)
  askedById!: string;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt!: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
