import type { PictureSize } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Evidence } from './evidence.entity.js';

/** One object of the store: a cleaned picture, or the original. Removing the row destroys the only key to it. */
@Entity('evidence_files')
@Unique('uq_evidence_files_evidence_id_part_page_size', ['evidenceId', 'part', 'page', 'size'])
@Check(
  'ck_evidence_files_part',
  `(part = 'clean' AND size IN ('small', 'medium', 'large') AND width IS NOT NULL AND height IS NOT NULL) OR (part = 'original' AND size = 'original' AND page = 1)`,
)
export class EvidenceFile {
  /** Its name in the store: random. */
  @PrimaryColumn('uuid')
  object!: string;

  @Column('uuid')
  @ForeignKey(() => Evidence, { onDelete: 'CASCADE' })
  evidenceId!: string;

  @Column('text')
  part!: 'clean' | 'original';

  /** From 1. */
  @Column('integer')
  page!: number;

  @Column('text')
  size!: PictureSize | 'original';

  @Column('text')
  mediaType!: string;

  /** Pixels. */
  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  /** As readers get it. */
  @Column('integer')
  bytes!: number;

  /** As it lies in the store, encrypted. */
  @Column('integer')
  sealedBytes!: number;

  @Column('bytea')
  sealedSha256!: Buffer;

  /** Its own key, wrapped by the master key. */
  @Column('bytea')
  sealedKey!: Buffer;
}
