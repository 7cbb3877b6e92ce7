import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@parole-tenue/contract';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { Database } from '../database/database.js';
import { isPassing } from '../database/error-code.js';
import { TestApp } from '../../../test/test-app.js';

/** The way to a database that can be cut. */
class Line {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(private readonly target: URL) {
    this.server = createServer((near) => {
      this.join(near, connect(Number(target.port), target.hostname));
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const through = new URL(this.target);
    through.port = String((this.server.address() as AddressInfo).port);
    return through.href;
  }

  cut(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(near: Socket, far: Socket): void {
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => void (near.destroy(), far.destroy()));
    }
  }
}

describe('a database that goes away', () => {
  let app: TestApp;
  let line: Line;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    line = new Line(new URL(database.application));
    app = await TestApp.start({ databaseUrl: await line.open() });
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  it('is answered as busy for a moment, with when to come back', async () => {
    expect((await app.visitor().get('/api/themes')).status).toBe(200);
    line.cut();
    for (const url of ['/api/themes', '/api/health/ready', '/api/themes']) {
      const { status, headers, body } = await app.visitor().get<Problem>(url);
      expect(status).toBe(503);
      expect(headers['retry-after']).toBe('2');
      expect(body.code).toBe('unavailable');
    }
  });
});

describe('two that wait for each other', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ databaseConnections: 2 });
  });
  afterAll(() => app.stop());

  it('go on one after the other, and the one that was given up may try again', async () => {
    const database = app.nest.get(Database);
    const hold = (id: number): Promise<unknown> => database.query('SELECT pg_advisory_xact_lock($1)', [id]);
    const bothHold = Promise.withResolvers();
    let holding = 0;
    const inOrder = (first: number, second: number): Promise<void> =>
      database.transaction(async () => {
        await hold(first);
        if (++holding === 2) bothHold.resolve(undefined);
        await bothHold.promise;
        await hold(second);
      });
    const outcomes = await Promise.allSettled([inOrder(1, 2), inOrder(2, 1)]);
    const given = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(given.map(isPassing)).toEqual([true]);
  });
});

describe('a question that takes too long', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ databaseConnections: 1 });
  });
  afterAll(() => app.stop());

  it('is stopped after fifteen seconds', async () => {
    expect(await app.nest.get(Database).query('SHOW statement_timeout')).toEqual([{ statement_timeout: '15s' }]);
  });

  it('counts as a database that is busy for a moment', async () => {
    const stopped = await app.nest
      .get(Database)
      .query(`SELECT set_config('statement_timeout', '1', false), pg_sleep(1)`)
      .then(() => app.nest.get(Database).query('SELECT pg_sleep(1)'))
      .catch((error: unknown) => error);
    expect(isPassing(stopped)).toBe(true);
  });
});
