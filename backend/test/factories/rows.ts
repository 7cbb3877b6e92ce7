import { type Translated } from '@parole-tenue/contract';

const DAY_MS = 86_400_000;

export type Needs<Row, Key extends keyof Row> = Partial<Row> & Pick<Row, Key>;
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export const inBoth = (text: string): Translated => ({ fr: text, en: text, original: 'fr' });

/** An instant so many days ago. */
export const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

/** The day so many days ago; negative ones are to come. */
export const dayAgo = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

/** pg takes a list for a PostgreSQL array; a column of JSON wants its text. */
export const asJson = (value: unknown): string => JSON.stringify(value);

/** Puts rows into a test's database. */
export class Rows {
  protected made = 0;

  constructor(protected readonly database: Queryable) {}

  protected name(noun: string): string {
    return `${noun}${this.made++}`;
  }

  /** For tables that no method makes rows of. */
  async insert<Row>(table: string, row: object): Promise<Row> {
    const columns = Object.keys(row).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const places = columns.map((_, index) => `$${String(index + 1)}`);
    await this.database.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
    return row as Row;
  }
}
