import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

const NOUN_OF_FRAMEWORK = `noun IN ('assessment', 'objection', 'reply')`;

const COLUMNS = `
ALTER TABLE statements ALTER COLUMN recommendation_id DROP NOT NULL,
  ADD COLUMN framework_id uuid,
  ADD COLUMN subject_id uuid,
  ADD COLUMN perspective text,
  ADD COLUMN effect text,
  ADD COLUMN confidence text,
  ADD COLUMN confidence_why text NOT NULL DEFAULT '',
  ADD COLUMN guidance jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN differs_because text NOT NULL DEFAULT '',
  ADD CONSTRAINT fk_statements_framework_id FOREIGN KEY (framework_id) REFERENCES frameworks(id);
`;

/**
 * What was published before speaks for the kind its organisation was of then: before its first recorded change of kind
 * for the one that it had, otherwise for the one it has. Assessments of one recommendation follow each other.
 */
const PAST = `
UPDATE statements s SET subject_id = s.recommendation_id, perspective = CASE WHEN s.state = 'published' THEN coalesce(
  (SELECT j.before ->> 'kind' FROM journal j
   WHERE j.noun = 'organisation' AND j.record_id = s.organisation_id::text AND j.at > s.published_at AND j.before ->> 'kind' <> j.after ->> 'kind'
   ORDER BY j.at LIMIT 1),
  (SELECT o.kind FROM organisations o WHERE o.id = s.organisation_id)) END;
UPDATE statements s SET supersedes_id = p.last_id FROM (
  SELECT id, lag(id) OVER (PARTITION BY organisation_id, recommendation_id ORDER BY published_at, id) AS last_id
  FROM statements WHERE noun = 'assessment' AND state = 'published'
) p WHERE p.id = s.id AND p.last_id IS NOT NULL;
`;

const CHECKS = `
ALTER TABLE statements ALTER COLUMN subject_id SET NOT NULL,
  DROP CONSTRAINT ck_statements_about,
  ADD CONSTRAINT ck_statements_about CHECK ((stance IS NULL OR (noun = 'report' AND milestone_id IS NOT NULL AND stance IN ('supports', 'contradicts'))) AND (milestone_id IS NULL OR noun = 'assessment' OR stance IS NOT NULL)),
  ADD CONSTRAINT ck_statements_subject CHECK (num_nonnulls(recommendation_id, framework_id) = 1 AND (framework_id IS NULL OR (${NOUN_OF_FRAMEWORK} AND milestone_id IS NULL))),
  ADD CONSTRAINT ck_statements_perspective CHECK ((state = 'published') = (perspective IS NOT NULL)),
  ADD CONSTRAINT ck_statements_appraisal CHECK (effect IN ('worsened', 'none', 'marginal', 'major') AND confidence IN ('low', 'medium', 'high') AND (noun = 'assessment' OR (num_nonnulls(effect, confidence) = 0 AND confidence_why = '' AND guidance = '{}' AND differs_because = '')));
CREATE INDEX ix_statements_subject_id_published_at ON statements (subject_id, published_at);
CREATE INDEX ix_statements_supersedes_id ON statements (supersedes_id);
`;

/**
 * What a statement is about never changes, and a milestone that is judged is one of its recommendation. Published, it speaks for
 * the kind that its organisation is of at that moment, and for no other later.
 */
const PLACED = `
CREATE FUNCTION place_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF TG_OP = 'INSERT' THEN
      NEW.subject_id := coalesce(NEW.framework_id, CASE WHEN NEW.noun = 'assessment' THEN NEW.milestone_id END, NEW.recommendation_id);
    END IF;
    IF NEW.noun = 'assessment' AND NEW.milestone_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM milestones m WHERE m.id = NEW.milestone_id AND m.recommendation_id = NEW.recommendation_id)
    THEN RAISE EXCEPTION 'A milestone is judged under its recommendation' USING ERRCODE = '42501'; END IF;
    NEW.perspective := CASE WHEN NEW.state = 'published'
      THEN coalesce(NEW.perspective, (SELECT o.kind FROM organisations o WHERE o.id = NEW.organisation_id)) END;
    RETURN NEW;
  END $$;
CREATE TRIGGER place_statement BEFORE INSERT OR UPDATE OF state ON statements FOR EACH ROW EXECUTE FUNCTION place_statement();
`;

/**
 * An assessment follows the organisation's last one of the same subject and the same areas. Who publishes while another of
 * the organisation does waits and follows; where that other began later, neither comes first, and the second is refused.
 */
const SUCCEEDS = `
CREATE FUNCTION succeed_assessment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ DECLARE last statements; BEGIN
    IF TG_OP = 'UPDATE' AND NEW.state = 'published' THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('assessment ' || NEW.organisation_id || ' ' || NEW.subject_id, 0));
    END IF;
    SELECT s.* INTO last FROM statements s
    WHERE s.subject_id = NEW.subject_id AND s.organisation_id = NEW.organisation_id AND s.noun = 'assessment' AND s.state = 'published'
      AND s.areas @> NEW.areas AND s.areas <@ NEW.areas AND s.id <> NEW.id
      AND (TG_OP = 'UPDATE' OR s.published_at <= coalesce(NEW.published_at, now()))
      AND NOT EXISTS (SELECT FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published')
    ORDER BY s.published_at DESC, s.id LIMIT 1;
    IF TG_OP = 'UPDATE' AND NEW.state = 'published' AND last.published_at > NEW.published_at
    THEN RAISE EXCEPTION 'Another assessment was published meanwhile' USING ERRCODE = '23505'; END IF;
    NEW.supersedes_id := last.id;
    RETURN NEW;
  END $$;
CREATE TRIGGER succeed_assessment BEFORE INSERT OR UPDATE OF state, areas ON statements FOR EACH ROW
  WHEN (NEW.noun = 'assessment') EXECUTE FUNCTION succeed_assessment();
`;

/** What supersedes is of the same organisation and noun, of the same matter: nobody takes another's word out of the figures. */
const FOLLOWS_OWN = `
CREATE FUNCTION guard_new_statements() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ BEGIN
    IF NEW.supersedes_id IS NOT NULL AND NEW.noun <> 'assessment' AND NOT EXISTS (SELECT FROM statements s
      WHERE s.id = NEW.supersedes_id AND s.organisation_id = NEW.organisation_id AND s.noun = NEW.noun
        AND s.recommendation_id = NEW.recommendation_id AND s.state = 'published')
    THEN RAISE EXCEPTION 'What supersedes is of the same organisation' USING ERRCODE = '42501'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard_new BEFORE INSERT ON statements FOR EACH ROW
  WHEN (current_user = 'parole_app') EXECUTE FUNCTION guard_new_statements();
`;

/** What somebody published about a milestone keeps its words, as what a report moved does. */
const MOVED = `EXISTS (SELECT FROM milestone_moves v JOIN statements s ON s.id = v.statement_id
  WHERE v.milestone_id = OLD.id AND s.state = 'published')`;
const SPOKEN_OF = `(${MOVED} OR EXISTS (SELECT FROM statements s WHERE s.milestone_id = OLD.id AND s.state = 'published'))`;
const HELD = '(SELECT c.milestone_id FROM milestone_moves c WHERE c.statement_id = statement)';
const HELD_TOO = `(SELECT c.milestone_id FROM milestone_moves c WHERE c.statement_id = statement
      UNION SELECT s.milestone_id FROM statements s WHERE s.id = statement)`;

const GROUNDS = `
CREATE TABLE statement_grounds (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  report_id uuid,
  evidence_id uuid,
  CONSTRAINT ck_statement_grounds_one CHECK (num_nonnulls(report_id, evidence_id) = 1),
  CONSTRAINT pk_statement_grounds PRIMARY KEY (id),
  CONSTRAINT fk_statement_grounds_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id) ON DELETE CASCADE,
  CONSTRAINT fk_statement_grounds_report_id FOREIGN KEY (report_id) REFERENCES statements(id),
  CONSTRAINT fk_statement_grounds_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_statement_grounds_report ON statement_grounds (statement_id, report_id);
CREATE UNIQUE INDEX uq_statement_grounds_evidence ON statement_grounds (statement_id, evidence_id);
CREATE INDEX ix_statement_grounds_evidence_id ON statement_grounds (evidence_id);
`;

const UNDER_OUR_DRAFT = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.organisation_id = (SELECT acting_organisation())
  AND s.noun = 'assessment' AND s.state IN ('draft', 'returned'))`;
/** That something rests on evidence is told to nobody who may not read it. */
const IS_READABLE = `(evidence_id IS NULL OR EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id))`;
const IS_NAMEABLE = `(evidence_id IS NULL OR EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id AND (
  e.statement_id IS NULL OR EXISTS (SELECT FROM statements under WHERE under.id = e.statement_id AND under.state = 'published'))))`;
const IS_PUBLISHED_REPORT = `(report_id IS NULL OR EXISTS (SELECT FROM statements r WHERE r.id = report_id AND r.noun = 'report' AND r.state = 'published'))`;

const ROWS = `
ALTER TABLE statement_grounds ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_grounds_read ON statement_grounds FOR SELECT TO parole_app
  USING (EXISTS (SELECT FROM statements s WHERE s.id = statement_id) AND ${IS_READABLE});
CREATE POLICY statement_grounds_add ON statement_grounds FOR INSERT TO parole_app
  WITH CHECK (${UNDER_OUR_DRAFT} AND ${IS_NAMEABLE} AND ${IS_PUBLISHED_REPORT});
CREATE POLICY statement_grounds_remove ON statement_grounds FOR DELETE TO parole_app USING (${UNDER_OUR_DRAFT});
CREATE POLICY statement_grounds_task ON statement_grounds TO parole_task USING (true) WITH CHECK (true);
`;

const SAID = 'effect, confidence, confidence_why, guidance, differs_because';
const RIGHTS = `
GRANT SELECT (framework_id, subject_id, perspective, ${SAID}), UPDATE (${SAID}) ON statements TO parole_app;
GRANT SELECT, INSERT, DELETE ON statement_grounds TO parole_app;
GRANT SELECT, INSERT ON statement_grounds TO parole_task;
`;

const PUBLISHED = (perspective: string, join: string, more: string): string => `
CREATE OR REPLACE VIEW published_statements WITH (security_barrier) AS
SELECT s.id, s.noun, s.recommendation_id, s.organisation_id, s.author_id, s.edited_by_id, s.state, s.language, s.text, s.judgement,
  s.period, s.as_of, s.supersedes_id, s.created_at, s.updated_at, s.submitted_at, s.published_at, s.is_demo, s.version, s.creation_hash,
  ${perspective} AS perspective, (s.published_at AT TIME ZONE 'UTC')::date AS published_on, successor.id AS superseded_by_id,
  s.answers_id, s.due_on, s.answer, s.areas, s.since, s.milestone_id, s.stance,
  coalesce((s.submitted_at AT TIME ZONE 'UTC')::date > s.closes_on, false) AS is_late${more}
FROM statements s${join}
LEFT JOIN statements successor ON successor.supersedes_id = s.id AND successor.state = 'published'
WHERE s.state = 'published'`;
const NEW_PUBLISHED = `, s.framework_id, s.subject_id, s.effect, s.confidence, s.confidence_why, s.guidance, s.differs_because`;

/** How an organisation signed what it published: by the name it has, and the kind it was of then. */
const SIGNATURES = `
CREATE FUNCTION signature_of(organisation uuid, perspective text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT o.ref || jsonb_build_object('kind', coalesce(perspective, o.ref ->> 'kind')) FROM organisation_refs o WHERE o.id = organisation
  $$;
`;

const changes = (...columns: string[]): string => {
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${of('NEW')} IS DISTINCT FROM ${of('OLD')}`;
};
const GUARDED = 'RETURN NEW;';
const GUARDED_MORE = `IF (NOT (${changes(...SAID.split(', '))})
      OR (OLD.state IN ('draft', 'returned') AND NEW.edited_by_id IS NOT DISTINCT FROM acting_account())) IS NOT TRUE
    THEN RAISE EXCEPTION 'Whoever changes a judgement stands behind it' USING ERRCODE = '42501'; END IF;
    IF OLD.noun = 'assessment' AND ${changes('milestone_id')}
    THEN RAISE EXCEPTION 'What is judged is chosen once' USING ERRCODE = '42501'; END IF;
    RETURN NEW;`;

const WORDS = 'SELECT s.text\n';
const MORE_WORDS = 'SELECT unnest(ARRAY[s.text, s.confidence_why, s.differs_because])\n';
const BLACKED_OUT = 'SET text = black_out_text(s.text, p),';
const MORE_BLACKED_OUT = `SET text = black_out_text(s.text, p), confidence_why = black_out_text(s.confidence_why, p),
      differs_because = black_out_text(s.differs_because, p),`;
const KEYS = `'remark', 'quote')`;
const MORE_KEYS = `'remark', 'quote', 'confidenceWhy', 'differsBecause')`;

/** Assessments follow each other only at publication: what is begun meanwhile may hold the same words. */
const FOLLOWS = 'JOIN statements s ON s.id = v.supersedes_id OR s.supersedes_id = v.id';
const FOLLOWS_TOO = `JOIN LATERAL (
      SELECT n.id, n.supersedes_id FROM statements n WHERE n.id = v.supersedes_id
      UNION ALL SELECT n.id, n.supersedes_id FROM statements n WHERE n.supersedes_id = v.id
      UNION ALL SELECT begun.id, begun.supersedes_id FROM statements of_it
        JOIN statements begun ON begun.subject_id = of_it.subject_id AND begun.organisation_id = of_it.organisation_id
        WHERE of_it.id = v.id AND of_it.noun = 'assessment' AND begun.noun = 'assessment' AND begun.state <> 'published'
    ) s ON true`;

const ALTERED = [
  ['guard_milestones', MOVED, SPOKEN_OF],
  ['hold_plans', HELD, HELD_TOO],
  ['guard_statements', GUARDED, GUARDED_MORE],
  ['blackout_matches', WORDS, MORE_WORDS],
  ['version_matches', WORDS, MORE_WORDS],
  ['statement_versions', FOLLOWS, FOLLOWS_TOO],
  ['apply_blackout', BLACKED_OUT, MORE_BLACKED_OUT],
  ['black_out_json', KEYS, MORE_KEYS],
] as const;

/** Assessments of recommendations, milestones and frameworks, with all that an assessor says; each statement under the kind it was signed with. */
export class AddAppraisals1795420000000 implements MigrationInterface {
  name = 'AddAppraisals1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [COLUMNS, PAST, CHECKS, FOLLOWS_OWN, PLACED, SUCCEEDS, GROUNDS, ROWS, RIGHTS, SIGNATURES])
      await runner.query(step);
    await runner.query(PUBLISHED('s.perspective', '', NEW_PUBLISHED));
    await runner.query(
      `GRANT SELECT (framework_id, subject_id, ${SAID}) ON published_statements TO parole_app; GRANT SELECT ON published_statements TO parole_task`,
    );
    for (const [name, was, is] of ALTERED) await alterFunction(runner, name, was, is);
  }

  /** @throws where a framework or a milestone was assessed since: it has no place in the older table. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [name, was, is] of [...ALTERED].reverse()) await alterFunction(runner, name, is, was);
    await this.restorePublished(runner);
    await runner.query(`
      DROP FUNCTION signature_of;
      DROP TABLE statement_grounds;
      DROP TRIGGER guard_new ON statements; DROP FUNCTION guard_new_statements;
      DROP TRIGGER succeed_assessment ON statements; DROP FUNCTION succeed_assessment;
      DROP TRIGGER place_statement ON statements; DROP FUNCTION place_statement;
      DROP INDEX ix_statements_supersedes_id;
      UPDATE statements SET supersedes_id = NULL WHERE noun = 'assessment';
      ALTER TABLE statements DROP CONSTRAINT ck_statements_about, DROP CONSTRAINT ck_statements_subject,
        DROP CONSTRAINT ck_statements_perspective, DROP CONSTRAINT ck_statements_appraisal, DROP COLUMN framework_id, DROP COLUMN subject_id,
        DROP COLUMN perspective, DROP COLUMN effect, DROP COLUMN confidence, DROP COLUMN confidence_why, DROP COLUMN guidance,
        DROP COLUMN differs_because, ALTER COLUMN recommendation_id SET NOT NULL,
        ADD CONSTRAINT ck_statements_about CHECK ((milestone_id IS NULL) = (stance IS NULL) AND (stance IS NULL OR (noun = 'report' AND stance IN ('supports', 'contradicts'))))`);
  }

  /** Views only grow in place; to shrink one, those that stand on it go first and come back. */
  private async restorePublished(runner: QueryRunner): Promise<void> {
    const dependents = (await runner.query(
      `SELECT relname AS name, pg_get_viewdef(oid) AS body FROM pg_class
       WHERE relname = ANY ($1) ORDER BY array_position($1::text[], relname::text)`,
      [['current_judgements', 'perspective_views', 'divergences', 'silences']],
    )) as { name: string; body: string }[];
    await runner.query('DROP VIEW silences, divergences, perspective_views, current_judgements, published_statements');
    await runner.query(PUBLISHED('o.kind', '\nJOIN organisations o ON o.id = s.organisation_id', ''));
    await runner.query(`GRANT SELECT ON published_statements TO parole_task;
      GRANT SELECT (id, noun, recommendation_id, organisation_id, state, language, text, judgement, period, as_of, supersedes_id, published_at,
        is_demo, version, perspective, published_on, superseded_by_id, answers_id, due_on, answer, areas, since, milestone_id, stance, is_late)
        ON published_statements TO parole_app`);
    for (const { name, body } of dependents) {
      await runner.query(`CREATE VIEW ${name} AS ${body}`);
      await runner.query(`GRANT SELECT ON ${name} TO parole_app, parole_task`);
    }
  }
}
