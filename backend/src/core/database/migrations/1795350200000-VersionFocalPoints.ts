import type { MigrationInterface, QueryRunner } from 'typeorm';

const OURS = 'organisation_id = (SELECT acting_organisation())';
const OUR_LEAD = `${OURS} AND (SELECT acting_role()) = 'lead'`;

/** Whoever is suspended or erased looks after nothing, and whoever looks at an older list is told. */
const leave = (more: string): string => `
CREATE OR REPLACE FUNCTION leave_focal_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN ${more} DELETE FROM focal_points WHERE account_id = NEW.id; RETURN NULL; END $$`;
const COUNT = `
    INSERT INTO focal_point_versions AS v (organisation_id, recommendation_id, version)
      SELECT f.organisation_id, f.recommendation_id, 2 FROM focal_points f WHERE f.account_id = NEW.id
      ON CONFLICT (organisation_id, recommendation_id) DO UPDATE SET version = v.version + 1;`;

/** Who looks after what, and when reports are taken, is changed by whoever has seen how it stands. */
export class VersionFocalPoints1795350200000 implements MigrationInterface {
  name = 'VersionFocalPoints1795350200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE focal_point_versions (
        organisation_id uuid NOT NULL,
        recommendation_id uuid NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_focal_point_versions PRIMARY KEY (organisation_id, recommendation_id)
      );
      ALTER TABLE focal_point_versions ADD CONSTRAINT fk_focal_point_versions_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id);
      ALTER TABLE focal_point_versions ADD CONSTRAINT fk_focal_point_versions_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id);
      ALTER TABLE focal_point_versions ENABLE ROW LEVEL SECURITY;
      CREATE POLICY focal_point_versions_read ON focal_point_versions FOR SELECT TO parole_app USING (${OURS});
      CREATE POLICY focal_point_versions_add ON focal_point_versions FOR INSERT TO parole_app WITH CHECK (${OUR_LEAD});
      CREATE POLICY focal_point_versions_change ON focal_point_versions FOR UPDATE TO parole_app USING (${OUR_LEAD}) WITH CHECK (${OUR_LEAD});
      CREATE POLICY focal_point_versions_task ON focal_point_versions TO parole_task USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE (version) ON focal_point_versions TO parole_app;
      GRANT SELECT, INSERT ON focal_point_versions TO parole_task;
      ALTER TABLE reporting_periods ADD COLUMN version integer NOT NULL DEFAULT 1;
      GRANT UPDATE (version) ON reporting_periods TO parole_app;
    `);
    await runner.query(leave(COUNT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(leave(''));
    await runner.query('DROP TABLE focal_point_versions; ALTER TABLE reporting_periods DROP COLUMN version');
  }
}
