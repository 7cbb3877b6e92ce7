import { DOCUMENT, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { type Id, type OwnEvidence, type SessionUser } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { SignInAgain } from '../../session/sign-in-again/sign-in-again';
import { failureOf, secondsToWait, type Failure } from '../../shared/data/problem';
import { Announcer } from '../../shared/ui/toast/announcer';
import { ByteSender, SendFailed } from './byte-sender';
import { EvidenceClient } from './evidence-client';
import { KeptUploads } from './kept-uploads';
import { bytesOf, fromKept, isUnderWay, laterOf, stateOf, type KeptUpload, type Later, type Upload } from './upload';

/** How long is waited for the next try: longer each time, and never past a minute. */
const PATIENCE_MS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];
/** How often the server is asked whether a file is clean: soon at first, and never more than that. */
const CLEANING_MS = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/** Where it is tried again by itself. */
const PASSING: readonly Failure['code'][] = ['unreachable', 'unavailable', 'internal'];

/** In one window at a time: opened twice, a file is still sent once. */
const LOCK = 'evidence-uploads';

/**
 * Sends pieces of evidence one after another, whatever page one is on: first what is said of each, then its bytes, which go
 * on where they were cut off. What is not sent yet outlives the page where the device keeps it.
 */
@Injectable({ providedIn: 'root' })
export class UploadQueue {
  private readonly client = inject(EvidenceClient);
  private readonly sender = inject(ByteSender);
  private readonly device = inject(KeptUploads);
  private readonly session = inject(SessionStore);
  private readonly signIn = inject(SignInAgain);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);

  private readonly all = signal<readonly Upload[]>([]);
  readonly uploads = this.all.asReadonly();
  readonly underWay = computed(() => this.all().filter(isUnderWay));
  /** Those that closing the page would lose. */
  readonly atRisk = computed(() => this.underWay().filter((upload) => this.device.isAtRisk(upload)));

  private readonly gone = signal<ReadonlySet<Id>>(new Set());
  /** Those that were taken back from here. */
  readonly takenBack = this.gone.asReadonly();

  private owner: SessionUser | undefined;
  private readonly stops = new Map<Id, AbortController>();
  private sending: Promise<void> | undefined;
  private tries = 0;
  private asks = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private waking: ReturnType<typeof setTimeout> | undefined;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private restoring: Promise<void> | undefined;

  constructor() {
    const window = this.document.defaultView;
    window?.addEventListener('online', () => {
      this.goOn();
    });
    this.document.addEventListener('visibilitychange', () => {
      if (this.document.visibilityState === 'hidden') return;
      this.wake();
      void this.lookAgain();
    });
    window?.addEventListener('beforeunload', (event) => {
      // A hidden page is being left by the quick exit, which nothing may hold up.
      if (this.atRisk().length > 0 && !this.document.body.hidden) event.preventDefault();
    });
    effect(() => {
      const user = this.session.user();
      untracked(() => {
        this.follow(user ?? null);
      });
    });
  }

  /** Takes up what an earlier page of this session did not send to its end. Done once, in the window whose turn it is. */
  restore(): Promise<void> {
    this.restoring ??= inOneWindow(async () => {
      const known = new Set(this.all().map(({ id }) => id));
      const kept = (await this.device.all()).filter(({ id }) => !known.has(id));
      this.all.update((all) => [...all, ...kept.map(fromKept)]);
      await this.sendAll();
    });
    return this.restoring;
  }

  add(kept: KeptUpload, content: Blob | null, isContentKept: boolean): void {
    const upload = fromKept(kept);
    this.all.update((all) => [...all, upload]);
    void this.device.keep(upload, content, isContentKept);
    this.start();
  }

  /** Resolves once the server has heard of every piece under a statement, or will not for now; true when it has. */
  async isTold(statement: Id): Promise<boolean> {
    const untold = (): Upload[] =>
      this.all().filter(({ place, record }) => place.statement?.id === statement && record === null);
    while (this.sending !== undefined && untold().some(({ state }) => state === 'waiting' || state === 'sending'))
      await Promise.race([this.sending, pause(100)]);
    return untold().length === 0;
  }

  pause(id: Id): void {
    this.change(id, { state: 'paused', isPaused: true });
    this.noteOf(id);
    this.stops.get(id)?.abort();
  }

  /** After a pause, or a refusal that may be over. */
  resume(id: Id): void {
    this.change(id, { state: 'waiting', isPaused: false, failure: null, later: null });
    this.noteOf(id);
    this.start();
  }

  /** Takes it back, from the server too where it knows of it. False when that was not possible now. */
  async cancel(id: Id): Promise<boolean> {
    const upload = this.find(id);
    if (upload === undefined) return true;
    this.pause(id);
    try {
      // What is being told now would arrive after it was taken back.
      while (this.stops.has(id)) await pause(50);
      const record = await this.client.get(id).catch(unlessAbsent);
      if (record !== null) await this.client.remove(record);
      this.gone.update((ids) => new Set(ids).add(id));
      this.drop(id);
      return true;
    } catch (error) {
      this.change(id, { state: 'failed', failure: failureOf(error) });
      return false;
    }
  }

  /** What is said of it was changed or read elsewhere. */
  know(record: OwnEvidence): void {
    if (this.find(record.id)?.record) this.change(record.id, { record });
  }

  /** Lets go of all of it, with the device: the person signs out and agreed to lose it. */
  drop(...ids: Id[]): void {
    for (const id of ids) {
      this.stops.get(id)?.abort();
      this.device.forget(id);
    }
    this.all.update((all) => all.filter(({ id }) => !ids.includes(id)));
  }

  dropAll(): void {
    this.drop(...this.all().map(({ id }) => id));
  }

  /** Tries at once what waits for the network. */
  goOn(): void {
    clearTimeout(this.again);
    this.all.update((all) => all.map((one) => (one.state === 'offline' ? { ...one, state: 'waiting' } : one)));
    this.start();
  }

  private start(): void {
    if (!this.all().some(({ state }) => state === 'waiting')) return;
    this.sending ??= inOneWindow(() => this.sendAll()).finally(() => {
      this.sending = undefined;
    });
  }

  private async sendAll(): Promise<void> {
    this.owner ??= this.session.user() ?? undefined;
    let next: Upload | undefined;
    while ((next = this.all().find(({ state }) => state === 'waiting')) !== undefined) await this.sendOne(next);
    this.askSoon();
  }

  private async sendOne(upload: Upload): Promise<void> {
    const { id, creation } = upload;
    const stop = new AbortController();
    this.stops.set(id, stop);
    this.change(id, { state: 'sending', failure: null, later: null });
    try {
      const record = upload.record ?? (await this.client.create(id, creation));
      this.change(id, { record });
      if (stop.signal.aborted) return;
      const isAwaited = record.sent?.state === 'awaited';
      if (isAwaited) await this.sendBytes(upload, stop.signal);
      this.arrive(id, isAwaited ? { state: 'cleaning' } : { state: stateOf(record) });
    } catch (error) {
      if (!stop.signal.aborted) await this.meet(id, causeOf(error), secondsOf(error));
    } finally {
      this.stops.delete(id);
    }
  }

  private async sendBytes(upload: Upload, stop: AbortSignal): Promise<void> {
    const { id, url } = upload;
    const content = await this.device.contentOf(upload);
    if (content === undefined) throw new ContentGone();
    const onUrl = (found: string): void => {
      this.change(id, { url: found });
      this.noteOf(id);
    };
    const onProgress = (sent: number): void => {
      this.tries = 0;
      this.change(id, { sent });
    };
    await this.sender.send(content, { id, url, onUrl, onProgress }, stop);
  }

  private arrive(id: Id, { state }: Pick<Upload, 'state'>): void {
    const upload = this.find(id);
    if (upload === undefined) return;
    this.change(id, { state, sent: bytesOf(upload) });
    this.tries = 0;
    this.device.forget(id);
    if (this.underWay().length === 0)
      this.announcer.say(this.words.say('evidence.queue.allSent', { count: this.all().length }));
  }

  private async meet(id: Id, failure: Failure | null, seconds: number): Promise<void> {
    const later = failure && laterOf(failure, seconds);
    if (failure?.code === 'unauthenticated') {
      const isIn = this.signIn.isNeeded() && (await this.signIn.ask());
      this.change(id, { state: isIn ? 'waiting' : 'signed_out' });
    } else if (failure !== null && PASSING.includes(failure.code)) this.waitForNetwork(id);
    else if (later !== null) this.putOff(id, later);
    else {
      this.change(id, { state: 'failed', failure });
      this.announcer.say(this.words.say('evidence.queue.oneFailed'));
    }
  }

  private putOff(id: Id, later: Later): void {
    const isFirst = !this.all().some(({ state }) => state === 'later');
    this.change(id, { state: 'later', later });
    if (isFirst) this.announcer.say(this.words.say('evidence.queue.onePutOff'));
    this.wakeInTime();
  }

  /** What was put off goes when its time has come; a device that slept meanwhile is late, and sends it then. */
  private wakeInTime(): void {
    clearTimeout(this.waking);
    const times = this.all().flatMap(({ state, later }) => (state === 'later' && later !== null ? later.until : []));
    if (times.length === 0) return;
    this.waking = setTimeout(
      () => {
        this.wake();
      },
      Math.max(0, Math.min(...times) - Date.now()),
    );
  }

  private wake(): void {
    const isDue = ({ state, later }: Upload): boolean => state === 'later' && (later?.until ?? 0) <= Date.now();
    this.all.update((all) => all.map((one) => (isDue(one) ? { ...one, state: 'waiting', later: null } : one)));
    this.start();
    this.wakeInTime();
  }

  /** What would go next would not arrive either. */
  private waitForNetwork(id: Id): void {
    this.change(id, { state: 'offline' });
    this.all.update((all) => all.map((one) => (one.state === 'waiting' ? { ...one, state: 'offline' } : one)));
    clearTimeout(this.again);
    this.again = setTimeout(
      () => {
        this.goOn();
      },
      PATIENCE_MS[Math.min(this.tries++, PATIENCE_MS.length - 1)],
    );
  }

  /** Whoever signs in again goes on; with somebody else, nothing of the person before is left. */
  private follow(user: SessionUser | null): void {
    if (user === null) {
      // What is here is read from the server, by whoever may.
      this.all.update((all) => all.filter(isUnderWay));
      for (const { id } of this.underWay()) this.change(id, { state: 'signed_out' });
      for (const stop of this.stops.values()) stop.abort();
      return;
    }
    const before = this.owner;
    this.owner = user;
    if (before === undefined || before === user) return;
    if (before.id !== user.id) this.dropAll();
    for (const upload of this.underWay()) void this.device.keepAgain(upload);
    this.all.update((all) => all.map((one) => (one.state === 'signed_out' ? { ...one, state: startOf(one) } : one)));
    this.start();
  }

  /** What stands still here may have been sent from another window meanwhile. */
  private async lookAgain(): Promise<void> {
    for (const { id, state } of this.underWay()) {
      if (state !== 'paused' && state !== 'failed' && state !== 'later') continue;
      const record = await this.client.get(id).catch(() => undefined);
      if (record === undefined || record.sent?.state === 'awaited') continue;
      this.change(id, { record, failure: null });
      this.arrive(id, { state: stateOf(record) });
      this.askSoon();
    }
  }

  private askSoon(): void {
    if (!this.all().some(({ state }) => state === 'cleaning')) return;
    clearTimeout(this.asking);
    this.asking = setTimeout(
      () => {
        void this.askWhetherClean();
      },
      CLEANING_MS[Math.min(this.asks++, CLEANING_MS.length - 1)],
    );
  }

  private async askWhetherClean(): Promise<void> {
    const isSeen = this.document.visibilityState !== 'hidden';
    for (const { id, state } of isSeen ? this.all() : []) {
      if (state !== 'cleaning') continue;
      const record = await this.client.get(id).catch(() => undefined);
      if (record === undefined || record.sent?.state === 'cleaning') continue;
      this.asks = 0;
      this.change(id, { record, state: stateOf(record) });
      if (stateOf(record) === 'refused') this.announcer.say(this.words.say('evidence.queue.oneRefused'));
    }
    this.askSoon();
  }

  private find(id: Id): Upload | undefined {
    return this.all().find((upload) => upload.id === id);
  }

  private noteOf(id: Id): void {
    const upload = this.find(id);
    if (upload !== undefined && isUnderWay(upload)) this.device.note(upload);
  }

  private change(id: Id, changes: Partial<Upload>): void {
    this.all.update((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }
}

/** Its bytes are on this device no longer: nobody refused anything. */
class ContentGone extends Error {}

function causeOf(error: unknown): Failure | null {
  if (error instanceof ContentGone) return null;
  return error instanceof SendFailed ? error.failure : failureOf(error);
}

/** How long the server asks to wait. */
const secondsOf = (error: unknown): number => (error instanceof SendFailed ? error.seconds : secondsToWait(error));

const startOf = ({ isPaused }: Upload): Upload['state'] => (isPaused ? 'paused' : 'waiting');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function inOneWindow(work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

function unlessAbsent(error: unknown): null {
  if (failureOf(error).code !== 'absent') throw error;
  return null;
}
