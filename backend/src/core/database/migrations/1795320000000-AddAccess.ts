import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People: suspended, erased, with a second factor, on devices, invited; and what takes two administrators. */
const TABLES = `
ALTER TABLE accounts
  ALTER COLUMN email DROP NOT NULL,
  ADD COLUMN suspended_at timestamptz,
  ADD COLUMN erased_at timestamptz,
  ADD COLUMN factor_secret text,
  ADD COLUMN has_factor boolean NOT NULL DEFAULT false,
  ADD COLUMN factor_pending text,
  ADD COLUMN factor_step bigint NOT NULL DEFAULT 0,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT ck_accounts_factor CHECK (has_factor = (factor_secret IS NOT NULL)),
  ADD CONSTRAINT ck_accounts_erased CHECK ((erased_at IS NULL) = (email IS NOT NULL));
CREATE INDEX ix_accounts_organisation_id ON accounts (organisation_id);
CREATE INDEX ix_journal_organisation_id_at ON journal (organisation_id, at);
ALTER TABLE sessions
  ADD COLUMN id uuid,
  ADD COLUMN device text NOT NULL DEFAULT 'unknown',
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN unsent_key bytea,
  ADD CONSTRAINT uq_sessions_id UNIQUE (id);
UPDATE sessions SET id = gen_random_uuid();
ALTER TABLE sessions ALTER COLUMN id SET NOT NULL;
CREATE TABLE recovery_codes (
  account_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_recovery_codes PRIMARY KEY (account_id, code_hash)
);
CREATE TABLE devices (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_devices PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX ix_devices_account_id ON devices (account_id);
CREATE TABLE invitations (
  id uuid NOT NULL,
  organisation_id uuid,
  role text NOT NULL,
  email citext,
  token_hash bytea NOT NULL,
  invited_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT uq_invitations_token_hash UNIQUE (token_hash),
  CONSTRAINT ck_invitations_organisation CHECK ((role IN ('member', 'lead')) = (organisation_id IS NOT NULL)),
  CONSTRAINT pk_invitations PRIMARY KEY (id)
);
CREATE INDEX ix_invitations_organisation_id ON invitations (organisation_id);
CREATE TABLE password_links (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_password_links PRIMARY KEY (token_hash)
);
CREATE INDEX ix_password_links_account_id ON password_links (account_id);
CREATE TABLE requests (
  id uuid NOT NULL,
  kind text NOT NULL,
  organisation_id uuid,
  person_id uuid,
  email citext,
  role text,
  organisation_kind text,
  reason text NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'open',
  decided_by_id uuid,
  decided_at timestamptz,
  creation_hash bytea NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ck_requests_decided CHECK ((state = 'open') = (decided_at IS NULL)),
  CONSTRAINT ck_requests_two CHECK (state NOT IN ('approved', 'refused') OR (decided_by_id IS NOT NULL AND decided_by_id <> asked_by_id AND decided_by_id IS DISTINCT FROM person_id)),
  CONSTRAINT pk_requests PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_requests_open ON requests (kind, organisation_id, person_id, email, role) NULLS NOT DISTINCT WHERE state = 'open';
CREATE TABLE notices (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  CONSTRAINT pk_notices PRIMARY KEY (id)
);
CREATE INDEX ix_notices_account_id ON notices (account_id);
ALTER TABLE organisations ADD COLUMN suspended_at timestamptz, ADD COLUMN creation_hash bytea;
CREATE TABLE organisation_names (
  organisation_id uuid NOT NULL,
  until date NOT NULL,
  name jsonb NOT NULL,
  since date,
  CONSTRAINT pk_organisation_names PRIMARY KEY (organisation_id, until)
);
CREATE UNLOGGED TABLE throttles (
  lane bytea NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  open_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_throttles PRIMARY KEY (lane)
);
CREATE UNLOGGED TABLE request_counts (
  lane bytea NOT NULL,
  minute timestamptz NOT NULL,
  requests integer NOT NULL,
  CONSTRAINT pk_request_counts PRIMARY KEY (lane, minute)
);
CREATE TABLE throttle_keys (
  day date NOT NULL,
  key bytea NOT NULL,
  CONSTRAINT pk_throttle_keys PRIMARY KEY (day)
);
ALTER TABLE recovery_codes ADD CONSTRAINT fk_recovery_codes_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE devices ADD CONSTRAINT fk_devices_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE invitations ADD CONSTRAINT fk_invitations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE invitations ADD CONSTRAINT fk_invitations_invited_by_id FOREIGN KEY (invited_by_id) REFERENCES accounts(id);
ALTER TABLE password_links ADD CONSTRAINT fk_password_links_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE requests ADD CONSTRAINT fk_requests_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE requests ADD CONSTRAINT fk_requests_person_id FOREIGN KEY (person_id) REFERENCES accounts(id);
ALTER TABLE requests ADD CONSTRAINT fk_requests_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES accounts(id);
ALTER TABLE requests ADD CONSTRAINT fk_requests_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES accounts(id);
ALTER TABLE notices ADD CONSTRAINT fk_notices_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
ALTER TABLE organisation_names ADD CONSTRAINT fk_organisation_names_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
`;

/** Responsibilities that hold today; they end with the organisation, also where nobody has written their end yet. */
const CURRENT_RESPONSIBILITIES = `
CREATE OR REPLACE VIEW current_responsibilities AS
SELECT r.*
FROM responsibilities r
WHERE (r.from_day IS NULL OR r.from_day <= (now() AT TIME ZONE 'UTC')::date)
  AND (r.until_day IS NULL OR r.until_day > (now() AT TIME ZONE 'UTC')::date)
  AND NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = r.id)`;
const OF_LIVING_ORGANISATIONS = `
  AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = r.organisation_id AND o.until <= (now() AT TIME ZONE 'UTC')::date)`;

export class AddAccess1795320000000 implements MigrationInterface {
  name = 'AddAccess1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CURRENT_RESPONSIBILITIES + OF_LIVING_ORGANISATIONS);
  }

  /** @throws where people were erased since: their addresses cannot come back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(CURRENT_RESPONSIBILITIES);
    await runner.query(`
      DROP TABLE throttle_keys, request_counts, throttles, organisation_names, notices, requests, password_links, invitations, devices, recovery_codes;
      DROP INDEX ix_journal_organisation_id_at;
      ALTER TABLE organisations DROP COLUMN suspended_at, DROP COLUMN creation_hash;
      ALTER TABLE sessions DROP COLUMN id, DROP COLUMN device, DROP COLUMN confirmed_at, DROP COLUMN unsent_key;
      DROP INDEX ix_accounts_organisation_id;
      ALTER TABLE accounts DROP CONSTRAINT ck_accounts_erased, DROP CONSTRAINT ck_accounts_factor, DROP COLUMN suspended_at, DROP COLUMN erased_at, DROP COLUMN has_factor, DROP COLUMN factor_secret,
        DROP COLUMN factor_pending, DROP COLUMN factor_step, DROP COLUMN version, ALTER COLUMN email SET NOT NULL`);
  }
}
