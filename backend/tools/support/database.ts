import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { readPostmaster } from './parole-tenue.ts';

/** The superuser of a running demonstration, as its data folder tells whoever may read it. */
export async function superuserOf(folder: string) {
  const { port } = await readPostmaster(folder);
  const password = (await readFile(join(folder, 'database', 'password'), 'utf8')).trim();
  return { host: '127.0.0.1', port, user: 'parole_superuser', password, database: 'parole' };
}

/** Runs statements one after the other. @returns the rows of the last one. */
export async function query<Row extends object>(folder: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client(await superuserOf(folder));
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
