import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that endanger a person: who asked to black them out, and on what they stood. The words go with the decision. */
const TABLES = `
CREATE TABLE blackouts (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  category text NOT NULL,
  words text[],
  state text NOT NULL DEFAULT 'open',
  asked_by_id uuid NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  decided_by_id uuid,
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ck_blackouts_category CHECK (category IN ('identity_protected')),
  CONSTRAINT ck_blackouts_state CHECK (state IN ('open', 'done', 'refused') AND (state = 'open') = (words IS NOT NULL)
    AND (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  CONSTRAINT pk_blackouts PRIMARY KEY (id)
);
CREATE TABLE statement_blackouts (
  blackout_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  category text NOT NULL,
  on_day date NOT NULL,
  CONSTRAINT pk_statement_blackouts PRIMARY KEY (blackout_id, statement_id)
);
CREATE INDEX ix_statement_blackouts_statement_id ON statement_blackouts (statement_id);
ALTER TABLE blackouts ADD CONSTRAINT fk_blackouts_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
ALTER TABLE blackouts ADD CONSTRAINT fk_blackouts_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES accounts(id);
ALTER TABLE blackouts ADD CONSTRAINT fk_blackouts_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES accounts(id);
ALTER TABLE statement_blackouts ADD CONSTRAINT fk_statement_blackouts_blackout_id FOREIGN KEY (blackout_id) REFERENCES blackouts(id);
ALTER TABLE statement_blackouts ADD CONSTRAINT fk_statement_blackouts_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id);
`;

const IS_EDITOR = `(SELECT acting_role()) = 'editor'`;
const MINE = 'asked_by_id = (SELECT acting_account())';

/** The wish is the editors'; the mark is everybody's, and made by the functions alone. */
const ROWS = `
ALTER TABLE blackouts ENABLE ROW LEVEL SECURITY;
CREATE POLICY blackouts_read ON blackouts FOR SELECT TO parole_app USING (${IS_EDITOR} OR ${MINE});
CREATE POLICY blackouts_add ON blackouts FOR INSERT TO parole_app WITH CHECK (${IS_EDITOR} AND ${MINE} AND state = 'open'
  AND EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.state = 'published'));
CREATE POLICY blackouts_task ON blackouts TO parole_task USING (true) WITH CHECK (true);
ALTER TABLE statement_blackouts ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_blackouts_read ON statement_blackouts FOR SELECT TO parole_app USING (true);
CREATE POLICY statement_blackouts_task ON statement_blackouts TO parole_task USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON blackouts TO parole_app;
GRANT SELECT ON statement_blackouts TO parole_app;
GRANT SELECT, INSERT ON blackouts, statement_blackouts TO parole_task;
`;

const SPACES = '[\\s\\u00A0\\u202F]+';
const APOSTROPHES = `[''’ʼ]`;
const FRENCH = 'COLLATE "fr-x-icu"';
/** Keys under which words of a statement stand, in its columns and in what the journal keeps of it. */
const WORDED = `'text', 'reason', 'reasons', 'comment', 'unavailable', 'agenda', 'owner', 'remark', 'quote'`;

/** Whole words, in capitals or not, whatever the spaces between them and however an apostrophe is written. */
const TEXTS = `
CREATE FUNCTION blackout_pattern(words text[]) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT '(?<![[:alnum:]])(?:' || string_agg(escaped.part, '|' ORDER BY length(escaped.part) DESC, escaped.part) || ')(?![[:alnum:]])'
  FROM unnest(words) word, LATERAL (SELECT regexp_replace(regexp_replace(regexp_replace(normalize(word),
    '([][*+?.(){}|^$\\\\])', '\\\\\\1', 'g'), '${APOSTROPHES}', '${APOSTROPHES}', 'g'), '${SPACES}', '${SPACES.replaceAll('\\', '\\\\')}', 'g') AS part) escaped
  $$;
CREATE FUNCTION black_out_text(words text, pattern text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN normalize(words) ${FRENCH} ~* pattern
    THEN regexp_replace(normalize(words) ${FRENCH}, pattern, '███', 'gi') ELSE words END
  $$;
CREATE FUNCTION black_out_json(told jsonb, pattern text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
  BEGIN
    RETURN CASE jsonb_typeof(told)
      WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(e.key, CASE
        WHEN jsonb_typeof(e.value) = 'string' AND e.key IN (${WORDED}) THEN to_jsonb(black_out_text(e.value #>> '{}', pattern))
        WHEN jsonb_typeof(e.value) = 'array' AND e.key = 'organisations' THEN black_out_names(e.value, pattern)
        ELSE black_out_json(e.value, pattern) END), '{}') FROM jsonb_each(told) e)
      WHEN 'array' THEN (SELECT coalesce(jsonb_agg(black_out_json(e.value, pattern) ORDER BY e.place), '[]')
        FROM jsonb_array_elements(told) WITH ORDINALITY e (value, place))
      ELSE told END;
  END $$;
CREATE FUNCTION black_out_names(names jsonb, pattern text) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(CASE WHEN jsonb_typeof(e.value) = 'string' THEN to_jsonb(black_out_text(e.value #>> '{}', pattern)) ELSE e.value END
    ORDER BY e.place), '[]') FROM jsonb_array_elements(names) WITH ORDINALITY e (value, place)
  $$;
`;

/** Every published version of a statement, and how often the words stand in what one may read of each. */
const MATCHES = `
CREATE FUNCTION published_versions(statement uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE versions AS (
    SELECT s.id, s.supersedes_id FROM statements s WHERE s.id = statement AND s.state = 'published'
    UNION SELECT s.id, s.supersedes_id FROM versions v JOIN statements s ON s.state = 'published' AND (s.id = v.supersedes_id OR s.supersedes_id = v.id)
  ) SELECT v.id FROM versions v
  $$;
CREATE FUNCTION blackout_matches(statement uuid, words text[]) RETURNS TABLE (id uuid, published_on date, matches integer)
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT s.id, (s.published_at AT TIME ZONE 'UTC')::date,
    (SELECT coalesce(sum(regexp_count(normalize(said.text) ${FRENCH}, blackout_pattern(words), 1, 'i')), 0) FROM (
      SELECT s.text
      UNION ALL SELECT m.text FROM milestone_moves m WHERE m.statement_id = s.id
      UNION ALL SELECT b ->> 'text' FROM milestone_moves m, jsonb_array_elements(m.blockers) b WHERE m.statement_id = s.id
      UNION ALL SELECT unnest(ARRAY[v.comment, v.unavailable]) FROM reported_values v WHERE v.statement_id = s.id
      UNION ALL SELECT m.agenda FROM meetings m WHERE m.statement_id = s.id
      UNION ALL SELECT jsonb_array_elements_text(m.organisations) FROM meetings m WHERE m.statement_id = s.id
      UNION ALL SELECT unnest(ARRAY[d ->> 'text', d ->> 'owner']) FROM meetings m, jsonb_array_elements(m.decisions) d WHERE m.statement_id = s.id
      UNION ALL SELECT o.text FROM decision_outcomes o WHERE o.statement_id = s.id
      UNION ALL SELECT r.remark FROM statement_returns r WHERE r.statement_id = s.id
      UNION ALL SELECT unnest(ARRAY[p ->> 'quote', p ->> 'remark']) FROM statement_returns r, jsonb_array_elements(r.remarks) p WHERE r.statement_id = s.id
    ) said (text))::integer
  FROM statements s WHERE s.id IN (SELECT published_versions(statement)) ORDER BY s.published_at, s.id
  $$;
`;

/**
 * The one way in which what was published is changed, and what the journal holds of it (access.md). No rights for anybody:
 * the functions below ask first who acts. What the journal keeps sealed of these versions becomes unreadable whole, and the
 * hash of what was sent goes, from which the words might be guessed.
 */
const APPLY = `
CREATE FUNCTION apply_blackout(blackout uuid, statement uuid, words text[], why text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    p text := blackout_pattern(words);
    versions uuid[] := ARRAY(SELECT v FROM published_versions(statement) v);
  BEGIN
    PERFORM FROM statements s WHERE s.id = ANY (versions) ORDER BY s.id FOR UPDATE;
    INSERT INTO statement_blackouts (blackout_id, statement_id, category, on_day)
      SELECT blackout, m.id, why, (now() AT TIME ZONE 'UTC')::date FROM blackout_matches(statement, words) m WHERE m.matches > 0;
    UPDATE statements s SET text = black_out_text(s.text, p), creation_hash = sha256(uuid_send(gen_random_uuid())) WHERE s.id = ANY (versions);
    UPDATE milestone_moves m SET text = black_out_text(m.text, p), blockers = black_out_json(m.blockers, p) WHERE m.statement_id = ANY (versions);
    UPDATE reported_values v SET comment = black_out_text(v.comment, p), unavailable = black_out_text(v.unavailable, p) WHERE v.statement_id = ANY (versions);
    UPDATE meetings m SET agenda = black_out_text(m.agenda, p), decisions = black_out_json(m.decisions, p),
      organisations = black_out_names(m.organisations, p) WHERE m.statement_id = ANY (versions);
    UPDATE decision_outcomes o SET text = black_out_text(o.text, p) WHERE o.statement_id = ANY (versions);
    UPDATE statement_returns r SET remark = black_out_text(r.remark, p), remarks = black_out_json(r.remarks, p) WHERE r.statement_id = ANY (versions);
    UPDATE journal j SET before = black_out_json(j.before, p), after = black_out_json(j.after, p)
      WHERE j.noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND j.record_id = ANY (versions::text[]);
    DELETE FROM record_keys k WHERE k.noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND k.record_id = ANY (versions::text[]);
  END $$;
REVOKE EXECUTE ON FUNCTION apply_blackout FROM PUBLIC;
`;

/** Who may: the own lead at once; of editors one asks, another agrees. */
const WAYS = `
CREATE FUNCTION black_out(blackout uuid, statement uuid, words text[], why text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF (acting_role() = 'lead' AND EXISTS (SELECT FROM statements s WHERE s.id = statement AND s.state = 'published'
      AND s.organisation_id = acting_organisation())) IS NOT TRUE
    THEN RAISE EXCEPTION 'A lead blacks out words of the own organisation' USING ERRCODE = '42501'; END IF;
    INSERT INTO blackouts (id, statement_id, category, state, asked_by_id, decided_by_id, decided_at)
      VALUES (blackout, statement, why, 'done', acting_account(), acting_account(), now());
    PERFORM apply_blackout(blackout, statement, words, why);
  END $$;
CREATE FUNCTION decide_blackout(blackout uuid, is_agreed boolean) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE asked blackouts;
  BEGIN
    SELECT * INTO asked FROM blackouts b WHERE b.id = blackout AND b.state = 'open' FOR UPDATE;
    IF (acting_role() = 'editor' AND asked.id IS NOT NULL AND (asked.asked_by_id <> acting_account() OR NOT is_agreed)) IS NOT TRUE
    THEN RAISE EXCEPTION 'Two editors black out words: one asks, another agrees' USING ERRCODE = '42501'; END IF;
    IF is_agreed THEN PERFORM apply_blackout(asked.id, asked.statement_id, asked.words, asked.category); END IF;
    UPDATE blackouts b SET state = CASE WHEN is_agreed THEN 'done' ELSE 'refused' END, words = NULL, decided_by_id = acting_account(),
      decided_at = now(), version = b.version + 1 WHERE b.id = blackout;
  END $$;
REVOKE EXECUTE ON FUNCTION black_out, decide_blackout FROM PUBLIC;
GRANT EXECUTE ON FUNCTION black_out, decide_blackout TO parole_app;
`;

export class AddBlackouts1795370000000 implements MigrationInterface {
  name = 'AddBlackouts1795370000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [TABLES, ROWS, TEXTS, MATCHES, APPLY, WAYS]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION black_out, decide_blackout, apply_blackout, blackout_matches, published_versions;
      DROP FUNCTION black_out_json, black_out_names, black_out_text, blackout_pattern;
      DROP TABLE statement_blackouts, blackouts`);
  }
}
