import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Also what files tell beyond lists: any change of theirs shows. */
const WHOLE = ['indicators', 'indicator_values', 'organisation_names', 'recorded_assessments'];

/** Of evidence and of what is found of it, what everybody reads, before the change or after; the rest counts for nothing. */
const COUNTS = `
CREATE FUNCTION is_read_by_all(piece evidence) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT piece.level = 'public' AND coalesce(piece.file_state = 'ready', true)
    AND (piece.statement_id IS NULL OR EXISTS (SELECT FROM statements s WHERE s.id = piece.statement_id AND s.state = 'published'))
  $$;
CREATE FUNCTION count_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF (TG_OP <> 'INSERT' AND is_read_by_all(OLD)) OR (TG_OP <> 'DELETE' AND is_read_by_all(NEW)) THEN PERFORM note_change(); END IF;
    RETURN NULL;
  END $$;
CREATE FUNCTION count_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF is_public_finding(NEW.id) THEN PERFORM note_change(); END IF;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION is_read_by_all, count_evidence, count_finding FROM PUBLIC;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION count_evidence();
CREATE TRIGGER count_change AFTER INSERT OR UPDATE ON verifications FOR EACH ROW
  WHEN (NEW.state = 'published') EXECUTE FUNCTION count_finding();
`;

/** Every change that a public file would tell is counted, so that who has it already is known at once. */
export class CountSets1795520100000 implements MigrationInterface {
  name = 'CountSets1795520100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTS);
    for (const table of WHOLE) {
      await runner.query(
        `CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION count_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...WHOLE, 'evidence', 'verifications']) {
      await runner.query(`DROP TRIGGER count_change ON ${table}`);
    }
    await runner.query('DROP FUNCTION count_finding, count_evidence, is_read_by_all');
  }
}
