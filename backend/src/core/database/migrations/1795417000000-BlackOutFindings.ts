import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

/** Words stand in a statement or in a finding; the mark stays on the finding, as visible as it. */
const TABLES = `
ALTER TABLE blackouts ALTER COLUMN statement_id DROP NOT NULL, ADD COLUMN verification_id uuid,
  ADD CONSTRAINT ck_blackouts_target CHECK (num_nonnulls(statement_id, verification_id) = 1),
  ADD CONSTRAINT fk_blackouts_verification_id FOREIGN KEY (verification_id) REFERENCES verifications(id) ON DELETE CASCADE;
CREATE TABLE verification_blackouts (
  blackout_id uuid NOT NULL,
  verification_id uuid NOT NULL,
  category text NOT NULL,
  on_day date NOT NULL,
  CONSTRAINT pk_verification_blackouts PRIMARY KEY (blackout_id, verification_id),
  CONSTRAINT fk_verification_blackouts_blackout_id FOREIGN KEY (blackout_id) REFERENCES blackouts(id) ON DELETE CASCADE,
  CONSTRAINT fk_verification_blackouts_verification_id FOREIGN KEY (verification_id) REFERENCES verifications(id) ON DELETE CASCADE
);
CREATE INDEX ix_verification_blackouts_verification_id ON verification_blackouts (verification_id);
`;

/** In what words may be blacked out, as far as who asks may read it: of evidence that is taken back nothing is left. */
const TARGETS = `
CREATE VIEW blackout_targets WITH (security_invoker = true) AS
SELECT s.noun, s.id, s.organisation_id, s.recommendation_id, NULL::text AS about_noun, NULL::uuid AS about_id
FROM statements s WHERE s.state = 'published'
UNION ALL
SELECT 'verification', v.id, v.organisation_id, coalesce(m.recommendation_id, e.recommendation_id, own.recommendation_id),
  CASE WHEN m.id IS NULL THEN 'evidence' ELSE 'milestone' END, coalesce(m.id, e.id, own.id)
FROM verifications v LEFT JOIN milestones m ON m.id = v.milestone_id LEFT JOIN evidence e ON e.id = v.evidence_id AND e.withdrawn_at IS NULL
  LEFT JOIN found_evidence own ON own.verification_id = v.id
WHERE v.state = 'published' AND num_nonnulls(m.id, e.id, own.id) > 0;
GRANT SELECT ON blackout_targets TO parole_app;
`;

const IS_EDITOR = `(SELECT acting_role()) = 'editor'`;
const MINE = 'asked_by_id = (SELECT acting_account())';
const IS_READABLE = `EXISTS (SELECT FROM blackout_targets t WHERE t.id = coalesce(statement_id, verification_id)
  AND (t.noun = 'verification') = (verification_id IS NOT NULL))`;
const IS_PUBLISHED = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.state = 'published')`;
const policies = (read: string, add: string): string => `
ALTER POLICY blackouts_read ON blackouts USING (${read});
ALTER POLICY blackouts_add ON blackouts WITH CHECK (${IS_EDITOR} AND ${MINE} AND state = 'open' AND ${add});
`;

/** Of a finding on evidence that is not for everybody no editor learns, whatever was asked of it before. */
const ROWS = `
${policies(`(${IS_EDITOR} OR ${MINE}) AND ${IS_READABLE}`, IS_READABLE)}
ALTER TABLE verification_blackouts ENABLE ROW LEVEL SECURITY;
CREATE POLICY verification_blackouts_read ON verification_blackouts FOR SELECT TO parole_app
  USING (EXISTS (SELECT FROM verifications v WHERE v.id = verification_id));
CREATE POLICY verification_blackouts_task ON verification_blackouts TO parole_task USING (true) WITH CHECK (true);
GRANT SELECT ON verification_blackouts TO parole_app;
GRANT SELECT, INSERT ON verification_blackouts TO parole_task;
`;

/** What an organisation found of one thing: the latest counts, the older ones stay, and drafts follow. */
const FINDINGS = `
CREATE FUNCTION finding_versions(said uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT v.id FROM verifications f JOIN verifications v ON v.organisation_id = f.organisation_id
    AND (v.evidence_id = f.evidence_id OR v.milestone_id = f.milestone_id)
  WHERE f.id = said AND f.state = 'published'
  $$;
CREATE FUNCTION finding_matches(said uuid, words text[], with_drafts boolean DEFAULT false)
  RETURNS TABLE (id uuid, published_on date, matches integer) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT v.id, (v.published_at AT TIME ZONE 'UTC')::date,
    regexp_count(normalize(v.text) COLLATE "fr-x-icu", blackout_pattern(words), 1, 'i')
  FROM verifications v WHERE v.id IN (SELECT finding_versions(said)) AND (with_drafts OR v.state = 'published')
  ORDER BY v.published_at, v.id
  $$;
CREATE FUNCTION finding_marks(said uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('category', b.category, 'on', b.on_day) ORDER BY b.on_day DESC, b.blackout_id), '[]')
  FROM verification_blackouts b WHERE b.verification_id = said
  $$;
CREATE FUNCTION is_public_finding(said uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence_id LEFT JOIN statements s ON s.id = e.statement_id
    WHERE v.id = said AND v.state = 'published' AND (v.milestone_id IS NOT NULL OR (e.level = 'public' AND e.withdrawn_at IS NULL
      AND coalesce(e.file_state = 'ready', true) AND (e.statement_id IS NULL OR s.state = 'published'))))
  $$;
`;

/**
 * As `apply_blackout` in statements, and as little anybody's right. What is found of is held, so that whoever begins a
 * finding of it comes before, and is blacked out too, or after.
 */
const APPLY = `
CREATE FUNCTION hold_findings(said uuid) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE versions uuid[];
  BEGIN
    PERFORM FROM evidence e WHERE e.id = (SELECT v.evidence_id FROM verifications v WHERE v.id = said) FOR UPDATE;
    PERFORM FROM milestones m WHERE m.id = (SELECT v.milestone_id FROM verifications v WHERE v.id = said) FOR UPDATE;
    versions := ARRAY(SELECT v FROM finding_versions(said) v);
    PERFORM FROM verifications v WHERE v.id = ANY (versions) ORDER BY v.id FOR UPDATE;
    RETURN versions;
  END $$;
CREATE FUNCTION apply_finding_blackout(blackout uuid, said uuid, words text[], why text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    p text := blackout_pattern(words);
    versions uuid[] := hold_findings(said);
  BEGIN
    INSERT INTO verification_blackouts (blackout_id, verification_id, category, on_day)
      SELECT blackout, m.id, why, (now() AT TIME ZONE 'UTC')::date FROM finding_matches(said, words, true) m WHERE m.matches > 0;
    UPDATE verifications v SET text = black_out_text(v.text, p), creation_hash = sha256(uuid_send(gen_random_uuid())),
      version = v.version + (v.state = 'draft' AND EXISTS (SELECT FROM verification_blackouts b
        WHERE b.blackout_id = blackout AND b.verification_id = v.id))::integer WHERE v.id = ANY (versions);
    UPDATE journal j SET before = black_out_json(j.before, p), after = black_out_json(j.after, p)
      WHERE j.noun = 'verification' AND j.record_id = ANY (versions::text[]);
    DELETE FROM record_keys k WHERE k.noun = 'verification' AND k.record_id = ANY (versions::text[]);
  END $$;
CREATE FUNCTION black_out_finding(blackout uuid, said uuid, words text[], why text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF (acting_role() = 'lead' AND EXISTS (SELECT FROM verifications v WHERE v.id = said AND v.state = 'published'
      AND v.organisation_id = acting_organisation())) IS NOT TRUE
    THEN RAISE EXCEPTION 'A lead blacks out words of the own organisation' USING ERRCODE = '42501'; END IF;
    PERFORM hold_findings(said);
    INSERT INTO blackouts (id, verification_id, category, state, asked_by_id, decided_by_id, decided_at)
      VALUES (blackout, said, why, 'done', acting_account(), acting_account(), now());
    PERFORM apply_finding_blackout(blackout, said, words, why);
  END $$;
REVOKE EXECUTE ON FUNCTION hold_findings, apply_finding_blackout, black_out_finding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION black_out_finding TO parole_app;
`;

/** The row that names a statement keeps it from being held: of two that come at once each would wait for the other. */
const ADDED = 'INSERT INTO blackouts (id, statement_id,';
const HELD_AND_ADDED = `PERFORM FROM statements s WHERE s.id IN (SELECT statement_versions(statement)) ORDER BY s.id FOR UPDATE;
    ${ADDED}`;

const MAY_DECIDE = 'AND asked.id IS NOT NULL AND (';
const MAY_DECIDE_BOTH = `AND asked.id IS NOT NULL AND (asked.verification_id IS NULL OR is_public_finding(asked.verification_id)) AND (`;
const APPLIED = 'PERFORM apply_blackout(asked.id, asked.statement_id, asked.words, asked.category);';
const APPLIED_BOTH = `IF asked.verification_id IS NULL THEN ${APPLIED}
      ELSE PERFORM apply_finding_blackout(asked.id, asked.verification_id, asked.words, asked.category); END IF;`;
const WHOSE = '(SELECT s.organisation_id FROM statements s WHERE s.id = asked.statement_id)';
const WHOSE_BOTH = `coalesce(${WHOSE}, (SELECT v.organisation_id FROM verifications v WHERE v.id = asked.verification_id))`;

/** With content that is destroyed goes what somebody asked to black out of what was found of it: nobody can decide it any more. */
const ENDED = 'DELETE FROM verifications WHERE evidence_id = NEW.id';
const ENDED_WISHES = `DELETE FROM blackouts b USING verifications v WHERE v.evidence_id = NEW.id AND b.verification_id = v.id AND b.state = 'open';
    ${ENDED}`;

const SAID = `'text', f.text,`;
const SAID_MARKED = `'text', f.text, 'blackouts', finding_marks(f.id),`;

const ALTERED = [
  ['black_out', ADDED, HELD_AND_ADDED],
  ['decide_blackout', MAY_DECIDE, MAY_DECIDE_BOTH],
  ['decide_blackout', APPLIED, APPLIED_BOTH],
  ['decide_blackout', WHOSE, WHOSE_BOTH],
  ['end_findings', ENDED, ENDED_WISHES],
  ['milestone_verification', SAID, SAID_MARKED],
] as const;

export class BlackOutFindings1795417000000 implements MigrationInterface {
  name = 'BlackOutFindings1795417000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [TABLES, TARGETS, ROWS, FINDINGS, APPLY]) await runner.query(step);
    for (const [name, was, is] of ALTERED) await alterFunction(runner, name, was, is);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, was, is] of [...ALTERED].reverse()) await alterFunction(runner, name, is, was);
    await runner.query(policies(`${IS_EDITOR} OR ${MINE}`, IS_PUBLISHED));
    await runner.query(`
      DROP FUNCTION black_out_finding, apply_finding_blackout, hold_findings, is_public_finding, finding_marks, finding_matches, finding_versions;
      DROP VIEW blackout_targets; DROP TABLE verification_blackouts;
      DELETE FROM blackouts WHERE statement_id IS NULL;
      ALTER TABLE blackouts DROP COLUMN verification_id, ALTER COLUMN statement_id SET NOT NULL`);
  }
}
