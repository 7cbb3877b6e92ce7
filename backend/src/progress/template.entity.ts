import type { Slot, TrackView, Translated } from '@parole-tenue/contract';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** By what a kind of recommendation is measured, and how that is shown. */
@Entity('templates')
@Unique(['slug'])
@Check('ck_templates_view', `view IN ('targets', 'pipeline', 'meetings', 'quota')`)
export class Template {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('jsonb')
  title!: Translated;

  @Column('jsonb', { nullable: true })
  about!: Translated | null;

  @Column('text')
  view!: TrackView;

  @Column('jsonb')
  slots!: Slot[];

  @Column('integer', { default: 1 })
  version!: number;

  /** SHA-256 of the creating body. */
  @Column('bytea', { nullable: true })
  creationHash!: Buffer | null;
}
