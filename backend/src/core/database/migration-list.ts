import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

const FOLDER = join(import.meta.dirname, 'migrations');
const IS_MIGRATION = /^\d+-\w+\.[jt]s$/;

/** Every migration this release knows, oldest first: the files `<timestamp>-VerbNoun` of the folder beside. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const names = (await readdir(FOLDER)).filter((name) => IS_MIGRATION.test(name)).sort();
  const modules = await Promise.all(names.map(importMigration));
  return modules.flatMap((module) => Object.values(module)).filter(isMigration);
}

async function importMigration(name: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(FOLDER, name)).href)) as Record<string, unknown>;
}

function isMigration(value: unknown): value is MigrationClass {
  return (
    typeof value === 'function' &&
    typeof (value.prototype as Partial<MigrationInterface> | undefined)?.up === 'function'
  );
}
