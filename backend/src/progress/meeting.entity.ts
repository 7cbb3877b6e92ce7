import type { Day, Decision, MeetingLevel } from '@parole-tenue/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Statement } from '../statements/statement.entity.js';
import { Area } from '../territory/area.entity.js';

/** A meeting between the state and civil society, as a report tells it. */
@Entity('meetings')
@Check('ck_meetings_level', `level IN ('national', 'regional', 'communal')`)
export class Meeting {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Statement)
  statementId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  level!: MeetingLevel;

  @Column('date')
  heldOn!: Day;

  @Column('text', { nullable: true })
  @ForeignKey(() => Area)
  area!: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  organisations!: string[];

  @Column('integer', { nullable: true })
  women!: number | null;

  @Column('integer', { nullable: true })
  men!: number | null;

  @Column('integer', { nullable: true })
  young!: number | null;

  @Column('text', { default: '' })
  agenda!: string;

  @Column('jsonb', { default: () => "'[]'" })
  decisions!: Decision[];
}
