import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

const KEPT = ['stale_on) = (SELECT n.*', 'stale_on, areas) = (SELECT n.*, areas_heard(recommendation)'] as const;
const SIDES = ['government', 'civil_society', 'donor', 'independent'];
const FIGURES = ['divergence', 'regional_divergence', ...SIDES, ...SIDES.map((side) => `${side}_state`)];
const of = (table: string): string => FIGURES.map((name) => `${table}.${name}`).join(', ');
const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

const currentStandings = (kept: string, anew: string): string => `
CREATE VIEW current_standings WITH (security_barrier) AS
SELECT s.recommendation_id, ${of('s')}${kept} FROM standings s WHERE s.stale_on IS NULL OR s.stale_on > ${TODAY}
UNION ALL
SELECT s.recommendation_id, ${of('n')}${anew} FROM standings s CROSS JOIN LATERAL standing_of(s.recommendation_id) n WHERE s.stale_on <= ${TODAY};
GRANT SELECT ON current_standings TO parole_app, parole_task`;

/** Of which areas civil society has a fresh level is kept with where the sides stand: disagreements are filtered by it. */
export class KeepAreas1795431100000 implements MigrationInterface {
  name = 'KeepAreas1795431100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE standings ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
      CREATE FUNCTION areas_heard(recommendation uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY(SELECT v.area FROM area_views v WHERE v.subject_id = recommendation AND v.state = 'assessed' ORDER BY v.area)
        $$;
      DROP VIEW current_standings`);
    await runner.query(currentStandings(', s.areas', ', areas_heard(s.recommendation_id)'));
    await alterFunction(runner, 'keep_standing', ...KEPT);
    await runner.query('SELECT keep_standing(s.recommendation_id) FROM standings s');
  }

  async down(runner: QueryRunner): Promise<void> {
    const [was, is] = KEPT;
    await alterFunction(runner, 'keep_standing', is, was);
    await runner.query(
      'DROP VIEW current_standings; DROP FUNCTION areas_heard; ALTER TABLE standings DROP COLUMN areas',
    );
    await runner.query(currentStandings('', ''));
  }
}
