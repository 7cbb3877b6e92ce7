import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { type CreateEvidence, type Id, type OwnEvidence, type SessionUser } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { evidence, person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionStore } from '../../session/data/session-store';
import { UnsentFiles } from '../../session/data/unsent-files';
import { UnsentText } from '../../session/data/unsent-text';
import { SignInAgain } from '../../session/sign-in-again/sign-in-again';
import { UNREACHABLE, type Failure } from '../../shared/data/problem';
import { Announcer } from '../../shared/ui/toast/announcer';
import { ByteSender, SendFailed, type Way } from './byte-sender';
import { EvidenceClient } from './evidence-client';
import { type KeptUpload } from './upload';
import { UploadQueue } from './upload-queue';

const CONTENT = new Blob(['0123456789']);
const absent = (): Promise<never> =>
  firstValueFrom(throwError(() => new HttpErrorResponse({ status: 404, error: { code: 'absent', status: 404 } })));
const failure = (code: string): Failure => ({ code, status: 507, title: '', detail: '' }) as unknown as Failure;

const kept = (id: Id): KeptUpload => ({
  ...{ id, place: { recommendation: 'PD-N2', statement: null }, thumbnail: null, url: null, isPaused: false },
  creation: {
    ...{ recommendation: 'PD-N2', kind: 'image', caption: `Pièce ${id}`, level: 'restricted' },
    file: { mediaType: 'image/jpeg', bytes: 10, sha256: 'ab', keepOriginal: true },
  },
});

/** A server that keeps what it is told, and a line in the hands of the test. */
class Server {
  readonly told: Id[] = [];
  readonly removed: Id[] = [];
  readonly records = new Map<Id, OwnEvidence>();
  readonly ways: Way[] = [];
  /** What sending the next bytes comes to; undefined: they arrive. */
  troubles: (Failure | undefined)[] = [];
  /** How long it asks to wait then, in seconds. */
  wait = 0;
  /** Holds the bytes back until they are let go. */
  hold: Promise<void> = Promise.resolve();

  create = (id: Id, { caption }: CreateEvidence): Promise<OwnEvidence> => {
    this.told.push(id);
    const record = this.records.get(id) ?? evidence({ id, caption, kind: 'image', sent: this.file('awaited') });
    this.records.set(id, record);
    return Promise.resolve(record);
  };

  get = (id: Id): Promise<OwnEvidence> => {
    const record = this.records.get(id);
    return record === undefined ? absent() : Promise.resolve(record);
  };

  remove = ({ id }: OwnEvidence): Promise<void> => {
    this.removed.push(id);
    this.records.delete(id);
    return Promise.resolve();
  };

  send = async (_content: Blob, way: Way, stop: AbortSignal): Promise<void> => {
    this.ways.push(way);
    way.onUrl(`/api/uploads/${way.id}`);
    way.onProgress(5);
    await this.hold;
    const trouble = this.troubles.shift();
    if (stop.aborted) throw new SendFailed(UNREACHABLE);
    if (trouble !== undefined) throw new SendFailed(trouble, this.wait);
    this.become(way.id, 'cleaning');
  };

  become(id: Id, state: NonNullable<OwnEvidence['sent']>['state']): void {
    const record = this.records.get(id);
    if (record !== undefined) this.records.set(id, { ...record, sent: this.file(state) });
  }

  private file(state: NonNullable<OwnEvidence['sent']>['state']): OwnEvidence['sent'] {
    const refusal = state === 'refused' ? 'damaged' : null;
    return { state, refusal, keptUntil: null, bytes: 10, mediaType: 'image/jpeg', hasOriginal: true };
  }
}

describe('evidence on its way', () => {
  let server: Server;
  let queue: UploadQueue;
  let user: ReturnType<typeof signal<SessionUser | null>>;
  let texts: Map<string, unknown>;
  let files: Map<Id, Blob>;
  let said: string[];
  let keepsFiles: boolean;
  let signsIn: boolean;

  beforeEach(async () => {
    jest.useFakeTimers();
    [server, keepsFiles, signsIn] = [new Server(), true, true];
    texts = new Map();
    files = new Map();
    said = [];
    user = signal<SessionUser | null>(person());
    const keepFile = (id: Id, file: Blob): Promise<boolean> => {
      if (keepsFiles) files.set(id, file);
      return Promise.resolve(keepsFiles);
    };
    const words = await withWords('fr', [
      { provide: EvidenceClient, useValue: server },
      { provide: ByteSender, useValue: server },
      { provide: Announcer, useValue: { say: (text: string) => said.push(text) } },
      { provide: SessionStore, useValue: { user, isSignedIn: () => user() !== null } },
      {
        provide: SignInAgain,
        useValue: {
          isNeeded: () => true,
          ask: () => {
            if (signsIn) user.set(person());
            return Promise.resolve(signsIn);
          },
        },
      },
      {
        provide: UnsentText,
        useValue: {
          keep: (id: string, text: object) => texts.set(id, text),
          forget: (id: string) => texts.delete(id),
          all: () => Promise.resolve(texts),
        },
      },
      {
        provide: UnsentFiles,
        useValue: {
          keep: keepFile,
          get: (id: Id) => Promise.resolve(files.get(id)),
          forget: (id: Id) => Promise.resolve(files.delete(id)),
          keepOnly: () => Promise.resolve(),
        },
      },
    ]);
    await words.add('evidence');
    queue = TestBed.inject(UploadQueue);
    TestBed.tick();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function settle(ms = 0): Promise<void> {
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  }

  const states = (): string[] => queue.uploads().map(({ state }) => state);

  it('goes one after another, is told of by the server, and leaves the device once it is there', async () => {
    for (const id of ['a', 'b']) queue.add(kept(id), CONTENT, false);
    expect([...files.keys()]).toEqual(['a', 'b']);
    await settle();
    expect([server.told, states()]).toEqual([
      ['a', 'b'],
      ['cleaning', 'cleaning'],
    ]);
    expect([texts.size, files.size]).toEqual([0, 0]);
    expect(said).toEqual(['Toutes les pièces sont arrivées.']);
  });

  it('is asked about until it is clean, or refused with its reason', async () => {
    for (const id of ['a', 'b']) queue.add(kept(id), CONTENT, false);
    await settle();
    server.become('a', 'ready');
    server.become('b', 'refused');
    await settle(2_000);
    expect(states()).toEqual(['ready', 'refused']);
    expect(queue.uploads()[1]?.record?.sent?.refusal).toBe('damaged');
    expect(said.at(-1)).toContain('n’a pas pu être nettoyé');
  });

  it('waits for the network, tries again by itself, and goes on where it was cut off', async () => {
    server.troubles = [UNREACHABLE];
    for (const id of ['a', 'b']) queue.add(kept(id), CONTENT, false);
    await settle();
    expect(states()).toEqual(['offline', 'offline']);
    await settle(1_000);
    expect(states()).toEqual(['cleaning', 'cleaning']);
    expect(server.ways.map(({ id, url }) => [id, url])).toEqual([
      ['a', null],
      ['a', '/api/uploads/a'],
      ['b', null],
    ]);
  });

  it('goes on after a reload where the device kept it', async () => {
    texts.set('upload/a', { ...kept('a'), url: '/api/uploads/a' });
    files.set('a', CONTENT);
    await queue.restore();
    await settle();
    expect([states(), server.ways[0]?.url]).toEqual([['cleaning'], '/api/uploads/a']);
    expect([texts.size, files.size]).toEqual([0, 0]);
  });

  it('that was paused is not sent, not even after a reload, until the person goes on', async () => {
    texts.set('upload/a', { ...kept('a'), isPaused: true });
    files.set('a', CONTENT);
    await queue.restore();
    await settle();
    expect([states(), server.told]).toEqual([['paused'], []]);
    queue.resume('a');
    await settle();
    expect(states()).toEqual(['cleaning']);
  });

  it('stops when it is paused, and nothing of it is lost', async () => {
    let release = (): void => undefined;
    server.hold = new Promise((resolve) => (release = resolve));
    queue.add(kept('a'), CONTENT, false);
    await settle();
    queue.pause('a');
    release();
    await settle();
    expect([states(), files.has('a'), texts.has('upload/a')]).toEqual([['paused'], true, true]);
  });

  it('is gone from here with the person, once it has arrived', async () => {
    queue.add(kept('a'), CONTENT, false);
    await settle();
    queue.add({ ...kept('b'), isPaused: true }, CONTENT, false);
    user.set(null);
    await settle();
    expect(queue.uploads().map(({ id, state }) => [id, state])).toEqual([['b', 'signed_out']]);
  });

  it('that another window sent meanwhile is known to have arrived, once somebody looks here again', async () => {
    texts.set('upload/a', { ...kept('a'), isPaused: true });
    texts.set('upload/b', { ...kept('b'), isPaused: true });
    await queue.restore();
    await server.create('a', kept('a').creation);
    server.become('a', 'ready');
    await server.create('b', kept('b').creation);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(states()).toEqual(['ready', 'paused']);
    expect([...texts.keys()]).toEqual(['upload/b']);
  });

  it('that is cancelled is taken back from the server and from the device', async () => {
    server.troubles = [UNREACHABLE];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    const cancelling = queue.cancel('a');
    await settle(100);
    expect(await cancelling).toBe(true);
    expect([server.removed, states(), texts.size, files.size]).toEqual([['a'], [], 0, 0]);
    expect(queue.takenBack().has('a')).toBe(true);
  });

  it('that is refused says why and waits for the person; the others go on', async () => {
    server.troubles = [failure('invalid')];
    for (const id of ['a', 'b']) queue.add(kept(id), CONTENT, false);
    await settle();
    expect(states()).toEqual(['failed', 'cleaning']);
    expect(queue.uploads()[0]?.failure?.code).toBe('invalid');
    queue.resume('a');
    await settle();
    expect(states()).toEqual(['cleaning', 'cleaning']);
  });

  it('beyond what a day takes is kept, and goes by itself when the server takes it again', async () => {
    [server.troubles, server.wait] = [[failure('too_many'), failure('too_many')], 7_200];
    for (const id of ['a', 'b']) queue.add(kept(id), CONTENT, false);
    await settle();
    const [first] = queue.uploads();
    expect([states(), first?.later?.reason, first?.failure]).toEqual([['later', 'later'], 'day', null]);
    expect(((first?.later?.until ?? 0) - Date.now()) / 1000).toBeCloseTo(7_201, 0);
    expect([[...files.keys()], texts.size]).toEqual([['a', 'b'], 2]);
    expect(said).toEqual(['Un envoi est remis à plus tard\u00a0: voyez la page des preuves.']);
    await settle(7_190_000);
    expect(states()).toEqual(['later', 'later']);
    await settle(12_000);
    expect([states(), queue.uploads()[0]?.later]).toEqual([['cleaning', 'cleaning'], null]);
  });

  it('that there is no room for is tried again later, and at once when the person says so', async () => {
    server.troubles = [failure('storage_full'), failure('storage_full')];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    expect([states(), queue.uploads()[0]?.later?.reason]).toEqual([['later'], 'full']);
    queue.resume('a');
    await settle();
    expect([states(), server.ways.length]).toEqual([['later'], 2]);
    await settle(900_000);
    expect(states()).toEqual(['cleaning']);
  });

  it('that waits for its time goes as soon as somebody looks, where the device slept through it', async () => {
    [server.troubles, server.wait] = [[failure('too_many')], 60];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    expect(queue.uploads()[0]?.later?.reason).toBe('busy');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(states()).toEqual(['later']);
    jest.setSystemTime(Date.now() + 62_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(states()).toEqual(['cleaning']);
  });

  it('goes on when the same person signs in again, and is kept anew with the new key', async () => {
    server.troubles = [failure('unauthenticated')];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    expect(states()).toEqual(['cleaning']);
    signsIn = false;
    server.troubles = [failure('unauthenticated')];
    queue.add(kept('b'), CONTENT, false);
    await settle();
    expect(states()).toEqual(['cleaning', 'signed_out']);
    files.clear();
    user.set(person());
    await settle();
    expect(states()).toEqual(['cleaning', 'cleaning']);
  });

  it('of somebody else is gone as soon as another person signs in', async () => {
    server.troubles = [UNREACHABLE];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    user.set({ ...person(), id: 'another' });
    await settle();
    expect([states(), texts.size, files.size]).toEqual([[], 0, 0]);
  });

  it('that the device could not keep is at risk until it has gone', async () => {
    keepsFiles = false;
    server.troubles = [UNREACHABLE];
    queue.add(kept('a'), CONTENT, false);
    await settle();
    expect(queue.atRisk().map(({ id }) => id)).toEqual(['a']);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await settle(1_000);
    expect([states(), queue.atRisk()]).toEqual([['cleaning'], []]);
  });

  it('whose bytes are nowhere any more says so', async () => {
    texts.set('upload/a', kept('a'));
    await queue.restore();
    await settle();
    expect([states(), queue.uploads()[0]?.failure]).toEqual([['failed'], null]);
  });
});
