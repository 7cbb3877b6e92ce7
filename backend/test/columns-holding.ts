import { type TestApp } from './test-app.js';

/** Every value of every column of every table, bytes as text too. */
export async function columnsHolding(app: TestApp, ...words: string[]): Promise<string[]> {
  const { rows } = await app.owner.query<{ place: string; table: string; column: string; type: string }>(
    `SELECT table_name || '.' || column_name AS place, quote_ident(table_name) AS table, quote_ident(column_name) AS column, data_type AS type
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { place, table, column, type } of rows) {
    // A column may be called as a word of the question is.
    const value = `${table}.${column}`;
    const text = type === 'bytea' ? `encode(${value}, 'escape')` : `${value}::text`;
    const { rowCount } = await app.owner.query(
      `SELECT FROM ${table} WHERE EXISTS (SELECT FROM unnest($1::text[]) word WHERE position(lower(word) IN lower(${text})) > 0)`,
      [words],
    );
    if (rowCount) found.push(place);
  }
  return found.sort();
}
