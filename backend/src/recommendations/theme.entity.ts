import type { Translated } from '@parole-tenue/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('themes')
export class Theme {
  @PrimaryColumn('text')
  slug!: string;

  @Column('integer')
  position!: number;

  @Column('jsonb')
  name!: Translated;
}
