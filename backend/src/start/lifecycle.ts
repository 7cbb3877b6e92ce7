import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../core/config/start-problem.js';
import { printLine, printProblem } from './output.js';

type Undo = () => Promise<void>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What has been started, stopped once, in the reverse order, whatever the reason: a signal (and npm sends it twice),
 * a problem, or a database that went away. The process ends here and nowhere else.
 */
export class Lifecycle {
  /** Finds the reason behind an error, for those that know more than the error says. */
  explain: (error: unknown) => Promise<unknown> = (error) => Promise.resolve(error);

  private readonly undos: Undo[] = [];
  private starting: Promise<unknown> = Promise.resolve();
  private isEnding = false;

  constructor() {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        this.stopOnRequest();
      });
    }
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        this.fail(error);
      });
    }
    // A closed terminal takes our output along, which is no reason to leave the database running.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  /** Starts one thing and remembers how to stop it. A stop that is asked for meanwhile waits until it has started. */
  async begin<T>(start: () => Promise<T>, stop: (started: T) => Promise<void>): Promise<T> {
    if (this.isEnding) throw new StartProblem('Stopped during the start.');
    const begun = start().then((started) => {
      this.undos.push(() => stop(started));
      return started;
    });
    this.starting = begun.catch(() => undefined);
    return begun;
  }

  /** Ends the process with code 1, after saying why in one line. Only the first reason counts. */
  fail(error: unknown): void {
    if (this.isEnding) return;
    void this.end(1, async () => {
      printProblem(await this.explain(error));
    });
  }

  private stopOnRequest(): void {
    if (this.isEnding) return;
    void this.end(0, () => {
      printLine('Stopping.');
    });
  }

  private async end(code: number, tell: () => Promise<void> | void): Promise<void> {
    this.isEnding = true;
    await tell();
    await this.starting;
    let result = code;
    for (const undo of this.undos.reverse()) {
      await undo().catch((error: unknown) => {
        printProblem(error);
        result = 1;
      });
    }
    process.exit(result);
  }
}

/** Waits for the work, but not longer than that. @returns whether it was done in time. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      work.then(() => true),
      delay(milliseconds, false, { signal: timer.signal }).catch(() => false),
    ]);
  } finally {
    timer.abort();
  }
}
