import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { UPLOAD_CHUNK_BYTES } from '@parole-tenue/contract';
import { type UploadOptions } from 'tus-js-client';

import { withWords } from '../../../testing/words';
import { ByteSender, SendFailed, type Way } from './byte-sender';

/** The client in the hands of the test: it tells what it was asked, and does what it is told. */
class Sent {
  static last: Sent;
  url: string | null = null;
  isStarted = false;
  isAborted = false;

  constructor(
    readonly file: Blob,
    readonly options: UploadOptions,
  ) {
    Sent.last = this;
  }

  start(): void {
    this.isStarted = true;
  }

  abort(): Promise<void> {
    this.isAborted = true;
    return Promise.resolve();
  }
}

jest.unstable_mockModule('tus-js-client', () => ({ Upload: Sent }));

const CONTENT = new Blob(['0123456789']);
const A_WHILE = 89_000;

describe('the bytes of a file', () => {
  let way: Way & { urls: string[]; seen: number[] };
  let stop: AbortController;

  beforeEach(async () => {
    jest.useFakeTimers();
    stop = new AbortController();
    const [urls, seen]: [string[], number[]] = [[], []];
    way = { id: 'e1', url: null, urls, seen, onUrl: (url) => urls.push(url), onProgress: (sent) => seen.push(sent) };
    await withWords('fr');
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** What came of it: `arrived`, or why not. */
  async function begin(): Promise<{ outcome: () => string; wait: () => number; sent: Sent }> {
    let [outcome, wait] = ['', 0];
    TestBed.inject(ByteSender)
      .send(CONTENT, way, stop.signal)
      .then(
        () => (outcome = 'arrived'),
        (error: unknown) => {
          if (error instanceof SendFailed) [outcome, wait] = [error.failure.code, error.seconds];
          else outcome = 'something else';
        },
      );
    await jest.advanceTimersByTimeAsync(0);
    return { outcome: () => outcome, wait: () => wait, sent: Sent.last };
  }

  it('go in small pieces, under the id of the evidence and without a name, and leave nothing in the browser', async () => {
    const { sent } = await begin();
    expect(sent.isStarted).toBe(true);
    expect(sent.options).toMatchObject({
      ...{ endpoint: '/api/uploads', uploadUrl: null, chunkSize: UPLOAD_CHUNK_BYTES, metadata: { evidence: 'e1' } },
      ...{ storeFingerprintForResuming: false, retryDelays: null, headers: { 'Accept-Language': 'fr' } },
    });
  });

  it('tell where they go on and how far they are, and go on there', async () => {
    way.url = '/api/uploads/u1';
    const { sent, outcome } = await begin();
    expect(sent.options.uploadUrl).toBe('/api/uploads/u1');
    sent.url = '/api/uploads/u2';
    sent.options.onUploadUrlAvailable?.();
    sent.options.onProgress?.(5, 10);
    sent.options.onSuccess?.({ lastResponse: {} as never });
    await jest.advanceTimersByTimeAsync(0);
    expect([way.urls, way.seen, outcome()]).toEqual([['/api/uploads/u2'], [5], 'arrived']);
  });

  it('are given up once nothing moves, and not while anything does', async () => {
    const { sent, outcome } = await begin();
    await jest.advanceTimersByTimeAsync(A_WHILE);
    sent.options.onProgress?.(1, 10);
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect([outcome(), sent.isAborted]).toEqual(['', false]);
    await jest.advanceTimersByTimeAsync(A_WHILE);
    expect([outcome(), sent.isAborted]).toEqual(['unreachable', true]);
  });

  it('say why they were refused and how long to wait, and that nothing answered where nothing did', async () => {
    const refused = await begin();
    const body = JSON.stringify({ code: 'storage_full', status: 507, title: 'Plein', detail: 'Plus tard.' });
    const originalResponse = { getBody: () => body, getHeader: () => '7200' };
    const error = Object.assign(new Error('507'), { originalResponse });
    refused.sent.options.onError?.(error);
    await jest.advanceTimersByTimeAsync(0);
    const lost = await begin();
    lost.sent.options.onError?.(Object.assign(new Error('no answer'), { originalResponse: null }));
    await jest.advanceTimersByTimeAsync(0);
    expect([refused.outcome(), refused.wait()]).toEqual(['storage_full', 7200]);
    expect([lost.outcome(), lost.wait()]).toEqual(['unreachable', 0]);
  });

  it('stop at once when the person says so', async () => {
    const { sent, outcome } = await begin();
    stop.abort();
    await jest.advanceTimersByTimeAsync(0);
    expect([sent.isAborted, outcome()]).toEqual([true, 'unreachable']);
  });

  it('are given up and not begun when the person stopped them before: nobody waits for them for ever', async () => {
    const { sent: before } = await begin();
    stop.abort();
    const { sent, outcome } = await begin();
    expect([sent === before, outcome()]).toEqual([true, 'unreachable']);
  });
});
