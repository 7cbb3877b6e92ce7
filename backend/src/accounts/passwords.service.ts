import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Unavailable } from '../core/problems/problems.js';

/** argon2id (the library's default) as access.md asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING_MOST = 20;
const RETRY_SECONDS = 5;

/** Hashes passwords, two at a time: hashing is made to be heavy, and must not take the server down. */
@Injectable()
export class PasswordsService {
  /** Of a password nobody has: checking against it takes an unknown account as long as a known one. */
  private readonly nobodysHash = hash(randomUUID(), COST);
  private running = 0;
  private readonly waiting: (() => void)[] = [];

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

  /** For who has something to do before: whether a hash would be taken on now. @throws Unavailable */
  requireRoom(): void {
    if (this.waiting.length >= WAITING_MOST) throw new Unavailable(RETRY_SECONDS);
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await this.turn();
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  /** A finished hash hands its place to the one that waits longest. */
  private turn(): Promise<void> {
    this.requireRoom();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** An accent may be typed as part of its letter or behind it: to people it is the same password. */
function sameOnEveryKeyboard(password: string): string {
  return password.normalize('NFKC');
}
