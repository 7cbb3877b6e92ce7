import type { Addressee, FrameworkRelation, Translated, Wording } from '@parole-tenue/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Framework } from '../frameworks/framework.entity.js';
import { Template } from '../progress/template.entity.js';

@Entity('recommendations')
@Unique(['reference'])
export class Recommendation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  reference!: string;

  /** The order of the register: the national ones of a document, then the international ones. */
  @Column('integer')
  position!: number;

  @Index()
  @Column('uuid')
  @ForeignKey(() => Framework)
  frameworkId!: string;

  @Column('text')
  addressee!: Addressee;

  @Column('text')
  wording!: Wording;

  @Column('jsonb')
  text!: Translated;

  @Column('text')
  frStatus!: 'official' | 'unofficial';

  @Column('text', { nullable: true })
  quote!: string | null;

  @Column('text', { array: true })
  sdg!: string[];

  /** Slugs, in the register's order. */
  @Column('text', { array: true })
  themes!: string[];

  /** Frameworks it relates to beside the one it stands in, by slug. */
  @Column('jsonb', { default: () => "'[]'" })
  related!: { framework: string; how: FrameworkRelation; articles?: string | null }[];

  /** By what it is measured. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Template)
  templateId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
