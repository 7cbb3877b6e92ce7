import type { MigrationInterface, QueryRunner } from 'typeorm';

const OURS = 'organisation_id = (SELECT acting_organisation())';
/** Evidence alone is ever taken away, and only from under the own draft (`evidence_remove`). */
const RECORD_IS_GONE = `noun = 'evidence' AND NOT EXISTS (SELECT FROM evidence e WHERE e.id::text = record_keys.record_id)`;

function remove(condition: string): string {
  return `DROP POLICY record_keys_remove ON record_keys;
    CREATE POLICY record_keys_remove ON record_keys FOR DELETE TO parole_app USING (${condition})`;
}

/** A key goes with its record and not before: nobody makes the journal of what still stands unreadable. */
export class KeepRecordKeys1795330100000 implements MigrationInterface {
  name = 'KeepRecordKeys1795330100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(remove(`${OURS} AND ${RECORD_IS_GONE}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(remove(OURS));
  }
}
