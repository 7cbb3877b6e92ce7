import { randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type INestApplicationContext } from '@nestjs/common';
import { createApp, createTaskApp } from '../src/app.setup.js';
import passport from 'passport';
import { Client } from 'pg';
import { PasswordStrategy } from '../src/accounts/password.strategy.js';
import { type Configuration } from '../src/core/config/configuration.js';
import { evidenceIn } from '../src/core/config/evidence-settings.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface Answer<Body = unknown> {
  status: number;
  headers: Record<string, string>;
  body: Body;
}

type Method = 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';

/** The application as the server runs it, on a database of its own. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    /** As the owner, whom no policy binds: for what a test puts into the database, and looks up there. */
    readonly owner: Client,
    private readonly overrides: Partial<Configuration>,
  ) {}

  private taskApp: Promise<INestApplicationContext> | undefined;

  /** The services with the rights of tasks, as loaders and commands run them. */
  tasks(): Promise<INestApplicationContext> {
    return (this.taskApp ??= this.startTasks());
  }

  private async startTasks(): Promise<INestApplicationContext> {
    const tasks = await createTaskApp({ ...configurationFor(this.database.task), ...this.overrides });
    // Passport is one for the whole process, and the last application that starts has it.
    passport.use('local', this.nest.get(PasswordStrategy));
    return tasks;
  }

  /** The owner's way to the data, in the form of `Database`. */
  readonly data = {
    query: async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
      (await this.owner.query<never>(sql, parameters)).rows,
  };

  static async start(overrides: Partial<Configuration> = {}): Promise<TestApp> {
    const database = await createTestDatabase();
    const nest = await createApp({ ...configurationFor(database.application), ...overrides });
    const owner = new Client({ connectionString: database.owner });
    owner.on('error', () => undefined);
    await owner.connect();
    return new TestApp(nest, database, owner, overrides);
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.owner.end();
    await (await this.taskApp)?.close();
    await this.database.drop();
  }

  /** Somebody at a browser: what they ask carries their cookie. */
  visitor(): Browser {
    return new Browser(this.nest);
  }

  /** As if they had just said again who they are, on every device. */
  async confirm(...people: { account: { id: string } }[]): Promise<void> {
    const ids = people.map(({ account }) => account.id);
    await this.owner.query('UPDATE sessions SET confirmed_at = now() WHERE account_id = ANY ($1)', [ids]);
  }

  /** `code`: of the second factor, where the account has one. */
  async signedIn(email: string, password: string, code?: string): Promise<Browser> {
    const browser = this.visitor();
    const answer = await browser.send('POST', '/api/session', { body: { email, password, code } });
    if (answer.status !== 200) throw new Error(`could not sign in: ${JSON.stringify(answer.body)}`);
    return browser;
  }
}

export class Browser {
  /** By name, as a browser keeps them. */
  readonly cookies = new Map<string, string>();

  constructor(private readonly nest: NestFastifyApplication) {}

  get<Body = unknown>(url: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('GET', url, { headers });
  }

  /** Creates under a new id, or under the given one. */
  async put<Body = unknown>(
    noun: string,
    body: object,
    id: string = randomUUID(),
  ): Promise<Answer<Body> & { id: string }> {
    return { id, ...(await this.send<Body>('PUT', `/api/${noun}/${id}`, { body })) };
  }

  async send<Body = unknown>(
    method: Method,
    url: string,
    { body, version, headers = {} }: { body?: object; version?: number; headers?: Record<string, string> } = {},
  ): Promise<Answer<Body>> {
    const answer = await this.nest.inject({
      method,
      url,
      payload: body,
      headers: {
        ...(this.cookies.size > 0 && { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
        ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
        ...headers,
      },
    });
    this.remember(answer.headers['set-cookie']);
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
      body: (answer.body && answer.headers['content-type']?.toString().includes('json')
        ? answer.json()
        : answer.body) as Body,
    };
  }

  private remember(setCookie: string | string[] | undefined): void {
    for (const cookie of [setCookie ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** No limit is under test. */
export const UNLIMITED: Configuration['limits'] = {
  requestsPerSession: 1e9,
  writesPerNetwork: 1e9,
  triesPerAccount: 1e9,
  triesPerNetwork: 1e9,
  invitationsPerHour: 1e9,
};

function configurationFor(databaseUrl: string): Configuration {
  return {
    databaseUrl,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    secureCookies: false,
    trustedProxies: [],
    limits: {
      ...UNLIMITED,
      writesPerNetwork: 120,
      triesPerAccount: 5,
      triesPerNetwork: 50,
      invitationsPerHour: 20,
    },
    dataFolder: '/nonexistent',
    evidence: evidenceIn('/nonexistent'),
    logLevel: 'silent',
    mail: null,
    databaseConnections: 12,
    isDemonstration: true,
  };
}
