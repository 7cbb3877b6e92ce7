import type { Day, FrameworkKind, FrameworkStatus, Translated } from '@parole-tenue/contract';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('frameworks')
@Unique(['slug'])
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

  @Column('integer', { default: 1 })
  version!: number;
}
