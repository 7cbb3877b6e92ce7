import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Unavailable } from '../core/problems/problems.js';
import { Turns } from '../core/throttle/turns.js';

/** argon2id (the library's default) as access.md asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** At most two, and one processor is left for everything else. */
export const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const WAITING_MOST = 20;
const RETRY_SECONDS = 5;

/** Hashes passwords, one or two at a time: hashing is made to be heavy, and must not take the server down. */
@Injectable()
export class PasswordsService {
  /** Of a password nobody has: checking against it takes an unknown account as long as a known one. */
  private readonly nobodysHash = hash(randomUUID(), COST);
  private readonly turns = new Turns(AT_ONCE);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(sameOnEveryKeyboard(password), COST));
  }

  /** Whether the password is the one behind the hash; null (no such account) takes as long and is false. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const isMatch = await this.inTurn(async () =>
      verify(passwordHash ?? (await this.nobodysHash), sameOnEveryKeyboard(password)),
    );
    return passwordHash !== null && isMatch;
  }

  /** What a hash asked for now would be refused with; null when it would be taken on. */
  refusal(): Unavailable | null {
    return this.turns.waiting >= WAITING_MOST ? new Unavailable(RETRY_SECONDS) : null;
  }

  /** For who has something to do before. @throws Unavailable */
  requireRoom(): void {
    const refusal = this.refusal();
    if (refusal) throw refusal;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.requireRoom();
    return this.turns.take(work);
  }
}

/** An accent may be typed as part of its letter or behind it: to people it is the same password. */
function sameOnEveryKeyboard(password: string): string {
  return password.normalize('NFKC');
}
