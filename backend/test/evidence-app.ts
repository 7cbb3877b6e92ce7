import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CreateEvidence, type Id, type OwnEvidence } from '@parole-tenue/contract';
import { type Client } from 'pg';
import sharp from 'sharp';
import { type Configuration } from '../src/core/config/configuration.js';
import { evidenceIn, type EvidenceSettings } from '../src/core/config/evidence-settings.js';
import { Cleaner } from '../src/evidence/cleaning/cleaner.js';
import { EvidenceCleaningService } from '../src/evidence/evidence-cleaning.service.js';
import { EvidenceVault } from '../src/evidence/keeping/evidence-vault.js';
import { cleaningFromSource } from './cleaning-from-source.js';
import { type Browser, TestApp } from './test-app.js';

/** An application that takes files, with folders of its own, and cleans them when it is told to. */
export class EvidenceApp {
  private constructor(
    readonly app: TestApp,
    readonly folder: string,
    readonly settings: EvidenceSettings,
    readonly url: string,
  ) {}

  static async start(
    changes: Partial<EvidenceSettings> = {},
    overrides: Partial<Configuration> = {},
  ): Promise<EvidenceApp> {
    const folder = await mkdtemp(join(tmpdir(), 'parole-tenue-evidence-'));
    const settings = { ...evidenceIn(folder), freeBytes: 0, ...changes };
    const app = await TestApp.start({ ...overrides, dataFolder: folder, evidence: settings });
    await app.nest.get(EvidenceVault).check();
    Reflect.set(app.nest.get(Cleaner), 'program', cleaningFromSource());
    await app.nest.listen(0, '127.0.0.1');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    return new EvidenceApp(app, folder, settings, `http://127.0.0.1:${String(port)}`);
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** All that waits, in this thread. */
  async cleanAll(): Promise<void> {
    while (await this.app.nest.get(EvidenceCleaningService).cleanNext());
  }

  /** Names of files that lie in quarantine. */
  async quarantined(): Promise<string[]> {
    const entries = await readdir(this.settings.quarantineFolder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  /** Announced by somebody, standing alone about a recommendation. */
  async announce(browser: Browser, recommendation: string, file: Buffer, changes: Partial<CreateEvidence> = {}) {
    const id = randomUUID();
    const answer = await browser.put<OwnEvidence>('evidence', announcementOf(recommendation, file, changes), id);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return id;
  }

  /** Announced, sent and cleaned. */
  async bring(
    browser: Browser,
    recommendation: string,
    file: Buffer,
    changes: Partial<CreateEvidence> = {},
  ): Promise<Id> {
    const id = await this.announce(browser, recommendation, file, changes);
    const upload = await this.begin(browser, id, file.length);
    await this.append(browser, upload.headers.get('location') ?? '', 0, file);
    await this.cleanAll();
    return id;
  }

  /** `more`: what some client sends besides, by name. */
  begin(browser: Browser, evidence: string, bytes: number, more: Record<string, string> = {}): Promise<Response> {
    const told = Object.entries({ evidence, ...more });
    return this.ask(browser, 'POST', '/api/uploads', {
      'Upload-Length': String(bytes),
      'Upload-Metadata': told.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(','),
    });
  }

  append(browser: Browser, path: string, offset: number, bytes: Buffer): Promise<Response> {
    const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    return this.ask(browser, 'PATCH', path, headers, bytes);
  }

  tell(browser: Browser, path: string): Promise<Response> {
    return this.ask(browser, 'HEAD', path);
  }

  /** Over the network, as a browser asks. */
  ask(browser: Browser, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { Cookie: cookieOf(browser), 'Tus-Resumable': '1.0.0', ...headers },
      body: body ? new Uint8Array(body) : null,
    });
  }
}

/** No entry can be committed until that is called which it answers. */
export async function doomJournal(owner: Client): Promise<() => Promise<unknown>> {
  await owner.query(
    `CREATE FUNCTION doom() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'doomed'; END $$;
     CREATE CONSTRAINT TRIGGER doom AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doom()`,
  );
  return () => owner.query('DROP TRIGGER doom ON journal; DROP FUNCTION doom()');
}

export const cookieOf = (browser: Browser): string => [...browser.cookies].map((pair) => pair.join('=')).join('; ');

export function announcementOf(
  recommendation: string,
  file: Buffer,
  changes: Partial<CreateEvidence> = {},
): CreateEvidence {
  return {
    recommendation,
    kind: 'image',
    caption: 'La file d’attente',
    level: 'restricted',
    file: {
      mediaType: 'image/jpeg',
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      keepOriginal: true,
    },
    ...changes,
  };
}

/** A photo that no other is like, as large as its sides and its noise make it. */
export async function photo(width = 640, height = 480): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const picture = sharp({ create: { width, height, channels: 3, background: '#777', noise } });
  return picture
    .withExif({
      IFD0: { Make: 'Tecno', Software: randomUUID() },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 46/1 0/1' },
    })
    .jpeg({ quality: 80 })
    .toBuffer();
}
