import type { MigrationInterface, QueryRunner } from 'typeorm';

const OURS = 'organisation_id = (SELECT acting_organisation())';
/** Words that nobody but the own organisation ever read: whoever stands behind them, or the lead, throws them away. */
const OUR_UNSENT_DRAFT = `${OURS} AND state = 'draft' AND submitted_at IS NULL
  AND (edited_by_id = (SELECT acting_account()) OR (SELECT acting_role()) = 'lead')`;

const EVIDENCE_IS_GONE = `noun = 'evidence' AND NOT EXISTS (SELECT FROM evidence e WHERE e.id::text = record_keys.record_id)`;
const STATEMENT_IS_GONE = `noun IN ('report', 'assessment', 'response', 'objection', 'reply')
  AND NOT EXISTS (SELECT FROM statements s WHERE s.id::text = record_keys.record_id)`;

const removeKeys = (condition: string): string => `DROP POLICY record_keys_remove ON record_keys;
  CREATE POLICY record_keys_remove ON record_keys FOR DELETE TO parole_app USING (${condition})`;

/** A draft that was never sent in may be thrown away, and the key to what the journal keeps of it with it. */
export class AllowDiscarding1795350100000 implements MigrationInterface {
  name = 'AllowDiscarding1795350100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY statements_remove ON statements FOR DELETE TO parole_app USING (${OUR_UNSENT_DRAFT});
      GRANT DELETE ON statements TO parole_app`);
    await runner.query(removeKeys(`${OURS} AND ((${EVIDENCE_IS_GONE}) OR (${STATEMENT_IS_GONE}))`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removeKeys(`${OURS} AND ${EVIDENCE_IS_GONE}`));
    await runner.query('REVOKE DELETE ON statements FROM parole_app; DROP POLICY statements_remove ON statements');
  }
}
