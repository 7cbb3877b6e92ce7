import type { Day, FormerRhythm, FrameworkKind, FrameworkStatus, Rhythm, Translated } from '@parole-tenue/contract';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('frameworks')
@Unique(['slug'])
@Check('ck_frameworks_rhythm', `rhythm IN ('quarterly', 'half_yearly')`)
export class Framework {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  kind!: FrameworkKind;

  @Column('jsonb')
  title!: Translated;

  @Column('text', { nullable: true })
  publisher!: string | null;

  @Column('text', { nullable: true })
  published!: string | null;

  @Column('text')
  status!: FrameworkStatus;

  @Column('date', { nullable: true })
  ended!: Day | null;

  @Column('jsonb', { nullable: true })
  endedNote!: Translated | null;

  @Column('jsonb', { nullable: true })
  about!: Translated | null;

  /** Slugs of the frameworks that follow an ended one. */
  @Column('text', { array: true, default: () => "'{}'" })
  followedBy!: string[];

  /** How often organisations report under it. */
  @Column('text', { default: 'quarterly' })
  rhythm!: Rhythm;

  /** How often they did, each until a day, oldest first. */
  @Column('jsonb', { default: () => "'[]'" })
  formerRhythms!: FormerRhythm[];

  @Column('integer', { default: 1 })
  version!: number;
}
