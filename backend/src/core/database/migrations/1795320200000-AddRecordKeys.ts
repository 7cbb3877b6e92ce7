import type { MigrationInterface, QueryRunner } from 'typeorm';

const OURS = 'organisation_id = (SELECT acting_organisation())';

/** What the journal keeps of a record above `public` is encrypted with the record's key: without it, nobody reads it. */
export class AddRecordKeys1795320200000 implements MigrationInterface {
  name = 'AddRecordKeys1795320200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_keys (
        noun text NOT NULL,
        record_id text NOT NULL,
        organisation_id uuid NOT NULL,
        key bytea NOT NULL,
        CONSTRAINT pk_record_keys PRIMARY KEY (noun, record_id)
      );
      ALTER TABLE record_keys ADD CONSTRAINT fk_record_keys_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
      ALTER TABLE journal ADD COLUMN sealed bytea;
      ALTER TABLE record_keys ENABLE ROW LEVEL SECURITY;
      CREATE POLICY record_keys_read ON record_keys FOR SELECT TO parole_app USING (${OURS});
      CREATE POLICY record_keys_add ON record_keys FOR INSERT TO parole_app WITH CHECK (${OURS});
      CREATE POLICY record_keys_remove ON record_keys FOR DELETE TO parole_app USING (${OURS});
      GRANT SELECT, INSERT, DELETE ON record_keys TO parole_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_keys; ALTER TABLE journal DROP COLUMN sealed');
  }
}
