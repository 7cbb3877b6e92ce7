import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As `take_two` of organisations: only in the transaction in which a second administrator, and neither one concerned, approves it. */
const IS_APPROVED = `EXISTS (SELECT FROM requests r WHERE r.state = 'approved' AND r.decided_at = now() AND r.decided_by_id = acting_account()
  AND r.kind = 'reset_factor' AND r.person_id = given AND r.asked_by_id <> given)`;

/**
 * A lost phone without recovery codes: whoever signs in next with the password sets up a new second factor. Where the old one
 * was, nobody stays signed in or known. No row: there is nobody whose factor could be turned off.
 */
export class AddFactorReset1795330200000 implements MigrationInterface {
  name = 'AddFactorReset1795330200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION reset_factor(given uuid) RETURNS TABLE (organisation_id uuid)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        IF acting_role() IS DISTINCT FROM 'administrator' OR NOT ${IS_APPROVED} THEN
          RAISE EXCEPTION 'This takes two administrators' USING ERRCODE = '42501';
        END IF;
        RETURN QUERY
          UPDATE accounts SET has_factor = false, factor_secret = NULL, factor_pending = NULL, factor_step = 0,
              sign_in_round = sign_in_round + 1, version = version + 1
            WHERE id = given AND has_factor AND role IN ('lead', 'editor', 'administrator')
              AND suspended_at IS NULL AND erased_at IS NULL
            RETURNING organisation_id;
        IF FOUND THEN
          DELETE FROM recovery_codes WHERE account_id = given;
          DELETE FROM devices WHERE account_id = given;
          UPDATE sessions SET ended_at = now() WHERE account_id = given AND ended_at IS NULL;
        END IF;
      END $$;
      REVOKE EXECUTE ON FUNCTION reset_factor FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION reset_factor TO parole_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION reset_factor');
  }
}
