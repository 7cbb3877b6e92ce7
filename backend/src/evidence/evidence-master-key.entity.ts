import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which master key wraps the keys of this database: a start with another is refused. One row. */
@Entity('evidence_master_key')
@Check('ck_evidence_master_key_only', 'is_only')
export class EvidenceMasterKey {
  @PrimaryColumn('boolean', { default: true })
  isOnly!: boolean;

  @Column('bytea')
  fingerprint!: Buffer;
}
