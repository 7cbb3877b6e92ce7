import { Client } from 'pg';
import { type Asker } from '../../src/core/database/database.js';
import { type TestApp } from '../test-app.js';

/** What a query of the application's role came to. */
export interface Outcome {
  rows: Record<string, unknown>[];
  rowCount: number;
}

const SETTINGS = ['account', 'organisation', 'kind', 'role']
  .map((name, index) => `set_config('parole.${name}', $${String(index + 1)}, true)`)
  .join(', ');

/** The application's own way into the database, and nothing of the application around it. */
export class ApplicationRole {
  private constructor(private readonly client: Client) {}

  static async of({ database }: TestApp): Promise<ApplicationRole> {
    const client = new Client({ connectionString: database.application });
    await client.connect();
    return new ApplicationRole(client);
  }

  end(): Promise<void> {
    return this.client.end();
  }

  /** In a transaction that carries who asks, or nobody; all of it is undone. Of several statements the last one tells. */
  async as(asker: Asker | null, sql: string, parameters: unknown[] = []): Promise<Outcome> {
    try {
      return await this.begin(asker, sql, parameters);
    } finally {
      await this.client.query('ROLLBACK');
    }
  }

  /** The same, kept after what else happens before its end. */
  async during<Result>(
    asker: Asker,
    [sql, parameters]: [sql: string, parameters: unknown[]],
    meanwhile: () => Promise<Result>,
  ): Promise<Result> {
    await this.begin(asker, sql, parameters);
    try {
      return await meanwhile();
    } finally {
      await this.client.query('COMMIT');
    }
  }

  private async begin(asker: Asker | null, sql: string, parameters: unknown[]): Promise<Outcome> {
    await this.client.query('BEGIN');
    if (asker) await this.client.query(`SELECT ${SETTINGS}`, settingsOf(asker));
    const results = [await this.client.query<Record<string, unknown>>(sql, parameters)].flat();
    const { rows = [], rowCount } = results.at(-1) ?? {};
    return { rows, rowCount: rowCount ?? 0 };
  }
}

function settingsOf({ accountId, organisationId, organisationKind, role }: Asker): string[] {
  return [accountId, organisationId ?? '', organisationKind ?? '', role];
}
