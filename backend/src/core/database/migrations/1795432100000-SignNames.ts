import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

/** What an organisation was called on a day: the first of its former names that ended later, or the one it bears. */
const NAMES = `
CREATE FUNCTION name_on(organisation uuid, day date) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT n.name FROM organisation_names n WHERE n.organisation_id = organisation AND n.until > day ORDER BY n.until LIMIT 1),
    (SELECT o.name FROM organisations o WHERE o.id = organisation))
  $$;
`;

const DAY = (row: string): string => `(${row}.published_at AT TIME ZONE 'UTC')::date`;
const SIGNED = `NEW.signed_name := CASE WHEN NEW.state = 'published' THEN name_on(NEW.organisation_id, ${DAY('NEW')}) END;`;

/** A name that is found out later, or changed as of an earlier day, leaves what was published as it was signed. */
const sign = (table: string): string => `
ALTER TABLE ${table} ADD COLUMN signed_name jsonb;
UPDATE ${table} s SET signed_name = name_on(s.organisation_id, ${DAY('s')}) WHERE s.state = 'published';
ALTER TABLE ${table} ADD CONSTRAINT ck_${table}_signed_name CHECK ((state = 'published') = (signed_name IS NOT NULL));
GRANT SELECT (signed_name) ON ${table} TO parole_app;
`;

const SIGN_FINDINGS = `
CREATE FUNCTION sign_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    ${SIGNED}
    RETURN NEW;
  END $$;
CREATE TRIGGER sign_finding BEFORE INSERT OR UPDATE OF state ON verifications FOR EACH ROW EXECUTE FUNCTION sign_finding();
`;

/** How an organisation signed what it published: by the name and the kind of then; what is not published yet, by those of today. */
const SIGNATURES = `
DROP FUNCTION signature_of(uuid, text);
CREATE FUNCTION signature_of(organisation uuid, perspective text, name jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT o.ref || jsonb_build_object('kind', coalesce(perspective, o.ref ->> 'kind'), 'name', coalesce(name, o.ref -> 'name'))
  FROM organisation_refs o WHERE o.id = organisation
  $$;
CREATE FUNCTION signed_by(statement uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT signature_of(s.organisation_id, s.perspective, s.signed_name) FROM statements s WHERE s.id = statement
  $$;
`;
const OLD_SIGNATURES = `
DROP FUNCTION signed_by, signature_of(uuid, text, jsonb);
CREATE FUNCTION signature_of(organisation uuid, perspective text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT o.ref || jsonb_build_object('kind', coalesce(perspective, o.ref ->> 'kind')) FROM organisation_refs o WHERE o.id = organisation
  $$;
`;

const PLACED = 'RETURN NEW;';
const PLACED_AND_SIGNED = `${SIGNED}
    RETURN NEW;`;
const FOUND_BY = '(SELECT o.ref FROM organisation_refs o WHERE o.id = f.organisation_id)';
const SIGNED_BY = `signature_of(f.organisation_id, 'independent', f.signed_name)`;
const FOUND = 'v.id, v.organisation_id, v.finding,';
const FOUND_SIGNED = 'v.id, v.organisation_id, v.signed_name, v.finding,';

const ALTERED = [
  ['place_statement', PLACED, PLACED_AND_SIGNED],
  ['milestone_verification', FOUND, FOUND_SIGNED],
  ['milestone_verification', FOUND_BY, SIGNED_BY],
] as const;

/** What is published bears the name that its organisation bore then. */
export class SignNames1795432100000 implements MigrationInterface {
  name = 'SignNames1795432100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [NAMES, sign('statements'), sign('verifications'), SIGN_FINDINGS, SIGNATURES])
      await runner.query(step);
    for (const [name, was, is] of ALTERED) await alterFunction(runner, name, was, is);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, was, is] of [...ALTERED].reverse()) await alterFunction(runner, name, is, was);
    await runner.query(OLD_SIGNATURES);
    await runner.query(`
      DROP TRIGGER sign_finding ON verifications; DROP FUNCTION sign_finding;
      ALTER TABLE statements DROP COLUMN signed_name; ALTER TABLE verifications DROP COLUMN signed_name;
      DROP FUNCTION name_on`);
  }
}
