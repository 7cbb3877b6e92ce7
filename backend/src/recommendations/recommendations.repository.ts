import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Recommendation } from './recommendation.entity.js';

@Injectable()
export class RecommendationsRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends, so that of two editors one comes second. @throws Absent */
  async getForChange(reference: string): Promise<Recommendation> {
    const recommendation = await this.database.manager.findOne(Recommendation, {
      where: { reference },
      lock: { mode: 'pessimistic_write' },
    });
    if (!recommendation) throw new Absent();
    return recommendation;
  }

  async saveWording({ id, text, frStatus, version }: Recommendation): Promise<void> {
    await this.database.manager.update(Recommendation, { id }, { text, frStatus, version });
  }
}
