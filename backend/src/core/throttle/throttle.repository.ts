import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What is counted in PostgreSQL, so that several API processes count together. A lane is a keyed hash. */
@Injectable()
export class ThrottleRepository {
  constructor(private readonly database: Database) {}

  /** The key of today (UTC). Those of other days are gone, and nobody can tell what their lanes stood for. */
  async getKey(): Promise<Buffer> {
    const [row] = await this.database.query<{ key: Buffer }>('SELECT throttle_key() AS key');
    if (!row) throw new Error('The database gave no key.');
    return row.key;
  }

  /** @returns seconds until every lane is open; 0 when they are, and then each counts a failure. */
  async takeTurn(lanes: Buffer[], freeFailures: number[], longestWait: number): Promise<number> {
    const [row] = await this.database.query<{ wait: number }>('SELECT take_turn($1::bytea[], $2, $3) AS wait', [
      lanes,
      freeFailures,
      longestWait,
    ]);
    return row?.wait ?? longestWait;
  }

  /** Forgets all failures of some lanes, and the last one of others. */
  async settleTurn(cleared: Buffer[], givenBack: Buffer[]): Promise<void> {
    await this.database.query('SELECT clear_turns($1::bytea[], $2::bytea[])', [cleared, givenBack]);
  }

  /** @returns seconds until there is one again; 0 when one of this hour's was taken. */
  async takeOfHour(lane: Buffer, most: number): Promise<number> {
    const [row] = await this.database.query<{ wait: number }>('SELECT take_of_hour($1, $2) AS wait', [lane, most]);
    return row?.wait ?? 0;
  }

  /** @returns how many requests came on this lane in this minute, this one included. */
  async countRequest(lane: Buffer): Promise<number> {
    const [row] = await this.database.query<{ requests: number }>('SELECT count_request($1) AS requests', [lane]);
    return row?.requests ?? 0;
  }

  async forgetExpired(): Promise<void> {
    await this.database.query('SELECT forget_expired()');
  }
}
