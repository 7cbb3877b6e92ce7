import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Id, type OpenEvidence, type Opening } from '@parole-tenue/contract';

import { refusal, refused } from '../../../testing/refusals';
import { person } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { EvidenceClient } from './evidence-client';
import { Openings } from './openings';

const MINUTE = 60_000;

describe('what was opened on this page', () => {
  let asked: OpenEvidence[];
  let isRefused: boolean;
  let openings: Openings;

  const user = signal(person());

  const open = (_id: Id, from: OpenEvidence): Promise<Opening> => {
    asked.push(from);
    if (isRefused) return refused(refusal('absent'));
    const page = from.page ?? 1;
    const url = `/content/${String(page)}?${String(asked.length)}`;
    const picture = { size: 'small', width: 320, height: 240, bytes: 9, url } as const;
    const until = new Date(Date.now() + 10 * MINUTE).toISOString();
    return Promise.resolve({ until, pages: [{ page, pictures: [picture] }], original: '/original' });
  };

  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    isRefused = false;
    TestBed.configureTestingModule({
      providers: [
        { provide: EvidenceClient, useValue: { open } },
        { provide: SessionStore, useValue: { user } },
      ],
    });
    openings = TestBed.inject(Openings);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('has a link for each page and size, and none for what was not asked for', async () => {
    expect([openings.url('e1', 1, 'small'), openings.original('e1')]).toEqual([null, null]);
    await openings.open('e1');
    expect([openings.url('e1', 1, 'small'), openings.original('e1')]).toEqual(['/content/1?1', '/original']);
    expect([openings.url('e1', 1, 'large'), openings.url('e1', 2, 'small')]).toEqual([null, null]);
    expect(openings.url('e2', 1, 'small')).toBeNull();
  });

  it('is opened once, however often it is asked for at the same time: each opening is noted', async () => {
    await Promise.all([openings.open('e1'), openings.open('e1')]);
    expect(asked.length).toBe(1);
  });

  it('is not opened where a list shows it small', async () => {
    await openings.cover('e1');
    expect([asked, openings.url('e1', 1, 'small')]).toEqual([[{ cover: true }], '/content/1?1']);
  });

  it('keeps the pages that are open when others come, the newer link of each, in their order', async () => {
    await openings.open('e1', 21);
    await openings.open('e1');
    await openings.open('e1', 21);
    expect(asked).toEqual([{ page: 21 }, {}, { page: 21 }]);
    expect(openings.pages('e1').map(({ page, pictures }) => [page, pictures[0]?.url])).toEqual([
      [1, '/content/1?2'],
      [21, '/content/21?3'],
    ]);
  });

  it('is not counted on any more shortly before its links end', async () => {
    await openings.open('e1');
    jest.advanceTimersByTime(9 * MINUTE);
    expect(openings.url('e1', 1, 'small')).not.toBeNull();
    jest.advanceTimersByTime(MINUTE - 20_000);
    expect([openings.url('e1', 1, 'small'), openings.original('e1'), openings.pages('e1')]).toEqual([null, null, []]);
  });

  it('is forgotten with the person who opened it', async () => {
    await openings.open('e1');
    user.set(person());
    expect([openings.url('e1', 1, 'small'), openings.original('e1')]).toEqual([null, null]);
  });

  it('says why it could not be opened, keeps no link then, and may be tried again', async () => {
    await openings.open('e1');
    isRefused = true;
    await openings.open('e1');
    expect([openings.failure('e1')?.code, openings.url('e1', 1, 'small')]).toEqual(['absent', null]);
    isRefused = false;
    await openings.open('e1');
    expect([openings.failure('e1'), openings.url('e1', 1, 'small')]).toEqual([null, '/content/1?3']);
  });
});
