import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody stands in for whoever answers is asked of every responsibility that is shown. */
export class IndexStandIns1795423000000 implements MigrationInterface {
  name = 'IndexStandIns1795423000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_responsibilities_stands_in_for_id ON responsibilities (stands_in_for_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_responsibilities_stands_in_for_id');
  }
}
