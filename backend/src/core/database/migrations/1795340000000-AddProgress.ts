import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Milestones, indicators and reports as ministries and organisations of civil society need them, and answers to them. */
const TABLES = `
CREATE TABLE templates (
  id uuid NOT NULL,
  slug text NOT NULL,
  title jsonb NOT NULL,
  about jsonb,
  view text NOT NULL,
  slots jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  creation_hash bytea,
  CONSTRAINT uq_templates_slug UNIQUE (slug),
  CONSTRAINT ck_templates_view CHECK (view IN ('targets', 'pipeline', 'meetings', 'quota')),
  CONSTRAINT pk_templates PRIMARY KEY (id)
);
ALTER TABLE recommendations ADD COLUMN template_id uuid;
ALTER TABLE frameworks ADD COLUMN rhythm text NOT NULL DEFAULT 'quarterly',
  ADD COLUMN former_rhythms jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT ck_frameworks_rhythm CHECK (rhythm IN ('quarterly', 'half_yearly'));
ALTER TABLE organisations ADD COLUMN suspensions jsonb NOT NULL DEFAULT '[]';
CREATE TABLE reporting_periods (
  framework_id uuid NOT NULL,
  period text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  CONSTRAINT ck_reporting_periods_days CHECK (closes_on > opens_on),
  CONSTRAINT pk_reporting_periods PRIMARY KEY (framework_id, period)
);
ALTER TABLE responsibilities ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN creation_hash bytea;
CREATE TABLE focal_points (
  organisation_id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  part text NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT uq_focal_points_organisation_id_recommendation_id_account_id UNIQUE (organisation_id, recommendation_id, account_id),
  CONSTRAINT ck_focal_points_part CHECK (part IN ('focal_point', 'alternate')),
  CONSTRAINT pk_focal_points PRIMARY KEY (organisation_id, recommendation_id, part)
);
CREATE INDEX ix_focal_points_account_id ON focal_points (account_id);
ALTER TABLE milestones ADD COLUMN areas text[] NOT NULL DEFAULT '{}', ADD COLUMN creation_hash bytea;
ALTER TABLE milestone_revisions ADD COLUMN position integer NOT NULL DEFAULT 0;
ALTER TABLE milestone_moves ADD COLUMN blockers jsonb NOT NULL DEFAULT '[]';
ALTER TABLE indicators
  ADD COLUMN organisation_id uuid,
  ADD COLUMN slot text,
  ADD COLUMN direction text NOT NULL DEFAULT 'up',
  ADD COLUMN is_cumulative boolean NOT NULL DEFAULT false,
  ADD COLUMN dimensions text[] NOT NULL DEFAULT '{}',
  ADD COLUMN quota_rule text,
  ADD COLUMN baseline jsonb,
  ADD COLUMN targets jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN target_revisions jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN is_demo boolean NOT NULL DEFAULT false,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN creation_hash bytea,
  ADD CONSTRAINT ck_indicators_direction CHECK (direction IN ('up', 'down')),
  ADD CONSTRAINT ck_indicators_quota_rule CHECK (quota_rule IS NULL OR (kind = 'quota' AND quota_rule IN ('appointments', 'lists')));
CREATE UNIQUE INDEX uq_indicators_slot ON indicators (recommendation_id, organisation_id, slot) WHERE slot IS NOT NULL AND organisation_id IS NOT NULL;
ALTER TABLE statements
  ADD COLUMN answers_id uuid,
  ADD COLUMN due_on date,
  ADD COLUMN answer text,
  ADD COLUMN areas text[] NOT NULL DEFAULT '{}',
  ADD COLUMN since date,
  ADD COLUMN milestone_id uuid,
  ADD COLUMN stance text,
  ADD COLUMN closes_on date,
  ADD COLUMN stepped_by_id uuid,
  ADD COLUMN stepped_from text,
  ADD COLUMN stepped_at timestamptz,
  DROP CONSTRAINT ck_statements_noun,
  ADD CONSTRAINT ck_statements_noun CHECK (noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND (noun = 'report') = (period IS NOT NULL) AND (noun = 'assessment') = (as_of IS NOT NULL) AND (noun IN ('objection', 'reply')) = (answers_id IS NOT NULL)),
  ADD CONSTRAINT ck_statements_answer CHECK (answer IS NULL OR (noun = 'response' AND answer IN ('accepted', 'partly_accepted', 'noted', 'rejected'))),
  ADD CONSTRAINT ck_statements_about CHECK ((milestone_id IS NULL) = (stance IS NULL) AND (stance IS NULL OR (noun = 'report' AND stance IN ('supports', 'contradicts')))),
  ADD CONSTRAINT ck_statements_due CHECK ((due_on IS NOT NULL) = (noun = 'objection' AND state = 'published'));
CREATE INDEX ix_statements_answers_id ON statements (answers_id);
CREATE UNIQUE INDEX uq_statements_reply ON statements (answers_id) WHERE noun = 'reply' AND state = 'published';
CREATE UNIQUE INDEX uq_statements_response ON statements (recommendation_id, organisation_id) WHERE noun = 'response' AND state = 'published' AND supersedes_id IS NULL;
ALTER TABLE statement_returns ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]', ADD COLUMN withdrawn_at timestamptz;
CREATE TABLE reported_values (
  statement_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  on_day date NOT NULL,
  value double precision,
  numerator integer,
  denominator integer,
  unavailable text,
  comment text NOT NULL DEFAULT '',
  parts jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT ck_reported_values_numbers CHECK (value >= 0 AND numerator >= 0 AND denominator >= 0 AND numerator <= denominator),
  CONSTRAINT ck_reported_values_unavailable CHECK (unavailable IS NULL OR (value IS NULL AND numerator IS NULL AND denominator IS NULL)),
  CONSTRAINT pk_reported_values PRIMARY KEY (statement_id, indicator_id)
);
CREATE INDEX ix_reported_values_indicator_id ON reported_values (indicator_id);
CREATE TABLE meetings (
  statement_id uuid NOT NULL,
  id uuid NOT NULL,
  level text NOT NULL,
  held_on date NOT NULL,
  area text,
  organisations jsonb NOT NULL DEFAULT '[]',
  women integer,
  men integer,
  young integer,
  agenda text NOT NULL DEFAULT '',
  decisions jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT ck_meetings_level CHECK (level IN ('national', 'regional', 'communal')),
  CONSTRAINT pk_meetings PRIMARY KEY (statement_id, id)
);
CREATE TABLE decision_outcomes (
  statement_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  outcome text NOT NULL,
  text text NOT NULL DEFAULT '',
  CONSTRAINT ck_decision_outcomes_outcome CHECK (outcome IN ('kept', 'not_kept')),
  CONSTRAINT pk_decision_outcomes PRIMARY KEY (statement_id, decision_id)
);
ALTER TABLE recommendations ADD CONSTRAINT fk_recommendations_template_id FOREIGN KEY (template_id) REFERENCES templates(id);
ALTER TABLE reporting_periods ADD CONSTRAINT fk_reporting_periods_framework_id FOREIGN KEY (framework_id) REFERENCES frameworks(id);
ALTER TABLE focal_points ADD CONSTRAINT fk_focal_points_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE focal_points ADD CONSTRAINT fk_focal_points_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
ALTER TABLE focal_points ADD CONSTRAINT fk_focal_points_account_id FOREIGN KEY (account_id) REFERENCES accounts(id);
ALTER TABLE indicators ADD CONSTRAINT fk_indicators_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_answers_id FOREIGN KEY (answers_id) REFERENCES statements(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_milestone_id FOREIGN KEY (milestone_id) REFERENCES milestones(id);
ALTER TABLE statements ADD CONSTRAINT fk_statements_stepped_by_id FOREIGN KEY (stepped_by_id) REFERENCES accounts(id);
ALTER TABLE reported_values ADD CONSTRAINT fk_reported_values_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE reported_values ADD CONSTRAINT fk_reported_values_indicator_id FOREIGN KEY (indicator_id) REFERENCES indicators(id);
ALTER TABLE meetings ADD CONSTRAINT fk_meetings_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE meetings ADD CONSTRAINT fk_meetings_area FOREIGN KEY (area) REFERENCES areas(slug);
ALTER TABLE decision_outcomes ADD CONSTRAINT fk_decision_outcomes_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
`;

const NEW_TABLES = [
  'decision_outcomes',
  'meetings',
  'reported_values',
  'focal_points',
  'reporting_periods',
  'templates',
] as const;

/** A period closes thirty days after its last day, where editors set no other day (docs/method.md, "Reporting periods"). */
const PERIODS = `
CREATE FUNCTION period_end(period text) RETURNS date IMMUTABLE STRICT PARALLEL SAFE
  RETURN (left(period, 4) || CASE right(period, 2) WHEN 'Q1' THEN '-03-31' WHEN 'Q2' THEN '-06-30' WHEN 'H1' THEN '-06-30'
    WHEN 'Q3' THEN '-09-30' ELSE '-12-31' END)::date;
CREATE FUNCTION period_closes(of_recommendation uuid, of_period text) RETURNS date STABLE STRICT PARALLEL SAFE
  RETURN coalesce(
    (SELECT p.closes_on FROM reporting_periods p JOIN recommendations r ON r.framework_id = p.framework_id
     WHERE r.id = of_recommendation AND p.period = of_period),
    period_end(of_period) + 30);
`;

const OLD_PUBLISHED_STATEMENTS = `
CREATE OR REPLACE VIEW published_statements WITH (security_barrier) AS
SELECT s.id, s.noun, s.recommendation_id, s.organisation_id, s.author_id, s.edited_by_id, s.state, s.language, s.text, s.judgement,
  s.period, s.as_of, s.supersedes_id, s.created_at, s.updated_at, s.submitted_at, s.published_at, s.is_demo, s.version, s.creation_hash,
  o.kind AS perspective, (s.published_at AT TIME ZONE 'UTC')::date AS published_on, successor.id AS superseded_by_id`;
const PUBLISHED_FROM = `
FROM statements s
JOIN organisations o ON o.id = s.organisation_id
LEFT JOIN statements successor ON successor.supersedes_id = s.id AND successor.state = 'published'
WHERE s.state = 'published'`;

/** Late is a report that was sent in after its period had closed, as its days stood then (docs/method.md, "Reporting periods"). */
const PUBLISHED_STATEMENTS = `${OLD_PUBLISHED_STATEMENTS},
  s.answers_id, s.due_on, s.answer, s.areas, s.since, s.milestone_id, s.stance,
  coalesce((s.submitted_at AT TIME ZONE 'UTC')::date > s.closes_on, false) AS is_late
${PUBLISHED_FROM}`;

/**
 * The same rows for the views below. A view behind a barrier is read whole for every row that asks it: views that
 * ask it per milestone or value read the table itself instead, and are barriers of their own.
 */
const PUBLISHED = `(
  SELECT s.*, (s.published_at AT TIME ZONE 'UTC')::date AS published_on,
    (SELECT n.id FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published') AS superseded_by_id
  FROM statements s WHERE s.state = 'published'
)`;

const MOVED = 'mv.statement_id, mv.state, mv.achieved_on';
const MILESTONE_COLUMNS = `
SELECT m.id, m.recommendation_id, m.organisation_id, m.title, m.weight, m.is_demo,
  m.planned_on AS first_planned_on,
  coalesce(revision.planned_to, m.planned_on) AS planned_on,
  coalesce(move.state, 'planned') AS state,
  move.achieved_on,
  move.statement_id AS moved_by_id,
  greatest(0, coalesce(move.achieved_on, greatest(coalesce(revision.planned_to, m.planned_on),
    CASE WHEN coalesce(move.state, 'planned') IN ('planned', 'in_progress') THEN today.day END)) - m.planned_on) AS slippage_days,
  CASE WHEN coalesce(move.state, 'planned') IN ('planned', 'in_progress')
    THEN greatest(0, today.day - coalesce(revision.planned_to, m.planned_on)) ELSE 0 END AS overdue_days`;
/** Which columns of a move are read is said: those that are added here go again when all this is undone. */
const milestonesFrom = (published: string, moved: string, lastFirst: string, lastRevision: string): string => `
FROM milestones m
CROSS JOIN (SELECT (now() AT TIME ZONE 'UTC')::date AS day) today
LEFT JOIN LATERAL (
  SELECT planned_to FROM milestone_revisions WHERE milestone_id = m.id ORDER BY ${lastRevision} LIMIT 1
) revision ON true
LEFT JOIN LATERAL (
  SELECT ${moved}
  FROM milestone_moves mv JOIN ${published} s ON s.id = mv.statement_id AND s.superseded_by_id IS NULL
  WHERE mv.milestone_id = m.id ORDER BY ${lastFirst} LIMIT 1
) move ON true`;

/**
 * Milestones as they stand (docs/method.md, "Milestones"): plan, state, and what stands in the way. What was said of the latest
 * period counts: a correction of an older report, or one that comes late, does not take a milestone back.
 */
const CURRENT_MILESTONES = `
CREATE OR REPLACE VIEW current_milestones WITH (security_barrier) AS ${MILESTONE_COLUMNS},
  m.areas, m.version,
  CASE WHEN coalesce(move.state, 'planned') IN ('planned', 'in_progress') THEN coalesce(move.blockers, '[]') ELSE '[]' END AS blockers,
  CASE WHEN move.state = 'cancelled' THEN move.text END AS cancelled_because
${milestonesFrom(
  PUBLISHED,
  `${MOVED}, mv.text, mv.blockers`,
  'period_end(s.period) DESC, s.published_at DESC, s.id',
  'revised_on DESC, position DESC, id',
)}`;

/** What the current published reports measured: of one organisation and period the latest (docs/method.md, "Current values"). */
const CURRENT_VALUES = `
CREATE VIEW current_values WITH (security_barrier) AS
SELECT DISTINCT ON (v.indicator_id, s.organisation_id, s.period)
  v.indicator_id, s.recommendation_id, s.organisation_id, s.period, v.on_day, v.value, v.numerator, v.denominator, v.unavailable,
  v.comment, v.parts, s.id AS statement_id, s.published_on, s.is_demo
FROM reported_values v JOIN ${PUBLISHED} s ON s.id = v.statement_id
WHERE s.superseded_by_id IS NULL
ORDER BY v.indicator_id, s.organisation_id, s.period, s.published_at DESC, s.id`;

/** What each organisation that leads today answered last. */
const CURRENT_RESPONSES = `
CREATE VIEW current_responses WITH (security_barrier) AS
SELECT DISTINCT s.id AS statement_id, s.recommendation_id, s.organisation_id, s.answer, s.published_on
FROM ${PUBLISHED} s
JOIN current_responsibilities c ON c.recommendation_id = s.recommendation_id AND c.organisation_id = s.organisation_id AND c.part = 'lead'
WHERE s.noun = 'response' AND s.superseded_by_id IS NULL`;

/** Objections and whether they were answered in time (docs/method.md, "Objections"). */
const OBJECTION_STANDINGS = `
CREATE VIEW objection_standings WITH (security_barrier) AS
SELECT s.id, s.recommendation_id, s.organisation_id, s.answers_id, about.noun AS about_noun, about.organisation_id AS about_organisation_id,
  s.published_on, s.due_on, reply.id AS reply_id, s.is_demo,
  CASE WHEN reply.id IS NOT NULL THEN 'answered' WHEN s.due_on < (now() AT TIME ZONE 'UTC')::date THEN 'unanswered' ELSE 'open' END AS standing
FROM ${PUBLISHED} s
JOIN ${PUBLISHED} about ON about.id = s.answers_id
LEFT JOIN statements reply ON reply.answers_id = s.id AND reply.noun = 'reply' AND reply.state = 'published'
WHERE s.noun = 'objection'`;

const OLD_HANDS = `
CREATE OR REPLACE VIEW statement_hands WITH (security_barrier) AS
SELECT id AS statement_id, author_id, edited_by_id, creation_hash`;
const HANDS_FROM = `FROM statements WHERE organisation_id = (SELECT acting_organisation())`;

const VIEWS = {
  current_values: CURRENT_VALUES,
  current_responses: CURRENT_RESPONSES,
  objection_standings: OBJECTION_STANDINGS,
};

const OURS = 'organisation_id = (SELECT acting_organisation())';
const IS_LEAD = `(SELECT acting_role()) = 'lead'`;
const IS_EDITOR = `(SELECT acting_role()) = 'editor'`;
const leads = (recommendation: string): string =>
  `${IS_LEAD} AND EXISTS (SELECT FROM current_responsibilities c
    WHERE c.recommendation_id = ${recommendation} AND c.${OURS} AND c.part = 'lead')`;
const UNDER_VISIBLE = 'EXISTS (SELECT FROM statements s WHERE s.id = statement_id)';
const UNDER_OUR_DRAFT = `EXISTS (SELECT FROM statements s
  WHERE s.id = statement_id AND s.${OURS} AND s.state IN ('draft', 'returned'))`;

interface Policies {
  table: string;
  read: string;
  add?: string;
  change?: string;
  remove?: string;
}

const CARGO = ['reported_values', 'meetings', 'decision_outcomes'] as const;

/** Per table, what the application role may touch for whoever is asking. */
const POLICIES: readonly Policies[] = [
  ...CARGO.map((table) => ({ table, read: UNDER_VISIBLE, add: UNDER_OUR_DRAFT, remove: UNDER_OUR_DRAFT })),
  {
    table: 'focal_points',
    read: OURS,
    add: `${OURS} AND ${IS_LEAD} AND EXISTS (SELECT FROM accounts a WHERE a.id = account_id AND a.organisation_id = focal_points.organisation_id)`,
    remove: `${OURS} AND ${IS_LEAD}`,
  },
  {
    table: 'milestones',
    read: 'true',
    add: leads('milestones.recommendation_id'),
    change: leads('milestones.recommendation_id'),
  },
  {
    table: 'milestone_revisions',
    read: 'true',
    add: `EXISTS (SELECT FROM milestones m WHERE m.id = milestone_id AND ${leads('m.recommendation_id')})`,
  },
  {
    table: 'indicators',
    read: 'true',
    add: `${OURS} AND ${leads('indicators.recommendation_id')}`,
    change: `${OURS} AND ${leads('indicators.recommendation_id')}`,
  },
  { table: 'responsibilities', read: 'true', add: IS_EDITOR, change: IS_EDITOR },
  { table: 'frameworks', read: 'true', change: IS_EDITOR },
  { table: 'reporting_periods', read: 'true', add: IS_EDITOR, change: IS_EDITOR },
  { table: 'templates', read: 'true', add: IS_EDITOR, change: IS_EDITOR },
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

const changes = (...columns: string[]): string => {
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${of('NEW')} IS DISTINCT FROM ${of('OLD')}`;
};

const PUBLISHED_BY_ANOTHER = `CASE WHEN OLD.edited_by_id = acting_account()
  THEN NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = OLD.organisation_id AND a.id <> acting_account()
    AND coalesce(a.suspended_at > now() - interval '30 days', true) AND a.erased_at IS NULL)
  ELSE acting_role() = 'lead' OR EXISTS (SELECT FROM accounts a WHERE a.id = OLD.edited_by_id AND a.role = 'lead') END`;
const STEPS = `('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published')`;
const CONTENT = ['edited_by_id', 'language', 'text', 'judgement', 'period', 'as_of'];
const MORE_CONTENT = ['answer', 'areas', 'since', 'milestone_id', 'stance'];

type Rule = [words: string, condition: string];

const OLD_RULES: readonly Rule[] = [
  ['A statement goes from step to step', `NOT (${changes('state')}) OR (OLD.state, NEW.state) IN (${STEPS})`],
  [
    'Whoever changes a statement stands behind it',
    `NOT (${changes(...CONTENT)}) OR (OLD.state IN ('draft', 'returned') AND NEW.edited_by_id IS NOT DISTINCT FROM acting_account())`,
  ],
  ['A statement is published by another person', `NEW.state <> 'published' OR (${PUBLISHED_BY_ANOTHER})`],
];

const TAKES_BACK = `OLD.stepped_by_id = acting_account() AND OLD.stepped_at > now() - interval '1 minute'`;

/** Of a milestone, whoever leads its recommendation, or answers for it and has a part there. */
const MOVED_BY_OTHERS = `EXISTS (SELECT FROM milestone_moves v JOIN milestones m ON m.id = v.milestone_id
  WHERE v.statement_id = NEW.id AND NOT (m.recommendation_id = NEW.recommendation_id AND EXISTS (SELECT FROM current_responsibilities c
    WHERE c.recommendation_id = m.recommendation_id AND c.organisation_id = NEW.organisation_id
      AND (c.part = 'lead' OR m.organisation_id = NEW.organisation_id))))`;

/** A response is the lead's alone. Who sent a statement in may take that back for a minute. Nothing is dated but by the clock. */
const RULES: readonly Rule[] = [
  [
    'A statement goes from step to step',
    `NOT (${changes('state')}) OR (OLD.noun <> 'response' AND (OLD.state, NEW.state) IN (${STEPS}))
      OR (OLD.noun = 'response' AND (OLD.state, NEW.state) = ('draft', 'published'))
      OR (OLD.state = 'submitted' AND NEW.state = OLD.stepped_from AND ${TAKES_BACK})`,
  ],
  [
    'Whoever changes a statement stands behind it',
    `NOT (${changes(...CONTENT, ...MORE_CONTENT)})
      OR (OLD.state IN ('draft', 'returned') AND NEW.edited_by_id IS NOT DISTINCT FROM acting_account())`,
  ],
  [
    'A statement is published by another person, a response by the lead of who leads',
    `NEW.state <> 'published' OR CASE WHEN OLD.noun = 'response' THEN ${leads('OLD.recommendation_id')} ELSE (${PUBLISHED_BY_ANOTHER}) END`,
  ],
  [
    'Whoever takes a step signs it',
    `NOT (${changes('stepped_by_id', 'stepped_from', 'stepped_at')}) OR NEW.stepped_by_id IS NULL
      OR (NEW.stepped_by_id = acting_account() AND NEW.stepped_at = now() AND NEW.stepped_from = OLD.state)`,
  ],
  [
    'What is sent in, is sent in now',
    `CASE WHEN NOT (${changes('state')}) THEN NOT (${changes('submitted_at')})
      WHEN OLD.state = 'draft' THEN NEW.submitted_at = now()
      WHEN NEW.state = 'draft' THEN NEW.submitted_at IS NULL
      WHEN (OLD.state, NEW.state) = ('returned', 'submitted')
        THEN NEW.submitted_at = now() OR (NOT (${changes('submitted_at')}) AND OLD.stepped_from = 'submitted' AND ${TAKES_BACK})
      ELSE NOT (${changes('submitted_at')}) END`,
  ],
  ['What is published, is published now', `NEW.published_at IS NULL OR NEW.published_at = now()`],
  [
    'A reply is due thirty days after an objection is published',
    `NEW.due_on IS NULL OR NEW.due_on = (now() AT TIME ZONE 'UTC')::date + 30`,
  ],
  ['A milestone is moved by whom it falls to', `NEW.state <> 'published' OR NOT ${MOVED_BY_OTHERS}`],
];

function guardStatements(rules: readonly Rule[]): string {
  const checks = rules.map(
    ([words, condition]) =>
      `IF (${condition}) IS NOT TRUE THEN RAISE EXCEPTION '${words}' USING ERRCODE = '42501'; END IF;`,
  );
  return `CREATE OR REPLACE FUNCTION guard_statements() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
    $$ BEGIN ${checks.join('\n')} RETURN NEW; END $$`;
}

/** What is sent in keeps the closing day of that moment: days that editors set later make nobody late or in time. */
const KEEP_CLOSING_DAY = `
CREATE FUNCTION keep_closing_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF TG_OP = 'INSERT' OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at THEN
      NEW.closes_on := CASE WHEN NEW.submitted_at IS NOT NULL THEN period_closes(NEW.recommendation_id, NEW.period) END;
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER keep_closing_day BEFORE INSERT OR UPDATE OF submitted_at ON statements FOR EACH ROW EXECUTE FUNCTION keep_closing_day();
UPDATE statements SET closes_on = period_closes(recommendation_id, period) WHERE submitted_at IS NOT NULL;
`;

/** What closes while nobody may speak for an organisation is not owed: when that was stays known after it may again. */
const KEEP_SUSPENSIONS = `
CREATE FUNCTION keep_suspensions() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ BEGIN
    NEW.suspensions := OLD.suspensions || jsonb_build_object('from', (OLD.suspended_at AT TIME ZONE 'UTC')::date,
      'until', (now() AT TIME ZONE 'UTC')::date);
    RETURN NEW;
  END $$;
CREATE TRIGGER keep_suspensions BEFORE UPDATE OF suspended_at ON organisations FOR EACH ROW
  WHEN (OLD.suspended_at IS NOT NULL AND NEW.suspended_at IS NULL) EXECUTE FUNCTION keep_suspensions();
`;

/** Whoever is suspended or erased looks after nothing. */
const LEAVE_FOCAL_POINTS = `
CREATE FUNCTION leave_focal_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN DELETE FROM focal_points WHERE account_id = NEW.id; RETURN NULL; END $$;
CREATE TRIGGER leave_focal_points AFTER UPDATE OF suspended_at, erased_at ON accounts FOR EACH ROW
  WHEN (NEW.suspended_at IS NOT NULL OR NEW.erased_at IS NOT NULL) EXECUTE FUNCTION leave_focal_points();
`;

/** Whoever is answered is told, all of them, at the publication and at no other moment: its trigger is the only way to it. */
const TELL_ANSWERED = `
CREATE FUNCTION tell_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    INSERT INTO notices (id, account_id, kind)
      SELECT gen_random_uuid(), a.id, NEW.noun || '_published'
      FROM accounts a JOIN statements answered ON answered.organisation_id = a.organisation_id
      WHERE answered.id = NEW.answers_id AND a.erased_at IS NULL;
    RETURN NULL;
  END $$;
CREATE TRIGGER tell_answered AFTER UPDATE OF state ON statements FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state <> 'published' AND NEW.answers_id IS NOT NULL) EXECUTE FUNCTION tell_answered();
`;

const PUBLIC_COLUMNS = 'answers_id, due_on, answer, areas, since, milestone_id, stance';

const RIGHTS = `
GRANT SELECT ON ${[...NEW_TABLES, ...Object.keys(VIEWS)].join(', ')} TO parole_app;
GRANT SELECT (${PUBLIC_COLUMNS}, closes_on), UPDATE (due_on, answer, areas, since, milestone_id, stance, stepped_by_id, stepped_from, stepped_at)
  ON statements TO parole_app;
GRANT SELECT (${PUBLIC_COLUMNS}, is_late) ON published_statements TO parole_app;
GRANT UPDATE (withdrawn_at) ON statement_returns TO parole_app;
GRANT INSERT, DELETE ON ${CARGO.join(', ')}, focal_points TO parole_app;
GRANT INSERT, UPDATE (organisation_id, title, areas, weight, version) ON milestones TO parole_app;
GRANT INSERT ON milestone_revisions TO parole_app;
GRANT INSERT, UPDATE (title, direction, is_cumulative, dimensions, baseline, target, targets, target_revisions, version) ON indicators TO parole_app;
GRANT INSERT, UPDATE (basis, from_day, until_day, version) ON responsibilities TO parole_app;
GRANT UPDATE (title, about, status, ended, ended_note, followed_by, rhythm, former_rhythms, version) ON frameworks TO parole_app;
GRANT INSERT, UPDATE (opens_on, closes_on) ON reporting_periods TO parole_app;
GRANT INSERT, UPDATE (title, about, view, slots, version) ON templates TO parole_app;
GRANT SELECT, INSERT ON ${NEW_TABLES.join(', ')} TO parole_task;
GRANT UPDATE, DELETE ON templates, reporting_periods TO parole_task;
`;

const OLD_STATEMENTS_ADD = `${OURS} AND state = 'draft' AND author_id = (SELECT acting_account()) AND edited_by_id = author_id`;
/** What is being begun was neither sent in nor published, and nobody has taken a step with it. */
const STATEMENTS_ADD = `${OLD_STATEMENTS_ADD} AND num_nonnulls(submitted_at, published_at, due_on, stepped_by_id, stepped_from, stepped_at) = 0`;
const addStatements = (check: string): string => `ALTER POLICY statements_add ON statements WITH CHECK (${check})`;

/** Only a remark that one made oneself, and only to take it back, for a minute. */
const RETURNS_CHANGE = `
CREATE POLICY statement_returns_change ON statement_returns FOR UPDATE TO parole_app
  USING (returned_by_id = (SELECT acting_account()) AND withdrawn_at IS NULL AND returned_at > now() - interval '1 minute')
  WITH CHECK (returned_by_id = (SELECT acting_account()))`;

export class AddProgress1795340000000 implements MigrationInterface {
  name = 'AddProgress1795340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PERIODS);
    await runner.query(PUBLISHED_STATEMENTS);
    await runner.query(CURRENT_MILESTONES);
    await runner.query(`${OLD_HANDS}, stepped_by_id, stepped_from, stepped_at ${HANDS_FROM}`);
    for (const view of Object.values(VIEWS)) await runner.query(view);
    for (const step of POLICIES.flatMap(secure)) await runner.query(step);
    await runner.query(RETURNS_CHANGE);
    await runner.query(addStatements(STATEMENTS_ADD));
    await runner.query(guardStatements(RULES));
    await runner.query(KEEP_CLOSING_DAY);
    await runner.query(KEEP_SUSPENSIONS);
    await runner.query(LEAVE_FOCAL_POINTS);
    await runner.query(TELL_ANSWERED);
    await runner.query(RIGHTS);
  }

  /** @throws where responses, objections or replies were made since: they have no place in the older tables. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER leave_focal_points ON accounts; DROP FUNCTION leave_focal_points');
    await runner.query('DROP TRIGGER tell_answered ON statements; DROP FUNCTION tell_answered');
    await runner.query('DROP TRIGGER keep_closing_day ON statements; DROP FUNCTION keep_closing_day');
    await runner.query('DROP TRIGGER keep_suspensions ON organisations; DROP FUNCTION keep_suspensions');
    await runner.query(guardStatements(OLD_RULES));
    await runner.query(addStatements(OLD_STATEMENTS_ADD));
    await runner.query('DROP POLICY statement_returns_change ON statement_returns');
    for (const { table, add, change, remove } of POLICIES) {
      const names = ['read', add && 'add', change && 'change', remove && 'remove', 'task'].filter(Boolean);
      for (const name of names) await runner.query(`DROP POLICY ${table}_${String(name)} ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query(`REVOKE INSERT ON milestones, milestone_revisions, indicators, responsibilities FROM parole_app;
      REVOKE UPDATE (organisation_id, title, weight, version) ON milestones FROM parole_app;
      REVOKE UPDATE (title, target) ON indicators FROM parole_app;
      REVOKE UPDATE (basis, from_day, until_day) ON responsibilities FROM parole_app;
      REVOKE UPDATE (title, about, status, ended, ended_note, followed_by, version) ON frameworks FROM parole_app`);
    await runner.query(`DROP VIEW ${Object.keys(VIEWS).reverse().join(', ')}`);
    await this.restoreViews(runner);
    await runner.query('DROP FUNCTION period_closes, period_end');
    await runner.query(`
      ALTER TABLE recommendations DROP COLUMN template_id;
      DROP TABLE ${NEW_TABLES.join(', ')};
      ALTER TABLE statement_returns DROP COLUMN remarks, DROP COLUMN withdrawn_at;
      ALTER TABLE statements DROP CONSTRAINT ck_statements_noun, DROP CONSTRAINT ck_statements_answer, DROP CONSTRAINT ck_statements_about,
        DROP CONSTRAINT ck_statements_due, DROP COLUMN answers_id, DROP COLUMN due_on, DROP COLUMN answer, DROP COLUMN areas,
        DROP COLUMN since, DROP COLUMN milestone_id, DROP COLUMN stance, DROP COLUMN closes_on, DROP COLUMN stepped_by_id, DROP COLUMN stepped_from, DROP COLUMN stepped_at,
        ADD CONSTRAINT ck_statements_noun CHECK (noun IN ('report', 'assessment') AND (noun = 'report') = (period IS NOT NULL) AND (noun = 'assessment') = (as_of IS NOT NULL));
      ALTER TABLE indicators DROP CONSTRAINT ck_indicators_direction, DROP CONSTRAINT ck_indicators_quota_rule, DROP COLUMN organisation_id,
        DROP COLUMN slot, DROP COLUMN direction, DROP COLUMN is_cumulative, DROP COLUMN dimensions, DROP COLUMN quota_rule, DROP COLUMN baseline,
        DROP COLUMN targets, DROP COLUMN target_revisions, DROP COLUMN is_demo, DROP COLUMN version, DROP COLUMN creation_hash;
      ALTER TABLE milestone_revisions DROP COLUMN position;
      ALTER TABLE milestone_moves DROP COLUMN blockers;
      ALTER TABLE milestones DROP COLUMN areas, DROP COLUMN creation_hash;
      ALTER TABLE responsibilities DROP COLUMN version, DROP COLUMN creation_hash;
      ALTER TABLE frameworks DROP CONSTRAINT ck_frameworks_rhythm, DROP COLUMN rhythm, DROP COLUMN former_rhythms;
      ALTER TABLE organisations DROP COLUMN suspensions`);
  }

  /** Views only grow in place; to shrink one, those that stand on it go first and come back. */
  private async restoreViews(runner: QueryRunner): Promise<void> {
    const dependents = (await runner.query(
      `SELECT relname AS name, pg_get_viewdef(oid) AS body FROM pg_class
       WHERE relname = ANY ($1) ORDER BY array_position($1::text[], relname::text)`,
      [['current_judgements', 'perspective_views', 'divergences', 'silences']],
    )) as { name: string; body: string }[];
    await runner.query(
      'DROP VIEW silences, divergences, perspective_views, current_judgements, current_milestones, published_statements, statement_hands',
    );
    await runner.query(OLD_PUBLISHED_STATEMENTS + PUBLISHED_FROM);
    await runner.query(
      `CREATE VIEW current_milestones AS ${MILESTONE_COLUMNS} ${milestonesFrom('published_statements', MOVED, 's.published_at DESC, s.id', 'revised_on DESC, id')}`,
    );
    await runner.query(`${OLD_HANDS} ${HANDS_FROM}`);
    await runner.query(`GRANT SELECT ON current_milestones, statement_hands TO parole_app;
      GRANT SELECT ON published_statements, current_milestones, statement_hands TO parole_task;
      GRANT SELECT (id, noun, recommendation_id, organisation_id, state, language, text, judgement, period, as_of, supersedes_id, published_at,
        is_demo, version, perspective, published_on, superseded_by_id) ON published_statements TO parole_app`);
    for (const { name, body } of dependents) {
      await runner.query(`CREATE VIEW ${name} AS ${body}`);
      await runner.query(`GRANT SELECT ON ${name} TO parole_app, parole_task`);
    }
  }
}
