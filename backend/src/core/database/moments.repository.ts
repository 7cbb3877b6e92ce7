import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** The data as a whole, at one moment. */
@Injectable()
export class MomentsRepository {
  constructor(private readonly database: Database) {}

  /** Changes whenever what everybody reads may have: with each change of the register or of what is published, and at midnight. */
  async findVersion(): Promise<string> {
    const rows = await this.database.query<{ version: string }>(
      `SELECT concat_ws(' ', (now() AT TIME ZONE 'UTC')::date, sum(changes)) AS version FROM change_counts`,
    );
    return rows[0]?.version ?? '';
  }

  /** One moment of the data for all that the open transaction asks. */
  async holdStill(): Promise<void> {
    await this.database.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  }
}
