import { HttpErrorResponse } from '@angular/common/http';
import { jest } from '@jest/globals';
import { PROBLEMS, type ProblemCode } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { type Fields } from './fields';
import { SaveQueue, type Backing, type Unsaved } from './save-queue';

interface Saved {
  version: number;
  fields: Fields;
}

const problem = (code: ProblemCode, current?: Saved): HttpErrorResponse =>
  new HttpErrorResponse({
    status: PROBLEMS[code],
    error: { code, status: PROBLEMS[code], title: '', detail: '', type: '', requestId: 'r', current },
  });
const lost = (): HttpErrorResponse => new HttpErrorResponse({ status: 0 });
const refuse = (error: HttpErrorResponse): Promise<never> => firstValueFrom(throwError(() => error));

/** A server of one record, whose answers can be refused or lost on the way back. */
class Server implements Backing<Saved> {
  record: Saved | null = null;
  creation = '';
  readonly log: string[] = [];
  /** What happens to the next requests: refused before, or answered and the answer lost. */
  readonly next: (HttpErrorResponse | 'lose the answer')[] = [];

  fieldsOf = (saved: Saved): Fields => saved.fields;
  load = (): Promise<Saved> => Promise.resolve(this.record ?? { version: 0, fields: {} });

  create = (fields: Fields): Promise<Saved> =>
    this.answer(`create ${String(fields['text'])}`, () => {
      this.creation ||= JSON.stringify(fields);
      if (this.creation !== JSON.stringify(fields)) return problem('id_taken');
      this.record ??= { version: 1, fields };
      return this.record;
    });

  change = (fields: Fields, changed: string[], version: number): Promise<Saved> =>
    this.answer(`change ${changed.join()} v${version}`, () => {
      const before = this.record ?? { version: 0, fields: {} };
      if (before.version !== version) return problem('stale', before);
      this.record = { version: version + 1, fields: { ...before.fields, ...pick(fields, changed) } };
      return this.record;
    });

  private async answer(what: string, work: () => Saved | HttpErrorResponse): Promise<Saved> {
    this.log.push(what);
    const fate = this.next.shift();
    await Promise.resolve();
    const answer = fate instanceof HttpErrorResponse ? fate : work();
    if (answer instanceof HttpErrorResponse) return refuse(answer);
    return fate === 'lose the answer' ? refuse(lost()) : answer;
  }
}

/** As it comes back from where plain data alone is kept. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const pick = (fields: Fields, names: string[]): Fields => Object.fromEntries(names.map((name) => [name, fields[name]]));

describe('the save queue', () => {
  let server: Server;
  let queue: SaveQueue<Saved>;
  /** What the device keeps. */
  let kept: Unsaved | null;

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    kept = null;
    queue = newQueue();
  });

  afterEach(() => {
    queue.stop();
    jest.useRealTimers();
  });

  const newQueue = (): SaveQueue<Saved> =>
    new SaveQueue(server, (unsaved) => {
      kept = unsaved;
    });

  /** The page was closed before anything was sent, and is opened again. */
  function reopen(saved: Saved | null): Fields | undefined {
    queue.stop();
    const unsaved = copyOf(kept);
    queue = newQueue();
    return unsaved === null ? undefined : queue.resume(saved, unsaved);
  }

  it('saves nothing while nothing was typed', async () => {
    expect(await queue.flush()).toBe(true);
    expect(server.log).toEqual([]);
  });

  it('saves by itself after a pause: first the record, then only what changed', async () => {
    queue.edit({ text: 'A', period: 'p' });
    expect(queue.state()).toBe('waiting');
    await jest.advanceTimersByTimeAsync(2_000);
    queue.edit({ text: 'AB', period: 'p' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.log).toEqual(['create A', 'change text v1']);
    expect(queue.state()).toBe('idle');
    expect(queue.savedAt()).not.toBeNull();
  });

  it('sends one request at a time, and what was typed meanwhile in the next', async () => {
    queue.edit({ text: 'A' });
    const done = queue.flush();
    queue.edit({ text: 'AB' });
    void queue.flush();
    queue.edit({ text: 'ABC' });
    expect(server.log).toEqual(['create A']);
    expect(await done).toBe(true);
    expect(server.log).toEqual(['create A', 'change text v1']);
    expect(server.record?.fields).toEqual({ text: 'ABC' });
  });

  it('goes on under another record as if nothing had ever been sent, after a refusal too', async () => {
    queue.open({ version: 4, fields: { text: 'A', period: 'p' } });
    queue.edit({ text: 'AB', period: 'p' });
    server.next.push(problem('invalid'));
    await queue.flush();
    expect(queue.state()).toBe('refused');
    void queue.startOver();
    expect([queue.failure(), queue.saved(), queue.hasChanges()]).toEqual([null, null, true]);
    queue.edit({ text: 'AB', period: 'p' });
    server.record = null;
    expect(await queue.flush()).toBe(true);
    expect(server.log.at(-1)).toBe('create AB');
    expect(kept).toBeNull();
  });

  it('rests again when a change is taken back before it was saved', async () => {
    queue.open({ version: 1, fields: { text: 'A' } });
    queue.edit({ text: 'AB' });
    queue.edit({ text: 'A' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.log).toEqual([]);
    expect(queue.state()).toBe('idle');
  });

  it('repeats a creation as it was when the answer was lost: one record, and the rest as a change', async () => {
    server.next.push('lose the answer');
    queue.edit({ text: 'A' });
    expect(await queue.flush()).toBe(false);
    expect(queue.state()).toBe('offline');
    queue.edit({ text: 'AB' });
    await jest.advanceTimersByTimeAsync(3_000);
    expect(server.log).toEqual(['create A', 'create A', 'change text v1']);
    expect(server.record).toEqual({ version: 2, fields: { text: 'AB' } });
    expect(queue.state()).toBe('idle');
  });

  it('recognises its own change when the answer to it was lost', async () => {
    server.record = { version: 1, fields: { text: 'A' } };
    queue.open(server.record);
    server.next.push('lose the answer');
    queue.edit({ text: 'AB' });
    await queue.flush();
    queue.edit({ text: 'ABC' });
    expect(await queue.flush()).toBe(true);
    expect(queue.clashes()).toEqual([]);
    expect(server.record).toEqual({ version: 3, fields: { text: 'ABC' } });
  });

  it('keeps the text without a connection and tries again, ever more seldom', async () => {
    server.next.push(lost(), lost(), lost());
    queue.edit({ text: 'A' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect([queue.state(), queue.hasChanges()]).toEqual(['offline', true]);
    await jest.advanceTimersByTimeAsync(3_000);
    await jest.advanceTimersByTimeAsync(5_900);
    expect(server.log).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(100);
    expect(server.log).toHaveLength(3);
    await jest.advanceTimersByTimeAsync(12_000);
    expect(queue.state()).toBe('idle');
    expect(server.record?.fields).toEqual({ text: 'A' });
  });

  it('waits for the person when the session is over, and goes on afterwards', async () => {
    server.next.push(problem('unauthenticated'));
    queue.edit({ text: 'A' });
    expect(await queue.flush()).toBe(false);
    expect(queue.state()).toBe('signed_out');
    queue.edit({ text: 'AB' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.log).toEqual(['create A']);
    expect(await queue.flush()).toBe(true);
    expect(server.record?.fields).toEqual({ text: 'AB' });
  });

  it('says why it was refused, and tries again once something was corrected', async () => {
    server.next.push(problem('invalid'));
    queue.edit({ text: 'Trop long' });
    expect(await queue.flush()).toBe(false);
    expect([queue.state(), queue.failure()?.code]).toEqual(['refused', 'invalid']);
    queue.edit({ text: 'Court' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.log).toEqual(['create Trop long', 'create Court']);
    expect([queue.state(), queue.failure()]).toEqual(['idle', null]);
  });

  it('overwrites nothing that somebody else changed: it waits for the choice', async () => {
    server.record = { version: 4, fields: { text: 'La leur', judgement: 'full' } };
    queue.open({ version: 3, fields: { text: 'Avant', judgement: null } });
    queue.edit({ text: 'La mienne', judgement: null });
    expect(await queue.flush()).toBe(false);
    expect(queue.state()).toBe('stale');
    expect(queue.clashes().map(({ name, isTouched }) => [name, isTouched])).toEqual([
      ['text', true],
      ['judgement', false],
    ]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.record.version).toBe(4);
    expect(queue.resolve({ text: 'mine', judgement: 'theirs' })).toEqual({ text: 'La mienne', judgement: 'full' });
    expect(await queue.flush()).toBe(true);
    expect(server.record).toEqual({ version: 5, fields: { text: 'La mienne', judgement: 'full' } });
  });

  it('takes nobody out of the form to choose while they type, and compares what they typed until then', async () => {
    server.record = { version: 4, fields: { text: 'La leur' } };
    queue.open({ version: 3, fields: { text: 'Avant' } });
    queue.edit({ text: 'La' });
    await jest.advanceTimersByTimeAsync(1_500);
    queue.edit({ text: 'La mie' });
    await jest.advanceTimersByTimeAsync(1_500);
    expect([queue.state(), queue.clashes()]).toEqual(['waiting', []]);
    queue.edit({ text: 'La mienne' });
    await jest.advanceTimersByTimeAsync(1_900);
    expect(queue.clashes()).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(queue.clashes()).toMatchObject([{ mine: 'La mienne', theirs: 'La leur' }]);
  });

  it('has whoever presses a button choose at once, and goes on by itself where both came to say the same', async () => {
    server.record = { version: 4, fields: { text: 'Pareil' } };
    queue.open({ version: 3, fields: { text: 'Avant' } });
    queue.edit({ text: 'Pare' });
    await jest.advanceTimersByTimeAsync(1_900);
    queue.edit({ text: 'Parei' });
    await jest.advanceTimersByTimeAsync(200);
    expect([queue.state(), queue.clashes()]).toEqual(['waiting', []]);
    await queue.flush();
    expect(queue.clashes()).toMatchObject([{ mine: 'Parei' }]);
    queue.edit({ text: 'Pareil' });
    await jest.advanceTimersByTimeAsync(2_000);
    await queue.flush();
    expect([queue.state(), queue.clashes(), queue.hasChanges()]).toEqual(['idle', [], false]);
  });

  it('takes no answer about the record before for one about this, and tells what is left there', async () => {
    queue.edit({ text: 'A' });
    void queue.flush();
    const before = server.record;
    const left = queue.startOver();
    queue.edit({ text: 'AB' });
    expect([before, await left]).toEqual([null, { version: 1, fields: { text: 'A' } }]);
    server.record = null;
    server.creation = '';
    expect(await queue.flush()).toBe(true);
    expect(server.log).toEqual(['create A', 'create AB']);
    expect([queue.saved(), queue.state(), kept]).toEqual([server.record, 'idle', null]);
  });

  it('takes a newer version by itself when nobody else changed anything', async () => {
    server.record = { version: 4, fields: { text: 'Avant' } };
    queue.open({ version: 3, fields: { text: 'Avant' } });
    queue.edit({ text: 'Après' });
    expect(await queue.flush()).toBe(true);
    expect(server.log).toEqual(['change text v3', 'change text v4']);
  });

  it('compares with what another window of the same form created', async () => {
    server.record = { version: 1, fields: { text: 'Autre fenêtre' } };
    server.creation = '{}';
    queue.edit({ text: 'Cette fenêtre' });
    expect(await queue.flush()).toBe(false);
    expect(queue.clashes()).toMatchObject([{ name: 'text', theirs: 'Autre fenêtre' }]);
    queue.resolve({ text: 'mine' });
    expect(await queue.flush()).toBe(true);
    expect(server.record.fields).toEqual({ text: 'Cette fenêtre' });
  });

  it('has the device keep what is typed at once, until the server has it', async () => {
    queue.edit({ text: 'A' });
    expect(kept?.wanted).toEqual({ text: 'A' });
    await queue.flush();
    expect(kept).toBeNull();
    queue.edit({ text: 'AB' });
    queue.edit({ text: 'A' });
    expect(kept).toBeNull();
  });

  it('goes on after the page was closed before anything was sent', async () => {
    queue.edit({ text: 'Sans réseau' });
    expect(reopen(null)).toEqual({ text: 'Sans réseau' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.log).toEqual(['create Sans réseau']);
    expect(kept).toBeNull();
  });

  it('sends a creation again as it was, also after the page was closed before the answer came', async () => {
    server.next.push('lose the answer');
    queue.edit({ text: 'A' });
    await queue.flush();
    queue.edit({ text: 'AB' });
    reopen(null);
    expect(await queue.flush()).toBe(true);
    expect(server.log).toEqual(['create A', 'create A', 'change text v1']);
    expect(server.record).toEqual({ version: 2, fields: { text: 'AB' } });
  });

  it('takes what it sent before the page was closed for its own, not for somebody else’s', async () => {
    server.next.push('lose the answer');
    queue.edit({ text: 'A' });
    await queue.flush();
    queue.edit({ text: 'AB' });
    reopen(server.record);
    expect(await queue.flush()).toBe(true);
    expect([queue.clashes(), server.record]).toEqual([[], { version: 2, fields: { text: 'AB' } }]);
  });

  it('overwrites nothing that somebody else changed while the page was closed', async () => {
    server.record = { version: 3, fields: { text: 'Avant' } };
    queue.open(server.record);
    queue.edit({ text: 'La mienne' });
    server.record = { version: 4, fields: { text: 'La leur' } };
    expect(reopen(server.record)).toEqual({ text: 'La mienne' });
    expect(queue.state()).toBe('stale');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.record.version).toBe(4);
    expect(kept?.wanted).toEqual({ text: 'La mienne' });
    queue.resolve({ text: 'mine' });
    expect(await queue.flush()).toBe(true);
    expect(server.record.fields).toEqual({ text: 'La mienne' });
  });
});
