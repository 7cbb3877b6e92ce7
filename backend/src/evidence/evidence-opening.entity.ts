import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Evidence } from './evidence.entity.js';

/** Somebody opened restricted evidence, that day. Its owner sees this, nobody else. */
@Entity('evidence_openings')
@Check('ck_evidence_openings_part', `part IN ('clean', 'original')`)
export class EvidenceOpening {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  @PrimaryColumn('date')
  onDay!: string;

  @PrimaryColumn('text')
  part!: 'clean' | 'original';
}
