import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../config/configuration.js';
import { CONFIGURATION } from '../config/configuration.token.js';
import { TooMany } from '../problems/problems.js';
import { isLoopback, networkGroupOf } from './network-group.js';
import { ThrottleRepository } from './throttle.repository.js';

const LONGEST_WAIT_SECONDS = 30;
const KEY_HOLDS_MS = 60_000;
const MINUTE_SECONDS = 60;

/** Something that failures slow down: an account, a device, a network. */
export interface Lane {
  /** What it stands for. It is stored as a keyed hash only. */
  readonly name: string;
  /** How many failures in a row go without a wait. */
  readonly free: number;
  /** Of many people: one's success says nothing about the others' failures. */
  readonly isShared?: boolean;
}

/** A try that may be evaluated. It counts as failed until it is said to have succeeded. */
export interface Turn {
  succeed(): Promise<void>;
  /** It goes on: for those who share a lane it was no failure, for its own lanes it is not over. */
  goOn(): Promise<void>;
  /** It was not evaluated after all. */
  giveBack(): Promise<void>;
}

/** How often somebody may try, and ask. Failures slow down, to a try every thirty seconds; they never lock anything. */
@Injectable()
export class ThrottleService {
  private key: { value: Promise<Buffer>; until: number } | undefined;

  constructor(
    private readonly throttles: ThrottleRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** @throws TooMany while one of the lanes waits. */
  async take(lanes: readonly Lane[]): Promise<Turn> {
    const hashed = await Promise.all(lanes.map(async (lane) => ({ ...lane, hash: await this.hash(lane.name) })));
    const hashes = hashed.map(({ hash }) => hash);
    const free = hashed.map((lane) => lane.free);
    const wait = await this.throttles.takeTurn(hashes, free, LONGEST_WAIT_SECONDS);
    if (wait > 0) throw new TooMany(wait);
    const [shared, own] = [true, false].map((isShared) =>
      hashed.filter((lane) => (lane.isShared ?? false) === isShared).map(({ hash }) => hash),
    );
    return {
      succeed: () => this.throttles.settleTurn(own ?? [], shared ?? []),
      goOn: () => this.throttles.settleTurn([], shared ?? []),
      giveBack: () => this.throttles.settleTurn([], hashes),
    };
  }

  /** What somebody may do so often in an hour, from the first time on. @throws TooMany when that is used up. */
  async takeOfHour(name: string, most: number): Promise<void> {
    const wait = await this.throttles.takeOfHour(await this.hash(name), most);
    if (wait > 0) throw new TooMany(wait);
  }

  /** The lane of a client's network; none for this machine in a demonstration. */
  networkLanes(address: string): Lane[] {
    if (this.isRelaxedFor(address)) return [];
    const free = this.configuration.limits.triesPerNetwork;
    return [{ name: `network ${networkGroupOf(address)}`, free, isShared: true }];
  }

  /** @throws TooMany when a session, or the network of somebody without one, has asked more in this minute than it may. */
  async requireWithinLimits(requestsOfSession: number | undefined, isWrite: boolean, address: string): Promise<void> {
    const { requestsPerSession, writesPerNetwork } = this.configuration.limits;
    const isWithin =
      requestsOfSession === undefined
        ? !isWrite || this.isRelaxedFor(address) || (await this.countWrite(address)) <= writesPerNetwork
        : requestsOfSession <= requestsPerSession;
    if (!isWithin) throw new TooMany(MINUTE_SECONDS - (Math.floor(Date.now() / 1000) % MINUTE_SECONDS));
  }

  private async countWrite(address: string): Promise<number> {
    return this.throttles.countRequest(await this.hash(`writes ${networkGroupOf(address)}`));
  }

  private isRelaxedFor(address: string): boolean {
    return this.configuration.isDemonstration && isLoopback(address);
  }

  private async hash(name: string): Promise<Buffer> {
    return createHmac('sha256', await this.keyOfToday())
      .update(name)
      .digest();
  }

  /** Asked again every minute, so that a new day's key is soon known to every process. */
  private keyOfToday(): Promise<Buffer> {
    if (this.key && this.key.until > Date.now()) return this.key.value;
    const value = this.throttles.getKey();
    this.key = { value, until: Date.now() + KEY_HOLDS_MS };
    value.catch(() => (this.key = undefined));
    return value;
  }
}
