import { type QueryRunner } from 'typeorm';

/** Changes a part of a function of the database and leaves the rest as it stands. @throws where the part is not there exactly once */
export async function alterFunction(runner: QueryRunner, name: string, part: string, instead: string): Promise<void> {
  const rows = (await runner.query('SELECT pg_get_functiondef($1::regproc) AS whole', [name])) as { whole: string }[];
  const pieces = rows[0]?.whole.split(part) ?? [];
  if (pieces.length !== 2) throw new Error(`${name} does not hold this once: ${part}`);
  await runner.query(pieces.join(instead));
}
