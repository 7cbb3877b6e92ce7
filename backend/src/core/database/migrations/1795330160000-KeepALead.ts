import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_ACTIVE =
  'a.organisation_id = NEW.organisation_id AND a.id <> NEW.id AND a.suspended_at IS NULL AND a.erased_at IS NULL';
const IS_LEAVING = `OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.organisation_id IS NOT NULL AND NEW.id = acting_account()`;

/**
 * Whoever erases themselves leaves nobody without a lead, and nobody leaves an organisation empty in silence. Of two who go at
 * the same time the second one looks again: only one goes at a time (`PT409` is what the application knows it by).
 */
export class KeepALead1795330160000 implements MigrationInterface {
  name = 'KeepALead1795330160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION require_another_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('leaving ' || NEW.organisation_id));
        IF NEW.role = 'lead' AND EXISTS (SELECT FROM accounts a WHERE ${IS_ACTIVE})
          AND NOT EXISTS (SELECT FROM accounts a WHERE ${IS_ACTIVE} AND a.role = 'lead') THEN
          RAISE EXCEPTION 'Others would be left without a lead' USING ERRCODE = 'PT409';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_a_lead BEFORE UPDATE OF erased_at ON accounts FOR EACH ROW
        WHEN (${IS_LEAVING}) EXECUTE FUNCTION require_another_lead();
      CREATE FUNCTION tell_of_empty_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM accounts a WHERE ${IS_ACTIVE}) THEN
          INSERT INTO notices (id, account_id, kind)
            SELECT gen_random_uuid(), a.id, 'organisation_empty' FROM accounts a WHERE a.role = 'administrator' AND a.erased_at IS NULL;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_empty_organisation AFTER UPDATE OF erased_at ON accounts FOR EACH ROW
        WHEN (${IS_LEAVING}) EXECUTE FUNCTION tell_of_empty_organisation()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tell_of_empty_organisation ON accounts; DROP FUNCTION tell_of_empty_organisation;
      DROP TRIGGER keep_a_lead ON accounts; DROP FUNCTION require_another_lead`);
  }
}
