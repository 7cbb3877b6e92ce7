import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ownerDataSourceOptions } from '../src/core/database/data-source.js';
import { loadMigrations } from '../src/core/database/migration-list.js';
import { createEmptyDatabase, type TestDatabase } from './test-database.js';
import { TestApp } from './test-app.js';

describe('migrations', () => {
  let app: TestApp;
  let empty: TestDatabase;

  beforeAll(async () => {
    [app, empty] = await Promise.all([TestApp.start(), createEmptyDatabase()]);
  });
  afterAll(async () => {
    await app.stop();
    await empty.drop();
  });

  /** Every entity that the application knows, against the database that the migrations made. */
  async function differences(): Promise<string[]> {
    const { entityMetadatas } = app.nest.get<DataSource>(getDataSourceToken());
    const owner = new DataSource({
      ...ownerDataSourceOptions(app.database.owner),
      entities: entityMetadatas.map(({ target }) => target),
    });
    await owner.initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    return upQueries.map(({ query }) => query);
  }

  it('make the tables that the entities describe, without a difference', async () => {
    expect(await differences()).toEqual([]);
  });

  it('can be undone, one by one, and done again', async () => {
    const migrations = await loadMigrations();
    const owner = await new DataSource({ ...ownerDataSourceOptions(empty.owner), migrations }).initialize();
    const tables = async (): Promise<unknown[]> =>
      owner.query(`SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`);
    await owner.runMigrations();
    expect(await tables()).not.toHaveLength(0);
    for (let left = migrations.length; left > 0; left--) await owner.undoLastMigration();
    expect(await tables()).toHaveLength(0);
    expect(await owner.runMigrations()).toHaveLength(migrations.length);
    await owner.destroy();
  });
});
