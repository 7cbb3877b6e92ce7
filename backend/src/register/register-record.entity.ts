import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the loader last wrote of a record: tells the register's own changes from those an editor made since. */
@Entity('register_records')
export class RegisterRecord {
  @PrimaryColumn('text')
  noun!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  loaded!: unknown;
}
