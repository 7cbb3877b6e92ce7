import type { MigrationInterface, QueryRunner } from 'typeorm';

const OURS = 'organisation_id = (SELECT acting_organisation())';
const IS_LEAD = `(SELECT acting_role()) = 'lead'`;
const IS_KNOWN_TO_PLATFORM = `((SELECT acting_role()) = 'administrator' AND role IN ('lead', 'editor', 'administrator'))`;
const APPROVED_NOW = `EXISTS (SELECT FROM requests r WHERE r.state = 'approved' AND r.decided_at = now() AND (
      (r.kind, r.organisation_id) = ('appoint_lead', invitations.organisation_id) AND invitations.role = 'lead'
      OR (r.kind, r.role) = ('grant_role', invitations.role)))`;

const mayAdd = (more: string): string => `
  ALTER POLICY invitations_add ON invitations
    WITH CHECK ((${OURS} AND ${IS_LEAD}) OR (${IS_KNOWN_TO_PLATFORM}${more} AND ${APPROVED_NOW}))`;

const OPEN_INVITATIONS = `invitations i LEFT JOIN organisations o ON o.id = i.organisation_id
        WHERE i.token_hash = given AND i.email IS NOT NULL AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
          AND (o.id IS NULL OR (o.suspended_at IS NULL AND (o.until IS NULL OR o.until > (now() AT TIME ZONE 'UTC')::date)))`;

type Definition = readonly [signature: string, body: string];

/** Each answers one question, as its owner. */
const FUNCTIONS: readonly Definition[] = [
  // Null: the link does not invite (any more).
  [
    'invitation_needs_code(given bytea) RETURNS boolean',
    `BEGIN
      RETURN (SELECT i.code_hash IS NOT NULL FROM ${OPEN_INVITATIONS});
    END`,
  ],
  [
    'invitation_offered(given bytea, given_code bytea) RETURNS TABLE (id uuid, email text, role text, organisation_id uuid, expires_at timestamptz, has_code boolean)',
    `BEGIN
      RETURN QUERY
        SELECT i.id, i.email::text, i.role, i.organisation_id, i.expires_at, i.code_hash IS NOT NULL
        FROM ${OPEN_INVITATIONS} AND (i.code_hash IS NULL OR i.code_hash = given_code);
    END`,
  ],
  // Null: link and code do not invite (any more). Without a code nothing shows whose the address is: then another one will do.
  // Raises 23505 when the address has an account already.
  [
    'accept_invitation(given bytea, given_code bytea, other_email text, new_account uuid, new_name text, new_language text, new_password_hash text) RETURNS uuid',
    `DECLARE offered record;
    BEGIN
      PERFORM FROM invitations WHERE token_hash = given FOR UPDATE;
      SELECT * INTO offered FROM invitation_offered(given, given_code);
      IF NOT FOUND THEN RETURN NULL; END IF;
      INSERT INTO accounts (id, organisation_id, email, name, password_hash, role, language, is_demo)
        VALUES (new_account, offered.organisation_id, coalesce(CASE WHEN NOT offered.has_code THEN other_email END, offered.email)::citext,
          new_name, new_password_hash, offered.role, new_language, false);
      UPDATE invitations SET accepted_at = now(), email = NULL WHERE id = offered.id;
      RETURN new_account;
    END`,
  ],
  // The code of before is void. False: it is not the asker's, or not open any more.
  [
    'set_request_code(given_request uuid, given_code bytea) RETURNS boolean',
    `BEGIN
      UPDATE requests SET code_hash = given_code
        WHERE id = given_request AND state = 'open' AND asked_by_id = acting_account() AND acting_role() = 'administrator';
      RETURN FOUND;
    END`,
  ],
  // Seconds until there is another one; 0 when one of this hour's was taken.
  [
    'take_of_hour(given bytea, most integer) RETURNS double precision',
    `BEGIN
      INSERT INTO throttles AS t (lane, failures, open_at, touched_at) VALUES (given, 1, now() + interval '1 hour', now())
        ON CONFLICT (lane) DO UPDATE SET touched_at = now(),
            failures = CASE WHEN t.open_at <= now() THEN 1 ELSE t.failures + 1 END,
            open_at = CASE WHEN t.open_at <= now() THEN now() + interval '1 hour' ELSE t.open_at END
          WHERE t.open_at <= now() OR t.failures < most;
      IF FOUND THEN RETURN 0; END IF;
      RETURN (SELECT greatest(extract(epoch FROM t.open_at - now()), 1) FROM throttles t WHERE t.lane = given);
    END`,
  ],
];

/** As they were before. */
const FORMER: readonly Definition[] = [
  [
    'invitation_offered(given bytea) RETURNS TABLE (id uuid, email text, role text, organisation_id uuid, expires_at timestamptz)',
    `BEGIN
      RETURN QUERY
        SELECT i.id, i.email::text, i.role, i.organisation_id, i.expires_at
        FROM ${OPEN_INVITATIONS};
    END`,
  ],
  [
    'accept_invitation(given bytea, new_account uuid, new_name text, new_language text, new_password_hash text) RETURNS uuid',
    `DECLARE offered record;
    BEGIN
      PERFORM FROM invitations WHERE token_hash = given FOR UPDATE;
      SELECT * INTO offered FROM invitation_offered(given);
      IF NOT FOUND THEN RETURN NULL; END IF;
      INSERT INTO accounts (id, organisation_id, email, name, password_hash, role, language, is_demo)
        VALUES (new_account, offered.organisation_id, offered.email::citext, new_name, new_password_hash, offered.role, new_language, false);
      UPDATE invitations SET accepted_at = now(), email = NULL WHERE id = offered.id;
      RETURN new_account;
    END`,
  ],
];

/**
 * What two administrators agree on has two halves: whoever asks knows the code, whoever approves gets the link. The code goes
 * from the request to the invitation without the application seeing even its hash, and whoever approves puts no other in its
 * place. Only where mail is to carry it has the request none: then that of the mail counts.
 */
const CARRY_CODE = `
CREATE FUNCTION carry_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    NEW.code_hash := coalesce((SELECT r.code_hash FROM requests r
      WHERE r.state = 'approved' AND r.decided_at = now() AND r.decided_by_id = acting_account()
        AND CASE r.kind WHEN 'appoint_lead' THEN r.organisation_id = NEW.organisation_id WHEN 'grant_role' THEN r.role = NEW.role END),
      NEW.code_hash);
    RETURN NEW;
  END $$;
CREATE TRIGGER carry_code BEFORE INSERT ON invitations FOR EACH ROW
  WHEN (acting_role() = 'administrator') EXECUTE FUNCTION carry_code();
`;

const READABLE = `id, kind, organisation_id, person_id, email, role, organisation_kind, reason, asked_by_id, asked_at, state,
  decided_by_id, decided_at, creation_hash, version`;

const nameOf = (signature: string): string => signature.slice(0, signature.indexOf('('));

async function define(runner: QueryRunner, [signature, body]: Definition): Promise<void> {
  await runner.query(`CREATE FUNCTION ${signature} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
#variable_conflict use_column
${body} $body$`);
  await runner.query(`REVOKE EXECUTE ON FUNCTION ${nameOf(signature)} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${nameOf(signature)} TO parole_app`);
}

/** A link has a second half wherever there is a second way to hand it over: by mail, or by a second administrator. */
export class AddInvitationCodes1795330000000 implements MigrationInterface {
  name = 'AddInvitationCodes1795330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations ADD COLUMN code_hash bytea;
      ALTER TABLE requests ADD COLUMN code_hash bytea;
      GRANT UPDATE (code_hash) ON invitations TO parole_app;
      REVOKE SELECT ON requests FROM parole_app;
      GRANT SELECT (${READABLE}) ON requests TO parole_app`);
    for (const [signature] of FORMER) await runner.query(`DROP FUNCTION ${nameOf(signature)}`);
    for (const made of FUNCTIONS) await define(runner, made);
    await runner.query(CARRY_CODE);
    await runner.query(mayAdd(' AND code_hash IS NOT NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(mayAdd(''));
    await runner.query('DROP TRIGGER carry_code ON invitations; DROP FUNCTION carry_code');
    for (const [signature] of FUNCTIONS) await runner.query(`DROP FUNCTION ${nameOf(signature)}`);
    for (const former of FORMER) await define(runner, former);
    await runner.query(`
      REVOKE SELECT (${READABLE}) ON requests FROM parole_app;
      GRANT SELECT ON requests TO parole_app;
      ALTER TABLE invitations DROP COLUMN code_hash;
      ALTER TABLE requests DROP COLUMN code_hash`);
  }
}
