import { type OnModuleDestroy } from '@nestjs/common';

const HOUR_MS = 3_600_000;

/** Work that a server does when it starts and every hour, until it stops. It keeps no process alive. */
export abstract class Hourly implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  /** Never throws: what was not done now is done in an hour. */
  protected abstract work(): Promise<void>;

  begin(): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => void this.work(), HOUR_MS).unref();
    void this.work();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
