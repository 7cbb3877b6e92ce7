import { randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.setup.js';
import { type Configuration } from '../src/core/config/configuration.js';
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
  ) {}

  static async start(overrides: Partial<Configuration> = {}): Promise<TestApp> {
    const database = await createTestDatabase();
    const nest = await createApp({ ...configurationFor(database.application), ...overrides });
    return new TestApp(nest, database);
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.database.drop();
  }

  /** Somebody at a browser: what they ask carries their cookie. */
  visitor(): Browser {
    return new Browser(this.nest);
  }

  async signedIn(email: string, password: string): Promise<Browser> {
    const browser = this.visitor();
    const answer = await browser.send('POST', '/api/session', { body: { email, password } });
    if (answer.status !== 200) throw new Error(`could not sign in: ${JSON.stringify(answer.body)}`);
    return browser;
  }
}

export class Browser {
  private cookie: string | undefined;

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
        ...(this.cookie !== undefined && { cookie: this.cookie }),
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
    for (const cookie of [setCookie ?? []].flat()) this.cookie = cookie.split(';')[0];
  }
}

function configurationFor(databaseUrl: string): Configuration {
  return {
    databaseUrl,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    allowedHosts: ['127.0.0.1:3000'],
    secureCookies: false,
    dataFolder: '/nonexistent',
    logLevel: 'silent',
    isDemonstration: true,
  };
}
