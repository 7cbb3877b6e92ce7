import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Evidence } from './evidence.entity.js';
import { Upload } from './upload.entity.js';

/** A file that waits to be cleaned. Whoever cleans it holds it for a while, and goes on holding it until done. */
@Entity('cleanings')
export class Cleaning {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId!: string;

  /** Null: a redacted copy, made from the cleaned one. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Upload)
  uploadId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  heldUntil!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;
}
