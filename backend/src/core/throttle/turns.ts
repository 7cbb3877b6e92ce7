/**
 * Heavy work, so much of it at once: each place rests as long as its work took before it goes to the one that waits longest,
 * so that half of the time is everybody else's. Work that takes a turn of its own within must not be given one.
 */
export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  /** Without a rest: work that is not heavy for long, such as a page of many. */
  constructor(
    private readonly atOnce: number,
    private readonly rests = true,
  ) {}

  get waiting(): number {
    return this.queue.length;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    const start = performance.now();
    try {
      return await work();
    } finally {
      if (this.rests) setTimeout(this.handOver, performance.now() - start);
      else this.handOver();
    }
  }

  private readonly handOver = (): void => {
    const next = this.queue.shift();
    if (next) next();
    else this.running--;
  };
}
