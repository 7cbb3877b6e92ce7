import type { AreaKind, Day, Translated } from '@parole-tenue/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('areas')
export class Area {
  @PrimaryColumn('text')
  slug!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  kind!: AreaKind;

  @Column('jsonb')
  name!: Translated;

  @Column('text')
  short!: string;

  @Column('date', { nullable: true })
  validFrom!: Day | null;

  @Column('text', { nullable: true })
  formerly!: string | null;

  @Column('text', { nullable: true })
  iso!: string | null;

  @Column('integer', { array: true })
  tile!: [number, number];

  @Column('text')
  outline!: string;
}
