import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register and its organisations are: any change of theirs may show. */
const WHOLE = [
  ...['areas', 'frameworks', 'milestone_revisions', 'milestones', 'organisations'],
  ...['recommendations', 'responsibilities', 'themes'],
];

/**
 * Counts the transactions that changed something which lists tell, so that a reader who has it already is known at once. Who
 * writes waits for nobody: each takes a count that nobody else holds, or a new one. There are never more than transactions at
 * once, and their sum grows with each that is committed.
 */
const COUNTS = `
CREATE TABLE change_counts (
  place smallint GENERATED ALWAYS AS IDENTITY,
  changes bigint NOT NULL,
  CONSTRAINT pk_change_counts PRIMARY KEY (place)
);
CREATE FUNCTION note_change() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF current_setting('parole.is_counted', true) = 'yes' THEN RETURN; END IF;
    UPDATE change_counts SET changes = changes + 1
      WHERE place = (SELECT c.place FROM change_counts c LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF NOT FOUND THEN INSERT INTO change_counts (changes) VALUES (1); END IF;
    PERFORM set_config('parole.is_counted', 'yes', true);
  END $$;
CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN PERFORM note_change(); RETURN NULL; END $$;
CREATE FUNCTION count_first_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = NEW.organisation_id AND a.id <> NEW.id AND a.created_at <= NEW.created_at)
    THEN PERFORM note_change(); END IF;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION note_change, count_change, count_first_account FROM PUBLIC;
ALTER TABLE change_counts ENABLE ROW LEVEL SECURITY;
CREATE POLICY change_counts_read ON change_counts FOR SELECT TO parole_app USING (true);
GRANT SELECT ON change_counts TO parole_app;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE ON statements FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION count_change();
CREATE TRIGGER count_first_account AFTER INSERT ON accounts FOR EACH ROW
  WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION count_first_account();
CREATE TRIGGER count_change AFTER DELETE OR UPDATE OF organisation_id, created_at ON accounts
  FOR EACH STATEMENT EXECUTE FUNCTION count_change();
`;

/**
 * Drafts with all that they carry, further accounts and sign-ins show nowhere and count for nothing: that something hidden changed
 * is not told either.
 */
export class CountChanges1795433100000 implements MigrationInterface {
  name = 'CountChanges1795433100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTS);
    for (const table of WHOLE) {
      await runner.query(
        `CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION count_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION count_change, count_first_account, note_change CASCADE; DROP TABLE change_counts',
    );
  }
}
