import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE areas (
  slug text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  name jsonb NOT NULL,
  short text NOT NULL,
  valid_from date,
  formerly text,
  iso text,
  tile integer[] NOT NULL,
  outline text NOT NULL,
  CONSTRAINT pk_areas PRIMARY KEY (slug)
);
CREATE TABLE organisations (
  id uuid NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  name jsonb NOT NULL,
  name_since date,
  name_check text,
  until date,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT uq_organisations_slug UNIQUE (slug),
  CONSTRAINT pk_organisations PRIMARY KEY (id)
);
CREATE TABLE accounts (
  id uuid NOT NULL,
  organisation_id uuid,
  email citext NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  role text NOT NULL,
  language text NOT NULL DEFAULT 'fr',
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT uq_accounts_email UNIQUE (email),
  CONSTRAINT ck_accounts_organisation CHECK ((role IN ('member', 'lead')) = (organisation_id IS NOT NULL)),
  CONSTRAINT pk_accounts PRIMARY KEY (id)
);
CREATE TABLE frameworks (
  id uuid NOT NULL,
  slug text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  title jsonb NOT NULL,
  publisher text,
  published text,
  status text NOT NULL,
  ended date,
  ended_note jsonb,
  about jsonb,
  followed_by text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT uq_frameworks_slug UNIQUE (slug),
  CONSTRAINT pk_frameworks PRIMARY KEY (id)
);
CREATE TABLE recommendations (
  id uuid NOT NULL,
  reference text NOT NULL,
  position integer NOT NULL,
  framework_id uuid NOT NULL,
  addressee text NOT NULL,
  wording text NOT NULL,
  text jsonb NOT NULL,
  fr_status text NOT NULL,
  quote text,
  sdg text[] NOT NULL,
  themes text[] NOT NULL,
  related jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT uq_recommendations_reference UNIQUE (reference),
  CONSTRAINT pk_recommendations PRIMARY KEY (id)
);
CREATE INDEX ix_recommendations_framework_id ON recommendations (framework_id);
CREATE TABLE statements (
  id uuid NOT NULL,
  noun text NOT NULL,
  recommendation_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  author_id uuid NOT NULL,
  edited_by_id uuid NOT NULL,
  state text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  judgement text,
  period text,
  as_of date,
  supersedes_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  submitted_at timestamptz,
  published_at timestamptz,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea NOT NULL,
  CONSTRAINT ck_statements_judgement CHECK (judgement IN ('not_initiated', 'minimum', 'intermediate', 'full', 'no_evidence', 'not_applicable')),
  CONSTRAINT ck_statements_state CHECK (state IN ('draft', 'submitted', 'returned', 'published') AND (state = 'published') = (published_at IS NOT NULL)),
  CONSTRAINT ck_statements_noun CHECK (noun IN ('report', 'assessment') AND (noun = 'report') = (period IS NOT NULL) AND (noun = 'assessment') = (as_of IS NOT NULL)),
  CONSTRAINT pk_statements PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_statements_successor ON statements (supersedes_id) WHERE state = 'published';
CREATE INDEX ix_statements_organisation_id_state ON statements (organisation_id, state);
CREATE INDEX ix_statements_recommendation_id_published_at ON statements (recommendation_id, published_at);
CREATE TABLE statement_returns (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  returned_by_id uuid NOT NULL,
  remark text NOT NULL,
  returned_at timestamptz NOT NULL,
  CONSTRAINT pk_statement_returns PRIMARY KEY (id)
);
CREATE INDEX ix_statement_returns_statement_id ON statement_returns (statement_id);
CREATE TABLE register_records (
  noun text NOT NULL,
  key text NOT NULL,
  loaded jsonb NOT NULL,
  CONSTRAINT pk_register_records PRIMARY KEY (noun, key)
);
CREATE TABLE responsibilities (
  id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  part text NOT NULL,
  basis text NOT NULL,
  from_day date,
  until_day date,
  stands_in_for_id uuid,
  is_demo boolean NOT NULL DEFAULT false,
  CONSTRAINT pk_responsibilities PRIMARY KEY (id)
);
CREATE INDEX ix_responsibilities_recommendation_id ON responsibilities (recommendation_id);
CREATE INDEX ix_responsibilities_organisation_id ON responsibilities (organisation_id);
CREATE TABLE themes (
  slug text NOT NULL,
  position integer NOT NULL,
  name jsonb NOT NULL,
  CONSTRAINT pk_themes PRIMARY KEY (slug)
);
CREATE TABLE indicators (
  id uuid NOT NULL,
  key text NOT NULL,
  recommendation_id uuid NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  title jsonb NOT NULL,
  target jsonb,
  CONSTRAINT uq_indicators_key UNIQUE (key),
  CONSTRAINT pk_indicators PRIMARY KEY (id)
);
CREATE INDEX ix_indicators_recommendation_id ON indicators (recommendation_id);
CREATE TABLE indicator_values (
  indicator_id uuid NOT NULL,
  position integer NOT NULL,
  date text NOT NULL,
  date_precision text NOT NULL,
  value double precision,
  numerator integer,
  denominator integer,
  reported_by text NOT NULL,
  source text NOT NULL,
  is_checked boolean NOT NULL,
  note text,
  areas jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT pk_indicator_values PRIMARY KEY (indicator_id, position)
);
CREATE TABLE milestones (
  id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title jsonb NOT NULL,
  weight integer NOT NULL,
  planned_on date NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ck_milestones_weight CHECK (weight > 0),
  CONSTRAINT pk_milestones PRIMARY KEY (id)
);
CREATE INDEX ix_milestones_recommendation_id ON milestones (recommendation_id);
CREATE TABLE milestone_moves (
  statement_id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  state text NOT NULL,
  achieved_on date,
  text text NOT NULL,
  CONSTRAINT ck_milestone_moves_achieved CHECK (state IN ('planned', 'in_progress', 'achieved', 'cancelled') AND (state = 'achieved' OR achieved_on IS NULL)),
  CONSTRAINT pk_milestone_moves PRIMARY KEY (statement_id, milestone_id)
);
CREATE INDEX ix_milestone_moves_milestone_id ON milestone_moves (milestone_id);
CREATE TABLE milestone_revisions (
  id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  planned_from date NOT NULL,
  planned_to date NOT NULL,
  reason jsonb NOT NULL,
  revised_on date NOT NULL,
  CONSTRAINT pk_milestone_revisions PRIMARY KEY (id)
);
CREATE INDEX ix_milestone_revisions_milestone_id ON milestone_revisions (milestone_id);
CREATE TABLE recorded_assessments (
  id uuid NOT NULL,
  framework_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  as_of text NOT NULL,
  as_of_precision text NOT NULL,
  scale text[] NOT NULL,
  counts integer[] NOT NULL,
  source text NOT NULL,
  is_checked boolean NOT NULL,
  CONSTRAINT uq_recorded_assessments_framework_id_organisation_id_as_of UNIQUE (framework_id, organisation_id, as_of),
  CONSTRAINT pk_recorded_assessments PRIMARY KEY (id)
);
CREATE TABLE evidence (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  author_id uuid NOT NULL,
  kind text NOT NULL,
  caption text NOT NULL,
  url text NOT NULL,
  level text NOT NULL,
  created_at timestamptz NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea NOT NULL,
  CONSTRAINT ck_evidence_level CHECK (level IN ('public', 'shared', 'restricted')),
  CONSTRAINT pk_evidence PRIMARY KEY (id)
);
CREATE INDEX ix_evidence_statement_id ON evidence (statement_id);
CREATE TABLE journal (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid,
  organisation_id uuid,
  noun text NOT NULL,
  record_id text NOT NULL,
  verb text NOT NULL,
  before jsonb,
  after jsonb,
  request_id text,
  CONSTRAINT pk_journal PRIMARY KEY (id)
);
CREATE INDEX ix_journal_noun_record_id ON journal (noun, record_id);
CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  CONSTRAINT pk_sessions PRIMARY KEY (token_hash)
);
CREATE INDEX ix_sessions_account_id ON sessions (account_id);
ALTER TABLE accounts ADD CONSTRAINT fk_accounts_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE recommendations ADD CONSTRAINT fk_recommendations_framework_id FOREIGN KEY (framework_id) REFERENCES frameworks(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_author_id FOREIGN KEY (author_id) REFERENCES accounts(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_edited_by_id FOREIGN KEY (edited_by_id) REFERENCES accounts(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_supersedes_id FOREIGN KEY (supersedes_id) REFERENCES statements(id);
ALTER TABLE statement_returns ADD CONSTRAINT fk_statement_returns_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE statement_returns ADD CONSTRAINT fk_statement_returns_returned_by_id FOREIGN KEY (returned_by_id) REFERENCES accounts(id);
ALTER TABLE responsibilities ADD CONSTRAINT fk_responsibilities_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE responsibilities ADD CONSTRAINT fk_responsibilities_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE responsibilities ADD CONSTRAINT fk_responsibilities_stands_in_for_id FOREIGN KEY (stands_in_for_id) REFERENCES responsibilities(id);
ALTER TABLE indicators ADD CONSTRAINT fk_indicators_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE indicator_values ADD CONSTRAINT fk_indicator_values_indicator_id FOREIGN KEY (indicator_id) REFERENCES indicators(id) ON DELETE CASCADE;
ALTER TABLE milestones ADD CONSTRAINT fk_milestones_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE milestones ADD CONSTRAINT fk_milestones_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE milestone_moves ADD CONSTRAINT fk_milestone_moves_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE milestone_moves ADD CONSTRAINT fk_milestone_moves_milestone_id FOREIGN KEY (milestone_id) REFERENCES milestones(id);
ALTER TABLE milestone_revisions ADD CONSTRAINT fk_milestone_revisions_milestone_id FOREIGN KEY (milestone_id) REFERENCES milestones(id);
ALTER TABLE recorded_assessments ADD CONSTRAINT fk_recorded_assessments_framework_id FOREIGN KEY (framework_id) REFERENCES frameworks(id);
ALTER TABLE recorded_assessments ADD CONSTRAINT fk_recorded_assessments_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_author_id FOREIGN KEY (author_id) REFERENCES accounts(id);
ALTER TABLE sessions ADD CONSTRAINT fk_sessions_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
`;

/** The application role owns nothing. It never deletes what was said, and of the journal it only adds and reads. */
const RIGHTS = `
GRANT USAGE ON SCHEMA public TO parole_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO parole_app;
GRANT DELETE ON evidence, milestone_moves, indicator_values, responsibilities TO parole_app;
REVOKE UPDATE ON journal FROM parole_app;
REVOKE INSERT, UPDATE ON migrations FROM parole_app;
`;

export class CreateTables1795305600000 implements MigrationInterface {
  name = 'CreateTables1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS citext');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE areas, organisations, accounts, frameworks, recommendations, statements, statement_returns, register_records, responsibilities, themes, indicators, indicator_values, milestones, milestone_moves, milestone_revisions, recorded_assessments, evidence, journal, sessions`,
    );
    await runner.query('REVOKE USAGE ON SCHEMA public FROM parole_app');
  }
}
