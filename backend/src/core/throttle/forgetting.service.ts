import { Injectable, Logger } from '@nestjs/common';
import { Hourly } from '../hourly.js';
import { ThrottleRepository } from './throttle.repository.js';

/** Forgets what has expired. */
@Injectable()
export class ForgettingService extends Hourly {
  private readonly logger = new Logger(ForgettingService.name);

  constructor(private readonly throttles: ThrottleRepository) {
    super();
  }

  protected async work(): Promise<void> {
    await this.throttles.forgetExpired().catch(() => {
      this.logger.warn('Expired records could not be removed; the next try is in an hour.');
    });
  }
}
