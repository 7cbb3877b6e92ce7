import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The key to what the journal keeps of a record above `public`. Destroying it leaves the entries, unreadable. */
@Entity('record_keys')
export class RecordKey {
  @PrimaryColumn('text')
  noun!: string;

  @PrimaryColumn('text')
  recordId!: string;

  @Column('uuid')
  @ForeignKey('Organisation')
  organisationId!: string;

  @Column('bytea')
  key!: Buffer;
}
