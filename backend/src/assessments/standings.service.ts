import { Injectable, Logger } from '@nestjs/common';
import { Hourly } from '../core/hourly.js';
import { StandingsRepository } from './standings.repository.js';

/** Counted in one transaction: few enough to end in time, and to keep nobody who publishes waiting. */
const BATCH = 100;

/**
 * Judgements grow old without anybody doing anything. What lists show is right all the same, reckoned as it is asked for; this
 * keeps that quick.
 */
@Injectable()
export class StandingsService extends Hourly {
  private readonly logger = new Logger(StandingsService.name);

  constructor(private readonly standings: StandingsRepository) {
    super();
  }

  async work(): Promise<void> {
    try {
      while ((await this.standings.refresh(BATCH)) === BATCH);
    } catch {
      this.logger.warn('Standings that grew old could not be refreshed; the next try is in an hour.');
    }
  }
}
