import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { type Opening } from '@parole-tenue/contract';

import { OpenPages } from './open-pages';
import { PieceClient } from './piece-client';

const MINUTE = 60_000;
const opening = (url: string): Opening => ({
  until: new Date(Date.now() + 10 * MINUTE).toISOString(),
  pages: [{ page: 1, pictures: [{ size: 'small', width: 320, height: 240, bytes: 9, url }] }],
  original: null,
});

describe('links to what is not public', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are asked for once, and again before they end while the page is open', async () => {
    let asked = 0;
    const open = (): Promise<Opening> => Promise.resolve(opening(`/link-${String(++asked)}`));
    TestBed.configureTestingModule({ providers: [OpenPages, { provide: PieceClient, useValue: { open } }] });
    const pages = TestBed.inject(OpenPages);
    await pages.open('e1', 1);
    await pages.open('e1', 1);
    expect([asked, pages.page(1)?.pictures[0]?.url]).toEqual([1, '/link-1']);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(8 * MINUTE);
    expect(asked).toBe(1);
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect([asked, pages.page(1)?.pictures[0]?.url]).toEqual([2, '/link-2']);
    TestBed.resetTestingModule();
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    expect(asked).toBe(2);
  });
});
