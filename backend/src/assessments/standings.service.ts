import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { StandingsRepository } from './standings.repository.js';

const HOUR_MS = 3_600_000;
/** Counted in one transaction: few enough to end in time, and to keep nobody who publishes waiting. */
const BATCH = 100;

/**
 * Judgements grow old without anybody doing anything. What lists show is right all the same, reckoned as it is asked for; this
 * keeps that quick: when a server starts and every hour. It keeps no process alive.
 */
@Injectable()
export class StandingsService implements OnModuleDestroy {
  private readonly logger = new Logger(StandingsService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly standings: StandingsRepository) {}

  begin(): void {
    this.timer = setInterval(() => void this.refresh(), HOUR_MS).unref();
    void this.refresh();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What was not refreshed now is in an hour. */
  async refresh(): Promise<void> {
    try {
      while ((await this.standings.refresh(BATCH)) === BATCH);
    } catch {
      this.logger.warn('Standings that grew old could not be refreshed; the next try is in an hour.');
    }
  }
}
