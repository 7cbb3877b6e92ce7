import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy outlives the piece that it was made from, when that is taken away whole. */
const copyOf = (onDelete: string): string => `
ALTER TABLE evidence DROP CONSTRAINT fk_evidence_redaction_of_id;
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_redaction_of_id FOREIGN KEY (redaction_of_id) REFERENCES evidence(id)${onDelete};
`;

/**
 * What was refused waits thirty days for its lead, and is no longer awaited then; what is dangerous, or may be, is not kept
 * at all.
 */
const REFUSED_UNTIL = `
CREATE FUNCTION refused_until(came_at timestamptz, refusal text) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN refusal NOT IN ('malware', 'not_scanned') THEN (came_at AT TIME ZONE 'UTC')::date + 30 END;
REVOKE EXECUTE ON FUNCTION refused_until FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refused_until TO parole_app, parole_task;
`;
const IS_WAITING = `e.file_state IN ('cleaning', 'refused')`;
const IS_WAITING_NOW = `(e.file_state = 'cleaning'
        OR (e.file_state = 'refused' AND refused_until(u.completed_at, e.file_refusal) >= (now() AT TIME ZONE 'UTC')::date))`;
const awaited = (isWaiting: string): string => `
CREATE OR REPLACE FUNCTION awaited_uploads(names uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT u.id FROM uploads u JOIN evidence e ON e.id = u.evidence_id WHERE u.id = ANY (names) AND e.withdrawn_at IS NULL
    AND ((u.completed_at IS NULL AND u.created_at > now() - interval '7 days' AND e.file_state IN ('awaited', 'refused'))
      OR (u.completed_at IS NOT NULL AND ${isWaiting})) $$;
`;

/** Whoever brought the fewest that wait comes first: many heavy files of one person keep nobody else waiting for more than one. */
const IN_TURN = `JOIN (SELECT c.evidence_id, count(*) OVER (PARTITION BY e.author_id) AS waiting
            FROM cleanings c JOIN evidence e ON e.id = c.evidence_id) w ON w.evidence_id = n.evidence_id`;
const take = (inTurn: string, order: string): string => `
CREATE OR REPLACE FUNCTION take_evidence_to_clean(seconds integer)
  RETURNS TABLE (evidence_id uuid, attempts integer, account_id uuid, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    RETURN QUERY
      WITH taken AS (
        UPDATE cleanings c SET held_until = now() + make_interval(secs => seconds), attempts = c.attempts + 1
        WHERE c.evidence_id = (SELECT n.evidence_id FROM cleanings n ${inTurn} WHERE n.held_until IS NULL OR n.held_until < now()
          ORDER BY ${order} LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
        RETURNING c.evidence_id, c.attempts
      )
      SELECT t.evidence_id, t.attempts, a.id, o.id, o.kind, 'member'::text
      FROM taken t JOIN evidence e ON e.id = t.evidence_id JOIN accounts a ON a.id = e.author_id JOIN organisations o ON o.id = e.organisation_id;
  END $$;
`;

/** Which file it was, nobody asks again once it is cleaned; it would tell to who has the same file. */
const FORGET_PRINTS = `UPDATE evidence SET sent_sha256 = NULL WHERE file_state IN ('ready', 'original_only')`;

/** To wrap the keys of all files with another master key. */
const REKEY = `
GRANT UPDATE (sealed_key) ON evidence_files TO parole_task;
GRANT UPDATE (fingerprint) ON evidence_master_key TO parole_task;
`;

export class LimitEvidenceFiles1795416000000 implements MigrationInterface {
  name = 'LimitEvidenceFiles1795416000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(copyOf(' ON DELETE SET NULL'));
    await runner.query(REFUSED_UNTIL);
    await runner.query(awaited(IS_WAITING_NOW));
    await runner.query(take(IN_TURN, 'w.waiting, n.asked_at'));
    await runner.query(FORGET_PRINTS);
    await runner.query(REKEY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'REVOKE UPDATE (sealed_key) ON evidence_files FROM parole_task; REVOKE UPDATE (fingerprint) ON evidence_master_key FROM parole_task',
    );
    await runner.query(take('', 'n.asked_at'));
    await runner.query(awaited(IS_WAITING));
    await runner.query('DROP FUNCTION refused_until');
    await runner.query(copyOf(''));
  }
}
