import { ClsService } from 'nestjs-cls';
import { Database } from '../src/core/database/database.js';
import { type TestApp } from './test-app.js';

const MOST_TRIES = 100;
const PAUSE_MS = 20;

/**
 * Two requests that meet, always in the same order: does `first` in a transaction, sends `second` as a request of its own,
 * and commits when that one waits for a lock. @returns what the second came to.
 */
export async function whenBothMeet<Result>(
  app: TestApp,
  first: () => Promise<unknown>,
  second: () => Promise<Result>,
): Promise<Result> {
  const [database, context] = [app.nest.get(Database), app.nest.get(ClsService)];
  const [answer] = await database.transaction(async () => {
    await first();
    const coming = context.exit(second);
    await untilSomebodyWaits(database);
    return [coming];
  });
  return answer;
}

export async function untilSomebodyWaits(database: Database): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if ((await database.query(waiting)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
