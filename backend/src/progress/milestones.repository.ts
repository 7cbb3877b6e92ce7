import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

@Injectable()
export class MilestonesRepository {
  constructor(private readonly database: Database) {}

  async findIdsOf(recommendationId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>('SELECT id FROM milestones WHERE recommendation_id = $1', [
      recommendationId,
    ]);
    return rows.map(({ id }) => id);
  }
}
