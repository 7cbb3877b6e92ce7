import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is asking, as the request's transaction says (`Database.transactionAs`). Nobody when it says nothing. */
const ACTING = `
CREATE FUNCTION acting_account() RETURNS uuid STABLE PARALLEL SAFE
  RETURN nullif(current_setting('parole.account', true), '')::uuid;
CREATE FUNCTION acting_organisation() RETURNS uuid STABLE PARALLEL SAFE
  RETURN nullif(current_setting('parole.organisation', true), '')::uuid;
CREATE FUNCTION acting_kind() RETURNS text STABLE PARALLEL SAFE
  RETURN nullif(current_setting('parole.kind', true), '');
CREATE FUNCTION acting_role() RETURNS text STABLE PARALLEL SAFE
  RETURN nullif(current_setting('parole.role', true), '');
`;

const ME = 'account_id = (SELECT acting_account())';
const OURS = 'organisation_id = (SELECT acting_organisation())';
const IS_LEAD = `(SELECT acting_role()) = 'lead'`;
const IS_ADMINISTRATOR = `(SELECT acting_role()) = 'administrator'`;
const IS_EDITOR = `(SELECT acting_role()) = 'editor'`;
/** Administrators know leads and each other; who is a member of a side is known to that side alone. */
const IS_KNOWN_TO_PLATFORM = `(${IS_ADMINISTRATOR} AND role IN ('lead', 'editor', 'administrator'))`;
/** Holds only in the transaction in which a second administrator approves it (`requests_change`, `ck_requests_two`). */
const approvedNow = (condition: string): string =>
  `EXISTS (SELECT FROM requests r WHERE r.state = 'approved' AND r.decided_at = now() AND (${condition}))`;
const UNDER_OURS = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.${OURS})`;
const underOurs = (...states: string[]): string =>
  `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.${OURS} AND s.state IN ('${states.join("', '")}'))`;
const UNDER_OUR_DRAFT = underOurs('draft', 'returned');
const READ_SHARED = `(SELECT acting_kind()) IN ('civil_society', 'donor', 'independent')`;

/** An invitation that an organisation's own lead made is the organisation's affair. */
const BY_ADMINISTRATORS = `(invited_by_id IS NULL
  OR EXISTS (SELECT FROM accounts a WHERE a.id = invited_by_id AND a.role = 'administrator'))`;

interface Policies {
  table: string;
  read: string;
  add?: string;
  change?: string;
  /** What a changed row may become; by default, what may be changed. */
  into?: string;
  remove?: string;
}

/** Per table, what the application role may touch for whoever is asking. What is not named here it may not do at all. */
const POLICIES: readonly Policies[] = [
  {
    table: 'accounts',
    read: `id = (SELECT acting_account()) OR ${OURS} OR ${IS_KNOWN_TO_PLATFORM}`,
    change: `id = (SELECT acting_account()) OR (${OURS} AND ${IS_LEAD})
      OR (${IS_KNOWN_TO_PLATFORM} AND ${approvedNow('r.person_id = accounts.id')})`,
  },
  // What has ended stays so.
  { table: 'sessions', read: ME, add: ME, change: `${ME} AND ended_at IS NULL`, into: ME },
  { table: 'recovery_codes', read: ME, add: ME, remove: ME },
  { table: 'devices', read: ME, add: ME, change: ME, remove: ME },
  {
    table: 'notices',
    read: ME,
    // To whoever one may see: oneself, colleagues; for administrators those whom the platform knows.
    add: 'EXISTS (SELECT FROM accounts a WHERE a.id = account_id)',
    change: ME,
  },
  {
    table: 'invitations',
    read: `(${OURS} AND ${IS_LEAD}) OR (${IS_KNOWN_TO_PLATFORM} AND ${BY_ADMINISTRATORS})`,
    add: `(${OURS} AND ${IS_LEAD}) OR (${IS_KNOWN_TO_PLATFORM} AND ${approvedNow(`
      (r.kind, r.organisation_id) = ('appoint_lead', invitations.organisation_id) AND invitations.role = 'lead'
      OR (r.kind, r.role) = ('grant_role', invitations.role)`)})`,
    change: `(${OURS} AND ${IS_LEAD}) OR (${IS_KNOWN_TO_PLATFORM} AND ${BY_ADMINISTRATORS})`,
    into: `(${OURS} AND ${IS_LEAD}) OR (${IS_KNOWN_TO_PLATFORM} AND ${BY_ADMINISTRATORS} AND revoked_at IS NOT NULL)`,
  },
  {
    table: 'password_links',
    read: 'false',
    add: `${IS_LEAD} AND EXISTS (SELECT FROM accounts a WHERE a.id = account_id AND a.${OURS})`,
  },
  {
    table: 'requests',
    read: IS_ADMINISTRATOR,
    add: `${IS_ADMINISTRATOR} AND asked_by_id = (SELECT acting_account()) AND state = 'open'`,
    change: `${IS_ADMINISTRATOR} AND state = 'open'`,
    into: `${IS_ADMINISTRATOR} AND decided_by_id = (SELECT acting_account()) AND decided_at = now()`,
  },
  {
    table: 'statements',
    read: `state = 'published' OR ${OURS}`,
    add: `${OURS} AND state = 'draft' AND author_id = (SELECT acting_account()) AND edited_by_id = author_id`,
    change: OURS,
  },
  {
    table: 'statement_returns',
    read: UNDER_OURS,
    add: `${underOurs('submitted')} AND returned_by_id = (SELECT acting_account())`,
  },
  {
    table: 'milestone_moves',
    read: 'EXISTS (SELECT FROM statements s WHERE s.id = statement_id)',
    add: UNDER_OUR_DRAFT,
    remove: UNDER_OUR_DRAFT,
  },
  {
    table: 'evidence',
    read: `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND (s.${OURS}
      OR (s.state = 'published' AND (level = 'public' OR (level = 'shared' AND ${READ_SHARED})))))`,
    add: `${UNDER_OUR_DRAFT} AND author_id = (SELECT acting_account())`,
    change: UNDER_OURS,
    remove: UNDER_OUR_DRAFT,
  },
  {
    table: 'journal',
    read: `${OURS} OR ${ME}`,
    add: `account_id IS NOT DISTINCT FROM (SELECT acting_account())
      AND organisation_id IS NOT DISTINCT FROM (SELECT acting_organisation()) AND at = now()`,
  },
  // Everybody reads these; few write them.
  {
    table: 'organisations',
    read: 'true',
    add: `${IS_EDITOR} OR ${IS_ADMINISTRATOR}`,
    change: `${IS_EDITOR} OR ${IS_ADMINISTRATOR}`,
  },
  { table: 'organisation_names', read: 'true', add: `${IS_EDITOR} OR ${IS_ADMINISTRATOR}` },
  { table: 'recommendations', read: 'true', change: IS_EDITOR },
  { table: 'throttles', read: 'false' },
  { table: 'request_counts', read: 'false' },
  { table: 'throttle_keys', read: 'false' },
  { table: 'register_records', read: 'false' },
];

function secure({ table, read, add, change, into = change, remove }: Policies): string[] {
  const policy = (name: string, command: string, rule: string): string =>
    `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO parole_app ${rule}`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    policy('read', 'SELECT', `USING (${read})`),
    ...(add ? [policy('add', 'INSERT', `WITH CHECK (${add})`)] : []),
    ...(change ? [policy('change', 'UPDATE', `USING (${change}) WITH CHECK (${into ?? change})`)] : []),
    ...(remove ? [policy('remove', 'DELETE', `USING (${remove})`)] : []),
    `CREATE POLICY ${table}_task ON ${table} TO parole_task USING (true) WITH CHECK (true)`,
  ];
}

/**
 * What must be looked at before anybody is known, and what one person's act does to others: each answers one question.
 * They run as their owner, whom the policies do not bind.
 */
const LIVING_ACCOUNT = `a.suspended_at IS NULL AND a.erased_at IS NULL
  AND (o.id IS NULL OR (o.suspended_at IS NULL AND (o.until IS NULL OR o.until > (now() AT TIME ZONE 'UTC')::date)))`;

/** Thirty minutes idle, twelve hours in all; eight for administrators. */
const LIVE_SESSION = `s.ended_at IS NULL AND s.last_used_at > now() - interval '30 minutes'
  AND s.created_at > now() - CASE a.role WHEN 'administrator' THEN interval '8 hours' ELSE interval '12 hours' END`;

/**
 * Only the newest link of an account opens it, and three in an hour: each one makes a device known, with tries of its own at
 * the second factor. It is links used that count: links made would let anybody who asks for them shut the owner out.
 */
const USABLE_LINK = `l.used_at IS NULL AND l.expires_at > now()
  AND NOT EXISTS (SELECT FROM password_links newer WHERE newer.account_id = l.account_id AND newer.expires_at > l.expires_at)
  AND (SELECT count(*) FROM password_links before WHERE before.account_id = l.account_id AND before.used_at > now() - interval '1 hour') < 3`;

const FUNCTIONS: readonly [signature: string, body: string][] = [
  [
    'session_actor(given bytea) RETURNS TABLE (account_id uuid, role text, organisation_id uuid, organisation_kind text, session_id uuid, needs_factor boolean, confirmed_at timestamptz, requests integer)',
    `BEGIN
      RETURN QUERY
        SELECT a.id, a.role, o.id, o.kind, s.id, a.factor_secret IS NULL AND NOT a.is_demo, s.confirmed_at, count_request(given)
        FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE s.token_hash = given AND ${LIVE_SESSION} AND ${LIVING_ACCOUNT};
      IF FOUND THEN
        UPDATE sessions SET last_used_at = now() WHERE token_hash = given AND last_used_at < now() - interval '1 minute';
      END IF;
    END`,
  ],
  [
    'end_session(given bytea) RETURNS void',
    `BEGIN UPDATE sessions SET ended_at = now() WHERE token_hash = given AND ended_at IS NULL; END`,
  ],
  [
    'credentials_of(given_email text, given_device bytea) RETURNS TABLE (account_id uuid, password_hash text, factor_secret text, is_known_device boolean)',
    `BEGIN
      RETURN QUERY
        SELECT a.id, a.password_hash, a.factor_secret,
          EXISTS (SELECT FROM devices d WHERE d.token_hash = given_device AND d.account_id = a.id)
        FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE a.email = given_email::citext AND ${LIVING_ACCOUNT};
    END`,
  ],
  // A step that is not reached yet is refused, or whoever calls this could lock somebody out.
  [
    'take_factor_step(given_account uuid, given_step bigint) RETURNS boolean',
    `BEGIN
      UPDATE accounts SET factor_step = given_step
        WHERE id = given_account AND factor_step < given_step AND given_step <= extract(epoch FROM now()) / 30 + 2;
      RETURN FOUND;
    END`,
  ],
  [
    'take_recovery_code(given_account uuid, given_hash bytea) RETURNS boolean',
    `BEGIN
      UPDATE recovery_codes SET used_at = now() WHERE account_id = given_account AND code_hash = given_hash AND used_at IS NULL;
      RETURN FOUND;
    END`,
  ],
  [
    'own_secrets() RETURNS TABLE (password_hash text, factor_secret text, factor_pending text)',
    `BEGIN
      RETURN QUERY SELECT a.password_hash, a.factor_secret, a.factor_pending FROM accounts a WHERE a.id = acting_account();
    END`,
  ],
  [
    'invitation_offered(given bytea) RETURNS TABLE (id uuid, email text, role text, organisation_id uuid, expires_at timestamptz)',
    `BEGIN
      RETURN QUERY
        SELECT i.id, i.email::text, i.role, i.organisation_id, i.expires_at
        FROM invitations i LEFT JOIN organisations o ON o.id = i.organisation_id
        WHERE i.token_hash = given AND i.email IS NOT NULL AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
          AND (o.id IS NULL OR (o.suspended_at IS NULL AND (o.until IS NULL OR o.until > (now() AT TIME ZONE 'UTC')::date)));
    END`,
  ],
  // Null: the link does not invite (any more). Raises 23505 when the address has an account already.
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
  // It goes to the address that is kept: the one that was typed may only look the same to the database. Whoever asks for
  // somebody else fills no mailbox: three links in their hour are enough.
  [
    'password_link_for(given_email text, given bytea, given_expires_at timestamptz) RETURNS TABLE (email text, name text, language text)',
    `BEGIN
      PERFORM pg_advisory_xact_lock(hashtext(lower(given_email)));
      RETURN QUERY
        WITH known AS (
          SELECT a.id, a.email::text AS email, a.name, a.language FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
          WHERE a.email = given_email::citext AND ${LIVING_ACCOUNT} AND NOT a.is_demo
            AND (SELECT count(*) FROM password_links l WHERE l.account_id = a.id AND l.expires_at > now()) < 3
        ), made AS (
          INSERT INTO password_links (token_hash, account_id, expires_at) SELECT given, k.id, given_expires_at FROM known k
        )
        SELECT k.email, k.name, k.language FROM known k;
    END`,
  ],
  // Whose password a link sets: what the new one must not be made of.
  [
    'password_link_offered(given bytea) RETURNS TABLE (name text, email text, organisation_id uuid)',
    `BEGIN
      RETURN QUERY
        SELECT a.name, a.email::text, a.organisation_id
        FROM password_links l JOIN accounts a ON a.id = l.account_id LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE l.token_hash = given AND ${USABLE_LINK} AND ${LIVING_ACCOUNT};
    END`,
  ],
  // The second factor stays; every session and known device goes.
  [
    'use_password_link(given bytea, new_password_hash text) RETURNS uuid',
    `DECLARE owner_id uuid;
    BEGIN
      UPDATE password_links l SET used_at = now() WHERE l.token_hash = given AND ${USABLE_LINK}
        RETURNING l.account_id INTO owner_id;
      IF owner_id IS NULL THEN RETURN NULL; END IF;
      UPDATE accounts SET password_hash = new_password_hash WHERE id = owner_id AND suspended_at IS NULL AND erased_at IS NULL;
      IF NOT FOUND THEN RETURN NULL; END IF;
      UPDATE sessions SET ended_at = now() WHERE account_id = owner_id AND ended_at IS NULL;
      DELETE FROM devices WHERE account_id = owner_id;
      RETURN owner_id;
    END`,
  ],
  // Of whoever asks nothing is left that names them or opens anything; what they stated is their organisation's.
  [
    'erase_account() RETURNS void',
    `DECLARE gone citext;
    BEGIN
      SELECT a.email INTO gone FROM accounts a WHERE a.id = acting_account() FOR UPDATE;
      UPDATE accounts SET name = '', email = NULL, password_hash = '', has_factor = false, factor_secret = NULL, factor_pending = NULL,
          factor_step = 0, erased_at = now(), version = version + 1
        WHERE id = acting_account();
      DELETE FROM recovery_codes WHERE account_id = acting_account();
      DELETE FROM devices WHERE account_id = acting_account();
      DELETE FROM sessions WHERE account_id = acting_account();
      DELETE FROM password_links WHERE account_id = acting_account();
      DELETE FROM notices WHERE account_id = acting_account();
      UPDATE invitations SET email = NULL, revoked_at = coalesce(revoked_at, now()) WHERE email = gone;
      UPDATE requests SET state = 'withdrawn', decided_at = now(), email = NULL, version = version + 1 WHERE email = gone AND state = 'open';
    END`,
  ],
  [
    'tell_organisation(given uuid, what text) RETURNS void',
    `BEGIN
      IF acting_role() IS DISTINCT FROM 'administrator' AND acting_organisation() IS DISTINCT FROM given THEN
        RAISE EXCEPTION 'Not for another organisation' USING ERRCODE = '42501';
      END IF;
      INSERT INTO notices (id, account_id, kind)
        SELECT gen_random_uuid(), a.id, what FROM accounts a WHERE a.organisation_id = given AND a.erased_at IS NULL;
    END`,
  ],
  [
    'is_id_taken(given_noun text, given uuid) RETURNS boolean',
    `BEGIN
      RETURN EXISTS (SELECT FROM statements s WHERE s.id = given)
        OR EXISTS (SELECT FROM evidence e WHERE e.id = given)
        OR EXISTS (SELECT FROM journal j WHERE j.noun = given_noun AND j.record_id = given::text);
    END`,
  ],
  [
    'throttle_key() RETURNS bytea',
    `DECLARE today date := (now() AT TIME ZONE 'UTC')::date; found_key bytea;
    BEGIN
      SELECT k.key INTO found_key FROM throttle_keys k WHERE k.day = today;
      IF found_key IS NOT NULL THEN RETURN found_key; END IF;
      DELETE FROM throttle_keys WHERE day < today;
      INSERT INTO throttle_keys (day, key) VALUES (today, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT (day) DO NOTHING;
      RETURN (SELECT k.key FROM throttle_keys k WHERE k.day = today);
    END`,
  ],
  // Seconds until every lane is open, 0 when it is now; then the turn is taken: each lane counts a failure that success clears.
  [
    'take_turn(lanes bytea[], free_failures integer[], longest_wait integer) RETURNS double precision',
    `DECLARE wait double precision;
    BEGIN
      INSERT INTO throttles (lane) SELECT lane FROM unnest(lanes) lane ORDER BY lane ON CONFLICT (lane) DO NOTHING;
      PERFORM FROM throttles t WHERE t.lane = ANY (lanes) ORDER BY t.lane FOR UPDATE;
      SELECT extract(epoch FROM max(t.open_at) - clock_timestamp()) INTO wait FROM throttles t WHERE t.lane = ANY (lanes);
      IF wait > 0 THEN RETURN wait; END IF;
      UPDATE throttles t SET touched_at = now(),
          failures = taken.failures,
          open_at = clock_timestamp() + CASE WHEN taken.failures <= taken.free THEN interval '0'
            ELSE least(longest_wait, power(2, least(taken.failures - taken.free - 1, 10))) * interval '1 second' END
        FROM (
          SELECT l.lane, l.free, 1 + CASE WHEN p.touched_at < now() - interval '1 hour' THEN 0 ELSE p.failures END AS failures
          FROM unnest(lanes, free_failures) AS l (lane, free) JOIN throttles p ON p.lane = l.lane
        ) taken
        WHERE t.lane = taken.lane;
      RETURN 0;
    END`,
  ],
  // Own lanes forget every failure; those that many share only the one that was none.
  [
    'clear_turns(cleared bytea[], given_back bytea[]) RETURNS void',
    `BEGIN
      DELETE FROM throttles WHERE lane = ANY (cleared);
      UPDATE throttles SET failures = greatest(failures - 1, 0), open_at = clock_timestamp() WHERE lane = ANY (given_back);
    END`,
  ],
  [
    'count_request(given bytea) RETURNS integer',
    `DECLARE counted integer;
    BEGIN
      INSERT INTO request_counts (lane, minute, requests) VALUES (given, date_trunc('minute', clock_timestamp()), 1)
        ON CONFLICT (lane, minute) DO UPDATE SET requests = request_counts.requests + 1 RETURNING requests INTO counted;
      RETURN counted;
    END`,
  ],
  [
    'forget_expired() RETURNS void',
    `BEGIN
      DELETE FROM sessions WHERE coalesce(ended_at, last_used_at) < now() - interval '1 day';
      DELETE FROM devices WHERE last_used_at < now() - interval '1 year';
      DELETE FROM password_links WHERE expires_at < now() - interval '1 day';
      UPDATE invitations SET email = NULL WHERE email IS NOT NULL AND (revoked_at IS NOT NULL OR expires_at < now() - interval '30 days');
      DELETE FROM throttles WHERE touched_at < now() - interval '1 day';
      DELETE FROM request_counts WHERE minute < now() - interval '5 minutes';
      DELETE FROM throttle_keys WHERE day < (now() AT TIME ZONE 'UTC')::date;
    END`,
  ],
];

const nameOf = (signature: string): string => signature.slice(0, signature.indexOf('('));

function define([signature, body]: readonly [string, string]): string {
  return `CREATE FUNCTION ${signature} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
#variable_conflict use_column
${body} $body$`;
}

/** What nobody may do, however they ask: a published statement is never edited. */
const KEEP_PUBLISHED = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'A published statement is never edited' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON statements FOR EACH ROW
  WHEN (OLD.state = 'published' AND current_user = 'parole_app') EXECUTE FUNCTION refuse_change();
`;

/** What takes two administrators is done to an organisation only while the second one approves it. */
const TAKE_TWO = `
CREATE FUNCTION require_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ BEGIN
    IF NOT ${approvedNow(`r.organisation_id = NEW.id
      AND CASE r.kind WHEN 'change_kind' THEN r.organisation_kind = NEW.kind ELSE NEW.kind = OLD.kind END
      AND r.kind IN ('change_kind', 'suspend_organisation', 'restore_organisation', 'dissolve_organisation')`)} THEN
      RAISE EXCEPTION 'This takes two administrators' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER take_two BEFORE UPDATE ON organisations FOR EACH ROW
  WHEN ((OLD.kind, OLD.suspended_at, OLD.until) IS DISTINCT FROM (NEW.kind, NEW.suspended_at, NEW.until) AND current_user = 'parole_app')
  EXECUTE FUNCTION require_approval();
`;

/** Whoever is suspended, alone or with the organisation, is signed out for good: being restored brings no session back. */
const END_SESSIONS = `
CREATE FUNCTION end_sessions_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    UPDATE sessions SET ended_at = now() WHERE account_id = NEW.id AND ended_at IS NULL;
    RETURN NULL;
  END $$;
CREATE FUNCTION end_sessions_of_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    UPDATE sessions s SET ended_at = now() FROM accounts a
      WHERE a.id = s.account_id AND a.organisation_id = NEW.id AND s.ended_at IS NULL;
    RETURN NULL;
  END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF suspended_at ON accounts FOR EACH ROW
  WHEN (OLD.suspended_at IS NULL AND NEW.suspended_at IS NOT NULL) EXECUTE FUNCTION end_sessions_of_person();
CREATE TRIGGER end_sessions AFTER UPDATE OF suspended_at ON organisations FOR EACH ROW
  WHEN (OLD.suspended_at IS NULL AND NEW.suspended_at IS NOT NULL) EXECUTE FUNCTION end_sessions_of_organisation();
`;

/** Whoever is suspended, or lead no longer, lets nobody in any more: a link in their own hands would bring them back. */
const REVOKE_INVITATIONS = `
CREATE FUNCTION revoke_invitations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    UPDATE invitations SET revoked_at = now(), email = NULL WHERE invited_by_id = NEW.id AND accepted_at IS NULL AND revoked_at IS NULL;
    RETURN NULL;
  END $$;
CREATE TRIGGER revoke_invitations AFTER UPDATE OF role, suspended_at ON accounts FOR EACH ROW
  WHEN (OLD.role <> NEW.role OR (OLD.suspended_at IS NULL AND NEW.suspended_at IS NOT NULL)) EXECUTE FUNCTION revoke_invitations();
`;

/**
 * Public answers about people: that an organisation has some, and the accounts that a demonstration shows. And who had a
 * hand in what, which the own organisation alone may know. A barrier keeps a condition of ours from being tried on
 * rows that the view leaves out: its failing would tell what is in them.
 */
const VIEWS = `
CREATE VIEW organisation_presence WITH (security_barrier) AS
SELECT organisation_id, min((created_at AT TIME ZONE 'UTC')::date) AS since
FROM accounts WHERE organisation_id IS NOT NULL GROUP BY organisation_id;
CREATE VIEW demonstration_accounts WITH (security_barrier) AS
SELECT a.email::text AS email, a.role, named.ref AS organisation
FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN organisation_refs named ON named.id = o.id
WHERE a.is_demo AND ${LIVING_ACCOUNT};
CREATE VIEW statement_hands WITH (security_barrier) AS
SELECT id AS statement_id, author_id, edited_by_id, creation_hash
FROM statements WHERE organisation_id = (SELECT acting_organisation());
CREATE VIEW evidence_hands WITH (security_barrier) AS
SELECT e.id AS evidence_id, e.author_id, e.creation_hash
FROM evidence e JOIN statements s ON s.id = e.statement_id WHERE s.organisation_id = (SELECT acting_organisation());
ALTER VIEW published_statements SET (security_barrier = true);
CREATE VIEW open_sessions WITH (security_invoker = true) AS
SELECT s.id, s.account_id, s.device, s.created_at, s.last_used_at
FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE ${LIVE_SESSION};
`;

const REGISTER = `areas, frameworks, themes, indicators, indicator_values, responsibilities, milestones, milestone_revisions,
  recorded_assessments, register_records, organisations, recommendations`;

/** Secrets are read by the functions above and nowhere else; what is public is written by who keeps it. */
const RIGHTS = `
REVOKE INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public FROM parole_app;
REVOKE SELECT ON accounts, sessions, register_records, statements, evidence, published_statements FROM parole_app;
GRANT SELECT (id, organisation_id, email, name, role, language, is_demo, created_at, suspended_at, erased_at, has_factor, version) ON accounts TO parole_app;
GRANT UPDATE (name, role, language, password_hash, suspended_at, factor_secret, has_factor, factor_pending, factor_step, version) ON accounts TO parole_app;
GRANT SELECT (id, account_id, device, created_at, last_used_at, ended_at, confirmed_at, unsent_key),
  INSERT (id, token_hash, account_id, device, unsent_key), UPDATE (ended_at, confirmed_at) ON sessions TO parole_app;
GRANT SELECT (account_id, used_at), INSERT, DELETE ON recovery_codes TO parole_app;
GRANT SELECT, INSERT, UPDATE (last_used_at), DELETE ON devices TO parole_app;
GRANT SELECT, INSERT, UPDATE (closed_at) ON notices TO parole_app;
GRANT SELECT (id, organisation_id, role, email, invited_by_id, created_at, expires_at, accepted_at, revoked_at), INSERT,
  UPDATE (token_hash, expires_at, revoked_at, email, role) ON invitations TO parole_app;
GRANT INSERT ON password_links TO parole_app;
GRANT SELECT, INSERT, UPDATE (state, decided_by_id, decided_at, email, version) ON requests TO parole_app;
GRANT SELECT (id, noun, recommendation_id, organisation_id, state, language, text, judgement, period, as_of, supersedes_id, created_at,
  updated_at, submitted_at, published_at, is_demo, version), INSERT,
  UPDATE (edited_by_id, state, language, text, judgement, period, as_of, updated_at, submitted_at, published_at, version)
  ON statements TO parole_app;
GRANT SELECT (id, noun, recommendation_id, organisation_id, state, language, text, judgement, period, as_of, supersedes_id, published_at,
  is_demo, version, perspective, published_on, superseded_by_id) ON published_statements TO parole_app;
GRANT SELECT, INSERT ON statement_returns TO parole_app;
GRANT SELECT, INSERT, DELETE ON milestone_moves TO parole_app;
GRANT SELECT (id, statement_id, kind, caption, url, level, created_at, is_demo, version), INSERT,
  UPDATE (caption, url, level, version), DELETE ON evidence TO parole_app;
GRANT INSERT ON journal TO parole_app;
GRANT INSERT, UPDATE (kind, name, name_since, name_check, until, suspended_at, version) ON organisations TO parole_app;
GRANT SELECT, INSERT ON organisation_names TO parole_app;
GRANT UPDATE ON recommendations TO parole_app;
GRANT SELECT ON organisation_presence, demonstration_accounts, statement_hands, evidence_hands, open_sessions TO parole_app;
GRANT USAGE ON SCHEMA public TO parole_task;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO parole_task;
GRANT UPDATE, DELETE ON ${REGISTER} TO parole_task;
REVOKE INSERT ON migrations FROM parole_task;
`;

export class AddRowSecurity1795320100000 implements MigrationInterface {
  name = 'AddRowSecurity1795320100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTING);
    await runner.query(VIEWS);
    for (const step of POLICIES.flatMap(secure)) await runner.query(step);
    for (const made of FUNCTIONS) {
      await runner.query(define(made));
      await runner.query(`REVOKE EXECUTE ON FUNCTION ${nameOf(made[0])} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${nameOf(made[0])} TO parole_app`);
    }
    for (const triggers of [KEEP_PUBLISHED, TAKE_TWO, END_SESSIONS, REVOKE_INVITATIONS]) await runner.query(triggers);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM parole_task');
    await runner.query('REVOKE USAGE ON SCHEMA public FROM parole_task');
    await runner.query('ALTER VIEW published_statements RESET (security_barrier)');
    await runner.query(
      'DROP VIEW organisation_presence, demonstration_accounts, statement_hands, evidence_hands, open_sessions',
    );
    await runner.query('DROP TRIGGER keep_published ON statements; DROP FUNCTION refuse_change');
    await runner.query('DROP TRIGGER take_two ON organisations; DROP FUNCTION require_approval');
    await runner.query('DROP TRIGGER end_sessions ON accounts; DROP FUNCTION end_sessions_of_person');
    await runner.query('DROP TRIGGER end_sessions ON organisations; DROP FUNCTION end_sessions_of_organisation');
    await runner.query('DROP TRIGGER revoke_invitations ON accounts; DROP FUNCTION revoke_invitations');
    for (const [signature] of FUNCTIONS) await runner.query(`DROP FUNCTION ${nameOf(signature)}`);
    for (const { table, add, change, remove } of POLICIES) {
      const names = ['read', add && 'add', change && 'change', remove && 'remove', 'task'].filter(Boolean);
      for (const name of names) await runner.query(`DROP POLICY ${table}_${String(name)} ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query('DROP FUNCTION acting_account, acting_organisation, acting_kind, acting_role');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO parole_app');
    await runner.query('GRANT DELETE ON evidence, milestone_moves, indicator_values, responsibilities TO parole_app');
    await runner.query('REVOKE UPDATE ON journal FROM parole_app; REVOKE INSERT, UPDATE ON migrations FROM parole_app');
  }
}
