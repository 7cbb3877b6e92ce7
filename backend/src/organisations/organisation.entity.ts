import type { Day, OrganisationKind, Term, Translated } from '@parole-tenue/contract';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('organisations')
@Unique(['slug'])
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('jsonb')
  name!: Translated;

  @Column('date', { nullable: true })
  nameSince!: Day | null;

  @Column('text', { nullable: true })
  nameCheck!: string | null;

  @Column('date', { nullable: true })
  until!: Day | null;

  /** Nobody speaks for it for the time being; its record stays. */
  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  /** When nobody spoke for it before. */
  @Column('jsonb', { default: () => "'[]'" })
  suspensions!: Term[];

  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  /** Null for those that the register brought. */
  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
