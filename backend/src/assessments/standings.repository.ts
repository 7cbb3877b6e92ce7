import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** Where sides stand, as the database keeps it for lists. */
@Injectable()
export class StandingsRepository {
  constructor(private readonly database: Database) {}

  /** Counts anew where something that counted may have become too old. @returns how many recommendations that were */
  async refresh(): Promise<number> {
    const [row] = await this.database.query<{ refreshed: number }>('SELECT refresh_standings() AS refreshed');
    return row?.refreshed ?? 0;
  }
}
