import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** Who is late knew it before: what has closed stays as it was, and nothing closes on a day that has passed. */
const GUARD = `
CREATE FUNCTION guard_reporting_periods() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ DECLARE stood date := coalesce((SELECT p.closes_on FROM reporting_periods p
      WHERE p.framework_id = NEW.framework_id AND p.period = NEW.period), period_end(NEW.period) + 30);
  BEGIN
    IF (stood >= ${TODAY}) IS NOT TRUE THEN RAISE EXCEPTION 'What has closed stays closed' USING ERRCODE = '42501'; END IF;
    IF (NEW.closes_on >= ${TODAY}) IS NOT TRUE THEN RAISE EXCEPTION 'Nothing closes on a day that has passed' USING ERRCODE = '42501'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON reporting_periods FOR EACH ROW
  WHEN (current_user = 'parole_app') EXECUTE FUNCTION guard_reporting_periods();
`;

/**
 * Published by another person than who stands behind it: a lead, or any second one where that is a lead. Who is alone
 * publishes their own; whoever was suspended within thirty days counts among the people.
 */
const BY_ANOTHER = `
CREATE FUNCTION people_of(organisation uuid) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer FROM accounts a WHERE a.organisation_id = organisation AND a.erased_at IS NULL
    AND coalesce(a.suspended_at > now() - interval '30 days', true)
  $$;
CREATE FUNCTION may_publish(organisation uuid, behind uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN behind = acting_account() THEN people_of(organisation) = 1
    ELSE acting_role() = 'lead' OR EXISTS (SELECT FROM accounts a WHERE a.id = behind AND a.role = 'lead') END
  $$;
`;
const TOLD = 'may_publish(OLD.organisation_id, OLD.edited_by_id)';
const told = (indent: string): string => `CASE WHEN OLD.edited_by_id = acting_account()
${indent}THEN NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = OLD.organisation_id AND a.id <> acting_account()
${indent}  AND coalesce(a.suspended_at > now() - interval '30 days', true) AND a.erased_at IS NULL)
${indent}ELSE acting_role() = 'lead' OR EXISTS (SELECT FROM accounts a WHERE a.id = OLD.edited_by_id AND a.role = 'lead') END`;

/** Who publishes is said once; days of a period that has closed are changed by nobody. */
export class GuardPeriods1795412000000 implements MigrationInterface {
  name = 'GuardPeriods1795412000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD);
    await runner.query(BY_ANOTHER);
    await alterFunction(runner, 'guard_statements', told('  '), TOLD);
    await alterFunction(runner, 'guard_verifications', told('        '), TOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await alterFunction(runner, 'guard_verifications', TOLD, told('        '));
    await alterFunction(runner, 'guard_statements', TOLD, told('  '));
    await runner.query('DROP FUNCTION may_publish, people_of');
    await runner.query('DROP TRIGGER guard ON reporting_periods; DROP FUNCTION guard_reporting_periods');
  }
}
