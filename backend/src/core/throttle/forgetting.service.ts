import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ThrottleRepository } from './throttle.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets what has expired: now and every hour, while a server runs. It keeps no process alive. */
@Injectable()
export class ForgettingService implements OnModuleDestroy {
  private readonly logger = new Logger(ForgettingService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly throttles: ThrottleRepository) {}

  begin(): void {
    this.timer = setInterval(() => void this.forget(), HOUR_MS).unref();
    void this.forget();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What was not forgotten now is in an hour. */
  private async forget(): Promise<void> {
    await this.throttles.forgetExpired().catch(() => {
      this.logger.warn('Expired records could not be removed; the next try is in an hour.');
    });
  }
}
