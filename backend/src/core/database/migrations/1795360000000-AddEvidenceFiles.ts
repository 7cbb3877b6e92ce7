import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence as files, testimonies and links; who may read the original; who found what; who opened it. */
const TABLES = `
ALTER TABLE evidence
  ADD COLUMN organisation_id uuid,
  ADD COLUMN recommendation_id uuid,
  ADD COLUMN text text,
  ADD COLUMN month text,
  ADD COLUMN area text,
  ADD COLUMN about_statement_id uuid,
  ADD COLUMN about_milestone_id uuid,
  ADD COLUMN stance text,
  ADD COLUMN file_state text,
  ADD COLUMN file_refusal text,
  ADD COLUMN media_type text,
  ADD COLUMN sent_bytes integer,
  ADD COLUMN sent_sha256 bytea,
  ADD COLUMN keep_original boolean NOT NULL DEFAULT true,
  ADD COLUMN redaction_of_id uuid,
  ADD COLUMN redactions jsonb,
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_category text;
UPDATE evidence e SET organisation_id = s.organisation_id, recommendation_id = s.recommendation_id FROM statements s WHERE s.id = e.statement_id;
ALTER TABLE evidence
  ALTER COLUMN organisation_id SET NOT NULL,
  ALTER COLUMN recommendation_id SET NOT NULL,
  ALTER COLUMN statement_id DROP NOT NULL,
  ALTER COLUMN url DROP NOT NULL,
  ADD CONSTRAINT ck_evidence_kind CHECK (kind IN ('link', 'testimony', 'image', 'document')
    AND (withdrawn_at IS NOT NULL OR ((kind = 'link') = (url IS NOT NULL) AND (kind = 'testimony') = (text IS NOT NULL)))),
  ADD CONSTRAINT ck_evidence_about CHECK (num_nonnulls(about_statement_id, about_milestone_id) <= 1
    AND (stance IS NULL) = (num_nonnulls(about_statement_id, about_milestone_id) = 0) AND stance IN ('supports', 'contradicts')),
  ADD CONSTRAINT ck_evidence_file CHECK ((kind IN ('image', 'document')) = (file_state IS NOT NULL)
    AND file_state IN ('awaited', 'cleaning', 'ready', 'refused', 'original_only')
    AND (file_state IS DISTINCT FROM 'original_only' OR level = 'restricted')),
  ADD CONSTRAINT ck_evidence_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_category IS NULL)
    AND withdrawn_category IN ('identity_protected', 'consent_withdrawn', 'mistake', 'unlawful')),
  ADD CONSTRAINT ck_evidence_month CHECK (month ~ '^\\d{4}-(0[1-9]|1[0-2])$');
CREATE INDEX ix_evidence_organisation_id ON evidence (organisation_id);
CREATE INDEX ix_evidence_recommendation_id ON evidence (recommendation_id);
CREATE INDEX ix_evidence_redaction_of_id ON evidence (redaction_of_id);
CREATE TABLE evidence_files (
  object uuid NOT NULL,
  evidence_id uuid NOT NULL,
  part text NOT NULL,
  page integer NOT NULL,
  size text NOT NULL,
  media_type text NOT NULL,
  width integer,
  height integer,
  bytes integer NOT NULL,
  sealed_bytes integer NOT NULL,
  sealed_sha256 bytea NOT NULL,
  sealed_key bytea NOT NULL,
  CONSTRAINT uq_evidence_files_evidence_id_part_page_size UNIQUE (evidence_id, part, page, size),
  CONSTRAINT ck_evidence_files_part CHECK ((part = 'clean' AND size IN ('small', 'medium', 'large') AND width IS NOT NULL AND height IS NOT NULL)
    OR (part = 'original' AND size = 'original' AND page = 1)),
  CONSTRAINT pk_evidence_files PRIMARY KEY (object)
);
CREATE TABLE evidence_master_key (
  is_only boolean NOT NULL DEFAULT true,
  fingerprint bytea NOT NULL,
  CONSTRAINT ck_evidence_master_key_only CHECK (is_only),
  CONSTRAINT pk_evidence_master_key PRIMARY KEY (is_only)
);
CREATE TABLE uploads (
  id uuid NOT NULL,
  evidence_id uuid,
  organisation_id uuid NOT NULL,
  account_id uuid NOT NULL,
  bytes integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  CONSTRAINT pk_uploads PRIMARY KEY (id)
);
CREATE INDEX ix_uploads_account_id_created_at ON uploads (account_id, created_at);
CREATE INDEX ix_uploads_evidence_id ON uploads (evidence_id);
CREATE TABLE cleanings (
  evidence_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  upload_id uuid,
  asked_at timestamptz NOT NULL DEFAULT now(),
  held_until timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_cleanings PRIMARY KEY (evidence_id)
);
CREATE TABLE evidence_offers (
  id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  purpose text NOT NULL,
  offered_by_id uuid NOT NULL,
  offered_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea,
  CONSTRAINT ck_evidence_offers_purpose CHECK (purpose IN ('verify', 'inform')),
  CONSTRAINT pk_evidence_offers PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_evidence_offers_standing ON evidence_offers (evidence_id, organisation_id) WHERE withdrawn_at IS NULL;
CREATE INDEX ix_evidence_offers_organisation_id ON evidence_offers (organisation_id);
CREATE TABLE widenings (
  id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  to_level text,
  to_organisation_id uuid,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'open',
  decided_by_id uuid,
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea,
  CONSTRAINT ck_widenings_to CHECK (num_nonnulls(to_level, to_organisation_id) = 1 AND to_level IN ('public', 'shared')),
  CONSTRAINT ck_widenings_state CHECK (state IN ('open', 'agreed', 'declined', 'withdrawn')
    AND (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  CONSTRAINT pk_widenings PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_widenings_open ON widenings (evidence_id) WHERE state = 'open';
CREATE TABLE evidence_openings (
  evidence_id uuid NOT NULL,
  account_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  on_day date NOT NULL,
  part text NOT NULL,
  CONSTRAINT ck_evidence_openings_part CHECK (part IN ('clean', 'original')),
  CONSTRAINT pk_evidence_openings PRIMARY KEY (evidence_id, account_id, on_day, part)
);
CREATE TABLE verifications (
  id uuid NOT NULL,
  evidence_id uuid,
  milestone_id uuid,
  organisation_id uuid NOT NULL,
  author_id uuid NOT NULL,
  edited_by_id uuid NOT NULL,
  finding text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  state text NOT NULL DEFAULT 'draft',
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea,
  CONSTRAINT ck_verifications_about CHECK (num_nonnulls(evidence_id, milestone_id) = 1),
  CONSTRAINT ck_verifications_finding CHECK (finding IN ('confirmed', 'contradicted', 'inconclusive')),
  CONSTRAINT ck_verifications_language CHECK (language IN ('fr', 'en')),
  CONSTRAINT ck_verifications_state CHECK (state IN ('draft', 'published') AND (state = 'published') = (published_at IS NOT NULL)),
  CONSTRAINT pk_verifications PRIMARY KEY (id)
);
CREATE INDEX ix_verifications_evidence_id ON verifications (evidence_id);
CREATE INDEX ix_verifications_milestone_id ON verifications (milestone_id);
CREATE INDEX ix_verifications_organisation_id ON verifications (organisation_id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_area FOREIGN KEY (area) REFERENCES areas(slug);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_about_statement_id FOREIGN KEY (about_statement_id) REFERENCES statements(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_about_milestone_id FOREIGN KEY (about_milestone_id) REFERENCES milestones(id);
ALTER TABLE evidence ADD CONSTRAINT fk_evidence_redaction_of_id FOREIGN KEY (redaction_of_id) REFERENCES evidence(id);
ALTER TABLE evidence_files ADD CONSTRAINT fk_evidence_files_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE uploads ADD CONSTRAINT fk_uploads_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE SET NULL;
ALTER TABLE uploads ADD CONSTRAINT fk_uploads_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE uploads ADD CONSTRAINT fk_uploads_account_id FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE cleanings ADD CONSTRAINT fk_cleanings_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE cleanings ADD CONSTRAINT fk_cleanings_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE cleanings ADD CONSTRAINT fk_cleanings_upload_id FOREIGN KEY (upload_id) REFERENCES uploads(id);
ALTER TABLE evidence_offers ADD CONSTRAINT fk_evidence_offers_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE evidence_offers ADD CONSTRAINT fk_evidence_offers_owner_id FOREIGN KEY (owner_id) REFERENCES organisations(id);
ALTER TABLE evidence_offers ADD CONSTRAINT fk_evidence_offers_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE evidence_offers ADD CONSTRAINT fk_evidence_offers_offered_by_id FOREIGN KEY (offered_by_id) REFERENCES accounts(id);
ALTER TABLE widenings ADD CONSTRAINT fk_widenings_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE widenings ADD CONSTRAINT fk_widenings_owner_id FOREIGN KEY (owner_id) REFERENCES organisations(id);
ALTER TABLE widenings ADD CONSTRAINT fk_widenings_to_organisation_id FOREIGN KEY (to_organisation_id) REFERENCES organisations(id);
ALTER TABLE widenings ADD CONSTRAINT fk_widenings_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES accounts(id);
ALTER TABLE widenings ADD CONSTRAINT fk_widenings_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES accounts(id);
ALTER TABLE evidence_openings ADD CONSTRAINT fk_evidence_openings_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE evidence_openings ADD CONSTRAINT fk_evidence_openings_account_id FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE evidence_openings ADD CONSTRAINT fk_evidence_openings_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE verifications ADD CONSTRAINT fk_verifications_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE;
ALTER TABLE verifications ADD CONSTRAINT fk_verifications_milestone_id FOREIGN KEY (milestone_id) REFERENCES milestones(id);
ALTER TABLE verifications ADD CONSTRAINT fk_verifications_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE verifications ADD CONSTRAINT fk_verifications_author_id FOREIGN KEY (author_id) REFERENCES accounts(id);
ALTER TABLE verifications ADD CONSTRAINT fk_verifications_edited_by_id FOREIGN KEY (edited_by_id) REFERENCES accounts(id);
`;

const NEW_TABLES = [
  ...['evidence_files', 'evidence_master_key', 'uploads', 'cleanings', 'evidence_offers', 'widenings'],
  ...['evidence_openings', 'verifications'],
];

const ACTING = '(SELECT acting_organisation())';
const OURS = `organisation_id = ${ACTING}`;
const ME = '(SELECT acting_account())';
const IS_LEAD = `(SELECT acting_role()) = 'lead'`;
const READ_SHARED = `(SELECT acting_kind()) IN ('civil_society', 'donor', 'independent')`;
const STATEMENT_IS_OUR_DRAFT = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.${OURS} AND s.state IN ('draft', 'returned'))`;
const offered = (evidence: string, ...purposes: string[]): string => `EXISTS (SELECT FROM evidence_offers o
  WHERE o.evidence_id = ${evidence} AND o.${OURS} AND o.purpose IN ('${purposes.join("', '")}') AND o.withdrawn_at IS NULL)`;
const IS_OUT = `(statement_id IS NULL OR EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.state = 'published'))`;
/** Others read links, testimonies and cleaned copies; observers also what is kept as an original only. */
const READ_EVIDENCE = `${OURS}
  OR (${IS_OUT} AND coalesce(file_state = 'ready', true) AND (level = 'public' OR (level = 'shared' AND ${READ_SHARED})))
  OR (coalesce(file_state = 'ready', true) AND ${offered('evidence.id', 'verify', 'inform')})
  OR (file_state = 'original_only' AND ${offered('evidence.id', 'verify')})`;
const ourEvidence = (condition = 'true'): string =>
  `EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id AND e.${OURS} AND ${condition})`;
const OUR_EVIDENCE = ourEvidence();
const VISIBLE_EVIDENCE = 'EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id)';
const responsible = (recommendation: string): string => `EXISTS (SELECT FROM current_responsibilities c
  WHERE c.recommendation_id = ${recommendation} AND c.${OURS})`;
/** Observers, of what neither they made nor they answer for. */
const MAY_VERIFY = `(SELECT acting_kind()) = 'independent' AND NOT EXISTS (
    SELECT FROM evidence e WHERE e.id = verifications.evidence_id AND (e.${OURS} OR ${responsible('e.recommendation_id')}))
  AND NOT EXISTS (SELECT FROM milestones m WHERE m.id = verifications.milestone_id AND (m.${OURS} OR ${responsible('m.recommendation_id')}))
  AND (milestone_id IS NOT NULL OR ${VISIBLE_EVIDENCE})`;

const OLD_READ = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND (s.${OURS}
  OR (s.state = 'published' AND (level = 'public' OR (level = 'shared' AND ${READ_SHARED})))))`;
const OLD_CHANGE = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.${OURS})`;

interface Policies {
  table: string;
  read: string;
  add?: string;
  change?: string;
  remove?: string;
}

const POLICIES: readonly Policies[] = [
  {
    table: 'evidence_files',
    read: `CASE part WHEN 'clean' THEN ${VISIBLE_EVIDENCE}
      ELSE ${OUR_EVIDENCE} OR ${offered('evidence_files.evidence_id', 'verify')} END`,
    // What readers get is put there once and goes with what it is of.
    add: ourEvidence(`e.file_state IN ('cleaning', 'refused') AND e.withdrawn_at IS NULL`),
    remove: ourEvidence('e.withdrawn_at IS NOT NULL'),
  },
  { table: 'evidence_master_key', read: 'true', add: 'true' },
  { table: 'uploads', read: OURS, add: `${OURS} AND account_id = ${ME} AND ${OUR_EVIDENCE}`, change: OURS },
  { table: 'cleanings', read: OURS, add: `${OURS} AND ${OUR_EVIDENCE}`, change: OURS, remove: OURS },
  {
    table: 'evidence_offers',
    read: `owner_id = ${ACTING} OR (${OURS} AND withdrawn_at IS NULL)`,
    // Asked of the view: the policies of evidence look at offers, and would go round in a circle.
    add: `owner_id = ${ACTING} AND (${IS_LEAD} OR purpose = 'inform') AND offered_by_id = ${ME} AND withdrawn_at IS NULL
      AND EXISTS (SELECT FROM evidence_hands h WHERE h.evidence_id = evidence_offers.evidence_id)`,
    change: `owner_id = ${ACTING} AND ${IS_LEAD}`,
  },
  {
    table: 'widenings',
    read: `owner_id = ${ACTING}`,
    add: `owner_id = ${ACTING} AND ${OUR_EVIDENCE} AND asked_by_id = ${ME} AND state = 'open'`,
    change: `owner_id = ${ACTING}`,
  },
  {
    table: 'evidence_openings',
    read: `account_id = ${ME} OR ${OUR_EVIDENCE}`,
    add: `account_id = ${ME} AND ${OURS} AND ${VISIBLE_EVIDENCE}`,
  },
  {
    table: 'verifications',
    read: `${OURS} OR (state = 'published' AND (milestone_id IS NOT NULL OR ${VISIBLE_EVIDENCE}))`,
    add: `${OURS} AND author_id = ${ME} AND edited_by_id = ${ME} AND state = 'draft' AND ${MAY_VERIFY}`,
    change: `${OURS} AND ${MAY_VERIFY}`,
    remove: `${OURS} AND state = 'draft'`,
  },
];

function secure({ table, read, add, change, remove }: Policies): string[] {
  const policy = (name: string, command: string, rule: string): string =>
    `CREATE POLICY ${table}_${name} ON ${table} FOR ${command} TO parole_app ${rule}`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    policy('read', 'SELECT', `USING (${read})`),
    ...(add ? [policy('add', 'INSERT', `WITH CHECK (${add})`)] : []),
    ...(change ? [policy('change', 'UPDATE', `USING (${change}) WITH CHECK (${change})`)] : []),
    ...(remove ? [policy('remove', 'DELETE', `USING (${remove})`)] : []),
    `CREATE POLICY ${table}_task ON ${table} TO parole_task USING (true) WITH CHECK (true)`,
  ];
}

/** Alone it begins with the fewest readers; only before anybody else can have read it is it taken away whole. */
const EVIDENCE_POLICIES = `
ALTER POLICY evidence_read ON evidence USING (${READ_EVIDENCE});
ALTER POLICY evidence_add ON evidence WITH CHECK (${OURS} AND author_id = ${ME} AND withdrawn_at IS NULL
  AND coalesce(file_state = 'awaited' OR (file_state = 'cleaning' AND redaction_of_id IS NOT NULL), true)
  AND CASE WHEN statement_id IS NULL THEN level = 'restricted' ELSE ${STATEMENT_IS_OUR_DRAFT} END);
ALTER POLICY evidence_change ON evidence USING (${OURS}) WITH CHECK (${OURS});
ALTER POLICY evidence_remove ON evidence USING (${OURS} AND (${STATEMENT_IS_OUR_DRAFT} OR (statement_id IS NULL AND level = 'restricted'
  AND NOT EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = evidence.id)
  AND NOT EXISTS (SELECT FROM widenings w WHERE w.evidence_id = evidence.id AND w.state = 'agreed'))));
`;
const OLD_EVIDENCE_POLICIES = `
ALTER POLICY evidence_remove ON evidence USING (${STATEMENT_IS_OUR_DRAFT});
ALTER POLICY evidence_change ON evidence USING (${OLD_CHANGE}) WITH CHECK (${OLD_CHANGE});
ALTER POLICY evidence_add ON evidence WITH CHECK (${STATEMENT_IS_OUR_DRAFT} AND author_id = ${ME});
ALTER POLICY evidence_read ON evidence USING (${OLD_READ});
`;

const changes = (...columns: string[]): string => {
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${of('NEW')} IS DISTINCT FROM ${of('OLD')}`;
};
const RANK = (row: string): string => `array_position(ARRAY['public', 'shared', 'restricted'], ${row}.level)`;
const IS_EDITABLE = `EXISTS (SELECT FROM statements s WHERE s.id = OLD.statement_id AND s.state IN ('draft', 'returned'))`;
const IS_UNREAD = `(OLD.statement_id IS NULL AND OLD.level = 'restricted'
  AND NOT EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = OLD.id)
  AND NOT EXISTS (SELECT FROM widenings w WHERE w.evidence_id = OLD.id AND w.state IN ('open', 'agreed')))`;
/** Whoever was offered it, or agreed that more may read it, has seen what it says. */
const IS_UNSEEN = `NOT EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = OLD.id)
  AND NOT EXISTS (SELECT FROM widenings w WHERE w.evidence_id = OLD.id AND w.state = 'agreed')`;
const IS_WITHDRAWN_NOW = `(OLD.withdrawn_at IS NULL AND NEW.withdrawn_at = now() AND acting_role() = 'lead')`;
const CONTENT = ['caption', 'url', 'text', 'month', 'area', 'about_statement_id', 'about_milestone_id', 'stance'];

type Rule = [words: string, condition: string];

const OLD_EVIDENCE_RULES: readonly Rule[] = [
  ['What was sent in keeps its evidence', `${IS_EDITABLE} OR NOT (${changes('caption', 'url')})`],
  [
    'Evidence is opened to more readers by two people',
    `${IS_EDITABLE} OR NOT (${changes('level')}) OR (acting_role() = 'lead' AND ${RANK('NEW')} > ${RANK('OLD')})`,
  ],
];

const EVIDENCE_RULES: readonly Rule[] = [
  [
    'What others may have read keeps its words',
    `(${IS_EDITABLE} AND ${IS_UNSEEN}) OR ${IS_UNREAD} OR ${IS_WITHDRAWN_NOW} OR NOT (${changes(...CONTENT)})`,
  ],
  [
    'Evidence is opened to more readers by two people',
    `${IS_EDITABLE} OR NOT (${changes('level')}) OR (acting_role() = 'lead' AND ${RANK('NEW')} > ${RANK('OLD')})
      OR EXISTS (SELECT FROM widenings w WHERE w.evidence_id = OLD.id AND w.state = 'agreed' AND w.decided_at = now() AND w.to_level = NEW.level)`,
  ],
  [
    'What is withdrawn stays so, and a lead withdraws it',
    `NOT (${changes('withdrawn_at', 'withdrawn_category')}) OR ${IS_WITHDRAWN_NOW}`,
  ],
  [
    'A file goes from state to state',
    `NOT (${changes('file_state')}) OR (OLD.file_state, NEW.file_state) IN (('awaited', 'cleaning'), ('cleaning', 'ready'),
      ('cleaning', 'refused'), ('cleaning', 'awaited'), ('refused', 'awaited'))
      OR ((OLD.file_state, NEW.file_state) = ('refused', 'original_only') AND acting_role() = 'lead')`,
  ],
];

const GUARDS: Readonly<Record<string, readonly Rule[]>> = {
  evidence_offers: [['An offer is taken back, no more', `OLD.withdrawn_at IS NULL AND NEW.withdrawn_at = now()`]],
  widenings: [
    [
      'A wish is decided once, by another than who asked, a lead among the two',
      `OLD.state = 'open' AND NEW.state <> 'open' AND NEW.decided_at = now() AND NEW.decided_by_id = acting_account() AND CASE NEW.state
        WHEN 'withdrawn' THEN OLD.asked_by_id = acting_account()
        ELSE OLD.asked_by_id <> acting_account() AND (acting_role() = 'lead'
          OR EXISTS (SELECT FROM accounts a WHERE a.id = OLD.asked_by_id AND a.role = 'lead')) END`,
    ],
  ],
  verifications: [
    ['What is published is not changed', `OLD.state = 'draft'`],
    [
      'Whoever changes a finding stands behind it',
      `NOT (${changes('edited_by_id', 'finding', 'language', 'text')}) OR NEW.edited_by_id IS NOT DISTINCT FROM acting_account()`,
    ],
    [
      'A finding is published now, by another person',
      `NEW.state <> 'published' OR (NEW.published_at = now() AND CASE WHEN OLD.edited_by_id = acting_account()
        THEN NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = OLD.organisation_id AND a.id <> acting_account()
          AND coalesce(a.suspended_at > now() - interval '30 days', true) AND a.erased_at IS NULL)
        ELSE acting_role() = 'lead' OR EXISTS (SELECT FROM accounts a WHERE a.id = OLD.edited_by_id AND a.role = 'lead') END)`,
    ],
  ],
};

/** A condition that is not known to hold does not hold. The application's role alone is bound. */
function guardFunction(table: string, rules: readonly Rule[]): string {
  const checks = rules.map(
    ([words, condition]) =>
      `IF (${condition}) IS NOT TRUE THEN RAISE EXCEPTION '${words}' USING ERRCODE = '42501'; END IF;`,
  );
  return `CREATE OR REPLACE FUNCTION guard_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
    $$ BEGIN ${checks.join('\n')} RETURN NEW; END $$`;
}

const guard = (table: string, rules: readonly Rule[]): string => `${guardFunction(table, rules)};
  CREATE TRIGGER guard BEFORE UPDATE ON ${table} FOR EACH ROW WHEN (current_user = 'parole_app') EXECUTE FUNCTION guard_${table}();`;

/** To observers with no part in the matter, by the lead; to the lead organisation only what two people agreed on in this very transaction. */
const GUARD_NEW_OFFERS = `
CREATE FUNCTION guard_new_evidence_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF (NEW.organisation_id <> NEW.owner_id AND CASE NEW.purpose
      WHEN 'verify' THEN EXISTS (SELECT FROM organisations o WHERE o.id = NEW.organisation_id AND o.kind = 'independent')
        AND NOT EXISTS (SELECT FROM evidence e JOIN current_responsibilities c ON c.recommendation_id = e.recommendation_id
          WHERE e.id = NEW.evidence_id AND c.organisation_id = NEW.organisation_id)
      ELSE EXISTS (SELECT FROM widenings w WHERE w.evidence_id = NEW.evidence_id AND w.to_organisation_id = NEW.organisation_id
        AND w.state = 'agreed' AND w.decided_at = now())
        AND EXISTS (SELECT FROM evidence e JOIN current_responsibilities c ON c.recommendation_id = e.recommendation_id
          WHERE e.id = NEW.evidence_id AND c.organisation_id = NEW.organisation_id AND c.part = 'lead') END) IS NOT TRUE
    THEN RAISE EXCEPTION 'Not to this organisation' USING ERRCODE = '42501'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard_new BEFORE INSERT ON evidence_offers FOR EACH ROW EXECUTE FUNCTION guard_new_evidence_offers();
`;

/**
 * What is done when nobody asks. The next file to clean and who brought it (the rest is done as that person's organisation),
 * held for so many seconds; which stored objects are known; which uploads a file is still awaited of.
 */
const FUNCTIONS = `
CREATE FUNCTION take_evidence_to_clean(seconds integer)
  RETURNS TABLE (evidence_id uuid, attempts integer, account_id uuid, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    RETURN QUERY
      WITH taken AS (
        UPDATE cleanings c SET held_until = now() + make_interval(secs => seconds), attempts = c.attempts + 1
        WHERE c.evidence_id = (SELECT n.evidence_id FROM cleanings n WHERE n.held_until IS NULL OR n.held_until < now()
          ORDER BY n.asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING c.evidence_id, c.attempts
      )
      SELECT t.evidence_id, t.attempts, a.id, o.id, o.kind, 'member'::text
      FROM taken t JOIN evidence e ON e.id = t.evidence_id JOIN accounts a ON a.id = e.author_id JOIN organisations o ON o.id = e.organisation_id;
  END $$;
CREATE FUNCTION known_evidence_objects(names uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT f.object FROM evidence_files f WHERE f.object = ANY (names) $$;
CREATE FUNCTION awaited_uploads(names uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT u.id FROM uploads u JOIN evidence e ON e.id = u.evidence_id WHERE u.id = ANY (names) AND e.withdrawn_at IS NULL
    AND ((u.completed_at IS NULL AND u.created_at > now() - interval '7 days' AND e.file_state IN ('awaited', 'refused'))
      OR (u.completed_at IS NOT NULL AND e.file_state IN ('cleaning', 'refused'))) $$;
REVOKE EXECUTE ON FUNCTION take_evidence_to_clean, known_evidence_objects, awaited_uploads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_evidence_to_clean, known_evidence_objects, awaited_uploads TO parole_app, parole_task;
`;

const PUBLIC_COLUMNS = `organisation_id, recommendation_id, text, month, area, about_statement_id, about_milestone_id, stance,
  file_state, file_refusal, media_type, sent_bytes, sent_sha256, keep_original, redaction_of_id, redactions, withdrawn_at, withdrawn_category`;

const RIGHTS = `
GRANT SELECT ON ${NEW_TABLES.filter((table) => table !== 'verifications').join(', ')} TO parole_app;
GRANT SELECT (id, evidence_id, milestone_id, organisation_id, finding, language, text, state, published_at, is_demo, version) ON verifications TO parole_app;
GRANT SELECT (${PUBLIC_COLUMNS}), UPDATE (text, month, area, about_statement_id, about_milestone_id, stance, file_state, file_refusal,
  media_type, sent_bytes, sent_sha256, keep_original, withdrawn_at, withdrawn_category) ON evidence TO parole_app;
GRANT INSERT ON ${NEW_TABLES.join(', ')} TO parole_app;
GRANT DELETE ON evidence_files, cleanings, verifications TO parole_app;
GRANT UPDATE (completed_at) ON uploads TO parole_app;
GRANT UPDATE (held_until, attempts) ON cleanings TO parole_app;
GRANT UPDATE (withdrawn_at, version) ON evidence_offers TO parole_app;
GRANT UPDATE (state, decided_by_id, decided_at, version) ON widenings TO parole_app;
GRANT UPDATE (edited_by_id, finding, language, text, state, published_at, version) ON verifications TO parole_app;
GRANT SELECT, INSERT ON ${NEW_TABLES.join(', ')} TO parole_task;
CREATE VIEW verification_hands WITH (security_barrier) AS
SELECT id AS verification_id, author_id, edited_by_id, creation_hash FROM verifications WHERE organisation_id = ${ACTING};
GRANT SELECT ON verification_hands TO parole_app;
`;

const OLD_HANDS = `
CREATE OR REPLACE VIEW evidence_hands WITH (security_barrier) AS
SELECT e.id AS evidence_id, e.author_id, e.creation_hash
FROM evidence e JOIN statements s ON s.id = e.statement_id WHERE s.organisation_id = ${ACTING}`;
const HANDS = `
CREATE OR REPLACE VIEW evidence_hands WITH (security_barrier) AS
SELECT e.id AS evidence_id, e.author_id, e.creation_hash FROM evidence e WHERE e.organisation_id = ${ACTING}`;

/** Withdrawn evidence keeps its row; the key to what the journal keeps of it goes all the same. */
const removeKeys = (evidence: string): string => `DROP POLICY record_keys_remove ON record_keys;
  CREATE POLICY record_keys_remove ON record_keys FOR DELETE TO parole_app USING (${OURS} AND (
    (noun = 'evidence' AND NOT EXISTS (SELECT FROM evidence e WHERE e.id::text = record_keys.record_id${evidence}))
    OR (noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND NOT EXISTS (SELECT FROM statements s WHERE s.id::text = record_keys.record_id))))`;

export class AddEvidenceFiles1795360000000 implements MigrationInterface {
  name = 'AddEvidenceFiles1795360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(HANDS);
    await runner.query(RIGHTS);
    for (const step of POLICIES.flatMap(secure)) await runner.query(step);
    await runner.query(EVIDENCE_POLICIES);
    await runner.query(guardFunction('evidence', EVIDENCE_RULES));
    for (const [table, rules] of Object.entries(GUARDS)) await runner.query(guard(table, rules));
    await runner.query(GUARD_NEW_OFFERS);
    await runner.query(FUNCTIONS);
    await runner.query(removeKeys(' AND e.withdrawn_at IS NULL'));
  }

  /** @throws where evidence stands alone, or is no link: it has no place in the older table. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removeKeys(''));
    await runner.query('DROP FUNCTION take_evidence_to_clean, known_evidence_objects, awaited_uploads');
    await runner.query('DROP TRIGGER guard_new ON evidence_offers; DROP FUNCTION guard_new_evidence_offers');
    await runner.query(guardFunction('evidence', OLD_EVIDENCE_RULES));
    for (const table of Object.keys(GUARDS)) {
      await runner.query(`DROP TRIGGER guard ON ${table}; DROP FUNCTION guard_${table}`);
    }
    await runner.query(OLD_EVIDENCE_POLICIES);
    await runner.query(OLD_HANDS);
    await runner.query('DROP VIEW verification_hands');
    await runner.query(`DROP TABLE ${NEW_TABLES.join(', ')}`);
    await runner.query(`
      ALTER TABLE evidence ALTER COLUMN statement_id SET NOT NULL, ALTER COLUMN url SET NOT NULL,
        DROP CONSTRAINT ck_evidence_kind, DROP CONSTRAINT ck_evidence_about, DROP CONSTRAINT ck_evidence_file, DROP CONSTRAINT ck_evidence_withdrawn,
        DROP CONSTRAINT ck_evidence_month, ${PUBLIC_COLUMNS.split(',')
          .map((column) => `DROP COLUMN ${column.trim()}`)
          .join(', ')}`);
  }
}
