import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

/** Every version of what is published, also those that nobody has published yet: words must not come back with one of them. */
const VERSIONS = `
CREATE FUNCTION statement_versions(statement uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE versions AS (
    SELECT s.id, s.supersedes_id FROM statements s WHERE s.id = statement AND s.state = 'published'
    UNION SELECT s.id, s.supersedes_id FROM versions v JOIN statements s ON s.id = v.supersedes_id OR s.supersedes_id = v.id
  ) SELECT v.id FROM versions v
  $$;
`;

const PUBLISHED = 'versions uuid[] := ARRAY(SELECT v FROM published_versions(statement) v)';
const ALL = 'versions uuid[] := ARRAY(SELECT v FROM statement_versions(statement) v)';
const HELD = 'PERFORM FROM statements s WHERE s.id = ANY (versions) ORDER BY s.id FOR UPDATE;';
/** Whoever begins a version holds the one before: what comes while this waits is looked for again. */
const HELD_AGAIN = `${HELD}
    versions := ARRAY(SELECT v FROM statement_versions(statement) v);
    PERFORM FROM statements s WHERE s.id = ANY (versions) ORDER BY s.id FOR UPDATE;`;
const MARKED = 'FROM blackout_matches(statement, words) m';
const ALL_MARKED = 'FROM version_matches(statement, words) m';
const HASHED = 'creation_hash = sha256(uuid_send(gen_random_uuid())) WHERE s.id';
/** Whoever still writes one is shown it as it is now, before they save theirs. */
const COUNTED = `version = s.version + (s.state <> 'published' AND EXISTS (SELECT FROM statement_blackouts b
      WHERE b.blackout_id = blackout AND b.statement_id = s.id))::integer, creation_hash = sha256(uuid_send(gen_random_uuid())) WHERE s.id`;

/** What others black out in its words, an organisation is told. */
const DONE = 'PERFORM apply_blackout(asked.id, asked.statement_id, asked.words, asked.category);';
const TOLD = `${DONE}
      INSERT INTO notices (id, account_id, kind) SELECT gen_random_uuid(), a.id, 'words_blacked_out' FROM accounts a
        WHERE a.organisation_id = (SELECT s.organisation_id FROM statements s WHERE s.id = asked.statement_id) AND a.erased_at IS NULL;`;

const mark = (
  onDelete: string,
): string => `ALTER TABLE statement_blackouts DROP CONSTRAINT fk_statement_blackouts_statement_id,
  ADD CONSTRAINT fk_statement_blackouts_statement_id FOREIGN KEY (statement_id) REFERENCES statements(id)${onDelete}`;
/** A mark is as visible as what it stands on. */
const readMarks = (rule: string): string =>
  `ALTER POLICY statement_blackouts_read ON statement_blackouts USING (${rule})`;

export class BlackOutDrafts1795411000000 implements MigrationInterface {
  name = 'BlackOutDrafts1795411000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await this.addMatches(runner);
    for (const [was, is] of [
      [PUBLISHED, ALL],
      [HELD, HELD_AGAIN],
      [MARKED, ALL_MARKED],
      [HASHED, COUNTED],
    ] as const)
      await alterFunction(runner, 'apply_blackout', was, is);
    await alterFunction(runner, 'decide_blackout', DONE, TOLD);
    await runner.query(mark(' ON DELETE CASCADE'));
    await runner.query(readMarks('EXISTS (SELECT FROM statements s WHERE s.id = statement_id)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readMarks('true'));
    await runner.query(mark(''));
    await alterFunction(runner, 'decide_blackout', TOLD, DONE);
    for (const [was, is] of [
      [HASHED, COUNTED],
      [MARKED, ALL_MARKED],
      [HELD, HELD_AGAIN],
      [PUBLISHED, ALL],
    ] as const)
      await alterFunction(runner, 'apply_blackout', is, was);
    await runner.query('DROP FUNCTION version_matches, statement_versions');
  }

  /** `blackout_matches`, of all versions. */
  private async addMatches(runner: QueryRunner): Promise<void> {
    const found: unknown = await runner.query(`SELECT pg_get_functiondef('blackout_matches'::regproc) AS whole`);
    const [{ whole } = { whole: '' }] = found as { whole: string }[];
    await runner.query(
      whole.replace('blackout_matches', 'version_matches').replace('published_versions', 'statement_versions'),
    );
  }
}
