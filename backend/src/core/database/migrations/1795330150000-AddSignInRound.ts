import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIVING_ACCOUNT = `a.suspended_at IS NULL AND a.erased_at IS NULL
  AND (o.id IS NULL OR (o.suspended_at IS NULL AND (o.until IS NULL OR o.until > (now() AT TIME ZONE 'UTC')::date)))`;

const define = (signature: string, body: string, kind = 'CREATE'): string =>
  `${kind} FUNCTION ${signature} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
#variable_conflict use_column
${body} $body$;`;
const allow = (name: string): string =>
  `REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${name} TO parole_app;`;

const FOUND = 'account_id uuid, password_hash text, factor_secret text, is_known_device boolean';
const credentialsOf = (more: string, column: string): string => `
DROP FUNCTION credentials_of;
${define(
  `credentials_of(given_email text, given_device bytea) RETURNS TABLE (${FOUND}${more})`,
  `BEGIN
    RETURN QUERY
      SELECT a.id, a.password_hash, a.factor_secret,
        EXISTS (SELECT FROM devices d WHERE d.token_hash = given_device AND d.account_id = a.id)${column}
      FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
      WHERE a.email = given_email::citext AND ${LIVING_ACCOUNT};
  END`,
)}
${allow('credentials_of')}`;

/** Held so, whatever ends the account's sessions waits, and then ends this one too. */
const IS_STILL_SHOWN = `
${define(
  'hold_shown(given_account uuid, given_hash text, given_round integer) RETURNS boolean',
  `DECLARE found record;
  BEGIN
    SELECT a.password_hash, a.sign_in_round INTO found FROM accounts a WHERE a.id = given_account FOR UPDATE;
    RETURN (found.password_hash, found.sign_in_round) IS NOT DISTINCT FROM (given_hash, given_round);
  END`,
)}
${allow('hold_shown')}`;

const END_OWN = `
${define(
  'end_own_sessions(spared uuid) RETURNS void',
  `BEGIN
    UPDATE accounts SET sign_in_round = sign_in_round + 1 WHERE id = acting_account();
    UPDATE sessions SET ended_at = now() WHERE account_id = acting_account() AND ended_at IS NULL AND id IS DISTINCT FROM spared;
  END`,
)}
${allow('end_own_sessions')}`;

/** With the account first: a sign-in that holds it is seen once it is done. */
const endOfPerson = (round: string): string =>
  define(
    'end_sessions_of_person() RETURNS trigger',
    `BEGIN
      ${round && `UPDATE accounts SET ${round} WHERE id = NEW.id;`}
      UPDATE sessions SET ended_at = now() WHERE account_id = NEW.id AND ended_at IS NULL;
      RETURN NULL;
    END`,
    'CREATE OR REPLACE',
  );
const endOfOrganisation = (round: string): string =>
  define(
    'end_sessions_of_organisation() RETURNS trigger',
    `BEGIN
      ${round && `UPDATE accounts SET ${round} WHERE organisation_id = NEW.id;`}
      UPDATE sessions s SET ended_at = now() FROM accounts a
        WHERE a.id = s.account_id AND a.organisation_id = NEW.id AND s.ended_at IS NULL;
      RETURN NULL;
    END`,
    'CREATE OR REPLACE',
  );
const NEXT_ROUND = 'sign_in_round = sign_in_round + 1';

/** Whatever ends all sessions of an account begins a new round: a sign-in that was looked at in the one before opens nothing. */
export class AddSignInRound1795330150000 implements MigrationInterface {
  name = 'AddSignInRound1795330150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN sign_in_round integer NOT NULL DEFAULT 0');
    await runner.query(credentialsOf(', sign_in_round integer', ', a.sign_in_round'));
    await runner.query(IS_STILL_SHOWN);
    await runner.query(END_OWN);
    await runner.query(endOfPerson(NEXT_ROUND));
    await runner.query(endOfOrganisation(NEXT_ROUND));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(endOfOrganisation(''));
    await runner.query(endOfPerson(''));
    await runner.query('DROP FUNCTION end_own_sessions, hold_shown');
    await runner.query(credentialsOf('', ''));
    await runner.query('ALTER TABLE accounts DROP COLUMN sign_in_round');
  }
}
