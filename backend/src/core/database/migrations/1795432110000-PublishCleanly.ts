import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark on what nobody had published yet is of the day of its publication: an earlier one would tell that there was a draft. */
const DATE_MARKS = `
CREATE FUNCTION date_marks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ DECLARE today date := (now() AT TIME ZONE 'UTC')::date; BEGIN
    IF TG_TABLE_NAME = 'statements' THEN UPDATE statement_blackouts SET on_day = today WHERE statement_id = NEW.id;
    ELSE UPDATE verification_blackouts SET on_day = today WHERE verification_id = NEW.id; END IF;
    RETURN NULL;
  END $$;
`;

/**
 * What an assessment rests on goes out as far as its organisation may read it at that moment. The rest nobody of it sees any
 * more, who publishes neither: it is found as everybody's rows are, and taken away by who is bound by none of these rules.
 */
const KEEP_GROUNDS = `
CREATE FUNCTION keep_grounds(statement uuid, readable uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF pg_trigger_depth() = 0 THEN RAISE EXCEPTION 'Grounds go with a publication' USING ERRCODE = '42501'; END IF;
    DELETE FROM statement_grounds g WHERE g.statement_id = statement AND g.evidence_id IS NOT NULL AND g.evidence_id <> ALL (readable);
  END $$;
CREATE FUNCTION keep_readable_grounds() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
  $$ BEGIN
    PERFORM keep_grounds(NEW.id, ARRAY(SELECT e.id FROM statement_grounds g JOIN evidence e ON e.id = g.evidence_id WHERE g.statement_id = NEW.id));
    RETURN NULL;
  END $$;
`;

const ON_PUBLICATION = (table: string, name: string, condition: string, work: string): string => `
CREATE TRIGGER ${name} AFTER UPDATE OF state ON ${table} FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state <> 'published'${condition}) EXECUTE FUNCTION ${work}();
`;

const IS_READABLE = `(evidence_id IS NULL OR EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id))`;
const UNDER_OUR_DRAFT = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.organisation_id = (SELECT acting_organisation())
  AND s.noun = 'assessment' AND s.state IN ('draft', 'returned'))`;
/** Of one's own draft also the bare row, so that whoever names something else takes that away too; its evidence stays hidden. */
const readGrounds = (rule: string): string => `ALTER POLICY statement_grounds_read ON statement_grounds
  USING (EXISTS (SELECT FROM statements s WHERE s.id = statement_id) AND ${rule})`;

/** What goes out with a publication tells nothing of what was there before, and nothing that who publishes does not see. */
export class PublishCleanly1795432110000 implements MigrationInterface {
  name = 'PublishCleanly1795432110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [DATE_MARKS, KEEP_GROUNDS]) await runner.query(step);
    await runner.query(ON_PUBLICATION('statements', 'date_marks', '', 'date_marks'));
    await runner.query(ON_PUBLICATION('verifications', 'date_marks', '', 'date_marks'));
    await runner.query(
      ON_PUBLICATION('statements', 'keep_grounds', ` AND NEW.noun = 'assessment'`, 'keep_readable_grounds'),
    );
    await runner.query(readGrounds(`(${IS_READABLE} OR ${UNDER_OUR_DRAFT})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readGrounds(IS_READABLE));
    await runner.query(`
      DROP TRIGGER keep_grounds ON statements; DROP FUNCTION keep_readable_grounds, keep_grounds;
      DROP TRIGGER date_marks ON verifications; DROP TRIGGER date_marks ON statements; DROP FUNCTION date_marks`);
  }
}
