import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PASSWORD_LENGTH } from '@parole-tenue/contract';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type FieldFault, InvalidInput, Unavailable } from '../core/problems/problems.js';
import { FAMILIAR_WORDS } from './familiar-words.js';

/** Who a new password is for: what a stranger may know of them makes no secret. */
export interface PasswordOwner {
  name: string;
  email: string;
  /** Names of the organisation, as they are written anywhere. */
  organisation: (string | null)[];
}

/** Built in the server, as it is written in tests: the same kind of file as this one. */
const WORKER = new URL(`./password-strength.worker${extname(import.meta.filename)}`, import.meta.url);
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };
const IDLE_MS = 60_000;
const WAITING_MOST = 20;
const RETRY_SECONDS = 5;
const SHORTEST_WORD = 3;

/**
 * Refuses passwords that can be guessed. The dictionaries take 40 MB and a long password half a second: a thread of its own
 * does it, one password at a time, and goes when nobody has chosen one for a minute.
 */
@Injectable()
export class PasswordStrengthService implements OnModuleDestroy {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws InvalidInput at the field; Unavailable when too many wait */
  async require(password: string, path: string, owner: PasswordOwner): Promise<void> {
    const fault = await this.faultOf(password, owner);
    if (fault) throw new InvalidInput([{ path, code: fault }]);
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private async faultOf(password: string, owner: PasswordOwner): Promise<FieldFault['code'] | null> {
    if (Array.from(password).length < PASSWORD_LENGTH.least) return 'too_short';
    if (password.length > PASSWORD_LENGTH.most) return 'too_long';
    return (await this.isGuessable(password, wordsOf(owner))) ? 'too_guessable' : null;
  }

  private async isGuessable(password: string, about: string[]): Promise<boolean> {
    if (this.waiting >= WAITING_MOST) throw new Unavailable(RETRY_SECONDS);
    this.waiting++;
    const answer = this.last.then(() => this.ask({ password, about })).finally(() => this.waiting--);
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async ask(question: { password: string; about: string[] }): Promise<boolean> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= startWorker());
    try {
      worker.postMessage(question);
      const [answer] = (await once(worker, 'message')) as [boolean];
      return answer;
    } catch (error) {
      this.worker = undefined;
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.rest(), IDLE_MS).unref();
    }
  }

  private async rest(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

function startWorker(): Worker {
  const worker = new Worker(WORKER, { workerData: FAMILIAR_WORDS, resourceLimits: MEMORY });
  worker.unref();
  return worker;
}

/** Whole, and in its parts: `awa.diarra@ong.example` is made of `awa`, `diarra` and `ong` too. */
function wordsOf({ name, email, organisation }: PasswordOwner): string[] {
  const whole = [name, email, ...organisation].filter((text) => text !== null);
  const parts = whole.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...whole, ...parts])].filter(({ length }) => length >= SHORTEST_WORD);
}
