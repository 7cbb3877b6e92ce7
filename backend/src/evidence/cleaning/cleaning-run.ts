import type { ChildProcess } from 'node:child_process';
import type { FileRefusal, MediaType } from '@parole-tenue/contract';
import { endFirst, peakMemoryOf } from './child-memory.js';
import { type CleaningProgram, startCleaning } from './cleaning-program.js';
import { readMessage } from './cleaning-message.js';
import { CleaningInterrupted, type CleaningJob, type CleaningMessage, type PageNames } from './cleaning.types.js';

export interface CleaningLimits {
  /** Of the child process, in bytes. */
  readonly memory: number;
  /** For an image, and for each page of a document. */
  readonly pageMs: number;
  readonly wholeMs: number;
  /** Of all copies of a file: pictures of a small document can fill a disk. */
  readonly copiesBytes: number;
}

export type RunResult =
  | { readonly mediaType: MediaType; readonly pages: readonly PageNames[]; readonly peakMemory: number }
  | { readonly refused: FileRefusal };

const WATCH_MS = 20;
const PIPES_AFTER_EXIT_MS = 500;
const COMPLAINT_MAX = 2000;
/** Somebody or something ended the child from outside: that says nothing about the file. */
const FROM_OUTSIDE = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'];
/** Node when its heap is full, and the limits of the system. */
const USED_UP = ['SIGABRT', 'SIGTRAP', 'SIGXCPU', 'SIGXFSZ'];

/** One child process, from its start to its end; nothing of it outlives the promise. */
export class CleaningRun {
  private readonly child: ChildProcess;
  private readonly pages: PageNames[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private pageTimer: NodeJS.Timeout | undefined;
  private isReady = false;
  private complaint = '';
  private peakMemory = 0;
  private result: RunResult | Error | undefined;

  constructor(
    program: CleaningProgram,
    private readonly job: CleaningJob,
    private readonly limits: CleaningLimits,
  ) {
    this.child = startCleaning(program, job, limits.memory);
  }

  /** @throws CleaningInterrupted when the child could not start or was ended from outside. */
  async finish(): Promise<RunResult> {
    this.watch();
    try {
      const end = await this.ended();
      const result = this.result ?? end;
      if (result instanceof Error) throw result;
      return result;
    } finally {
      clearTimeout(this.pageTimer);
      for (const timer of this.timers) clearTimeout(timer);
    }
  }

  private ended(): Promise<RunResult | Error> {
    return new Promise((resolve) => {
      this.child.on('message', (value) => void this.hear(readMessage(value, this.pages.length)));
      this.child.stderr?.on('data', (part: Buffer) => {
        if (this.complaint.length < COMPLAINT_MAX) this.complaint += part.toString('utf8');
      });
      this.child.on('error', (error) => {
        resolve(new CleaningInterrupted('The cleaning process did not start.', { cause: error }));
      });
      const finish = (code: number | null, signal: NodeJS.Signals | null): void => {
        resolve(this.endWithoutWord(code, signal));
      };
      this.child.on('close', finish);
      // Whatever it may have left behind can hold its pipes open.
      this.child.on('exit', (code, signal) => {
        setTimeout(finish, PIPES_AFTER_EXIT_MS, code, signal).unref();
      });
    });
  }

  private watch(): void {
    this.renewPageTimer();
    this.timers.push(
      setTimeout(() => {
        this.end({ refused: 'too_heavy' });
      }, this.limits.wholeMs),
    );
    const { pid } = this.child;
    if (pid === undefined) return;
    void endFirst(pid);
    this.timers.push(setInterval(() => void this.weigh(pid), WATCH_MS));
  }

  private async weigh(pid: number): Promise<void> {
    const bytes = await peakMemoryOf(pid);
    if (bytes !== null) this.weighed(bytes);
  }

  private weighed(bytes: number): void {
    this.peakMemory = Math.max(this.peakMemory, bytes);
    if (bytes > this.limits.memory) this.end({ refused: 'too_heavy' });
  }

  private renewPageTimer(): void {
    clearTimeout(this.pageTimer);
    this.pageTimer = setTimeout(() => {
      // Until it has begun, it is not the file that takes long.
      this.end(
        this.isReady ? { refused: 'too_heavy' } : new CleaningInterrupted('The cleaning process did not start.'),
      );
    }, this.limits.pageMs);
  }

  private async hear(message: CleaningMessage | null): Promise<void> {
    switch (message?.says) {
      case undefined:
        this.end(new CleaningInterrupted('The cleaning process said what ours never says.'));
        break;
      case 'weighs':
        this.weighed(message.bytes);
        break;
      case 'ready':
        this.isReady = true;
        this.renewPageTimer();
        this.child.send(this.job, () => undefined);
        break;
      case 'page':
        this.renewPageTimer();
        this.pages.push(message.names);
        break;
      case 'refused':
        this.end({ refused: message.reason });
        break;
      case 'done':
        if (this.child.pid !== undefined) await this.weigh(this.child.pid);
        this.end({ mediaType: message.mediaType, pages: this.pages, peakMemory: this.peakMemory });
        break;
    }
  }

  /** The first word counts. Ends that very process, which we started and still hold. */
  private end(result: RunResult | Error): void {
    this.result ??= result;
    this.child.kill('SIGKILL');
  }

  private endWithoutWord(code: number | null, signal: NodeJS.Signals | null): RunResult | Error {
    if (!this.isReady) return new CleaningInterrupted(`The cleaning process did not start: ${this.complaint.trim()}`);
    if (signal !== null && USED_UP.includes(signal)) return { refused: 'too_heavy' };
    // A decoder that fell over its input.
    if (signal !== null && !FROM_OUTSIDE.includes(signal)) return { refused: 'damaged' };
    return new CleaningInterrupted(`The cleaning process ended early (${signal ?? code ?? 'unknown'}).`);
  }
}
