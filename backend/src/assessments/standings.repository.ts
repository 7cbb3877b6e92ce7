import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** Where sides stand, as the database keeps it for lists. */
@Injectable()
export class StandingsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Counts anew where something that counted has become too old, at most so many. What somebody publishes on at this moment is
   * left: publishing counts anew itself. @returns how many recommendations that were
   */
  async refresh(most: number): Promise<number> {
    const [row] = await this.database.query<{ refreshed: number }>('SELECT refresh_standings($1) AS refreshed', [most]);
    return row?.refreshed ?? 0;
  }
}
