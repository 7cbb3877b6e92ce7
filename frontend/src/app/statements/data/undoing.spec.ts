import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { type OwnReport } from '@parole-tenue/contract';

import { ownReport } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { Announcer } from '../../shared/ui/toast/announcer';
import { Undoing } from './undoing';

const SENT = ownReport({ state: 'submitted', version: 5, allowedActions: ['undoing'] });

describe('taking the last step back', () => {
  let http: HttpTestingController;
  let after: unknown[];

  beforeEach(async () => {
    const words = await withWords('fr', [provideHttpClient(), provideHttpClientTesting()]);
    await words.add('work', 'report');
    http = TestBed.inject(HttpTestingController);
    after = [];
  });

  afterEach(() => {
    jest.useRealTimers();
    document.querySelectorAll('pt-undo-toast').forEach((toast) => {
      toast.remove();
    });
  });

  const offer = (statement: OwnReport = SENT): void => {
    TestBed.inject(Undoing).offer('C’est soumis.', { noun: 'report', statement, after: (now) => after.push(now) });
    TestBed.inject(ApplicationRef).tick();
  };
  const toast = (): HTMLElement | null => document.querySelector('pt-undo-toast');
  const settle = (): Promise<void> => TestBed.inject(ApplicationRef).whenStable();

  it('is offered beside what was done, on whatever page, and done with one tap', async () => {
    offer();
    expect(toast()?.textContent).toContain('C’est soumis.');
    toast()?.querySelector('button')?.click();
    const asked = http.expectOne('/api/reports/r1/undoing');
    expect([asked.request.method, asked.request.headers.get('If-Match')]).toEqual(['POST', '"5"']);
    const draft = ownReport({ version: 6 });
    asked.flush(draft);
    await settle();
    expect(after).toEqual([draft]);
    expect(toast()).toBeNull();
    expect(TestBed.inject(Announcer).message()).toContain('C’est annulé');
  });

  it('goes after ten seconds, unless somebody is about to use it', () => {
    jest.useFakeTimers();
    offer();
    jest.advanceTimersByTime(9_000);
    toast()?.dispatchEvent(new Event('focusin'));
    jest.advanceTimersByTime(60_000);
    expect(toast()).not.toBeNull();
    toast()?.dispatchEvent(new Event('focusout'));
    jest.advanceTimersByTime(10_000);
    expect(toast()).toBeNull();
  });

  it('is not offered where there is no way back', () => {
    offer(ownReport({ state: 'published', allowedActions: [] }));
    expect(toast()).toBeNull();
    expect(TestBed.inject(Announcer).message()).toBe('C’est soumis.');
  });

  it('says so when it is too late', async () => {
    offer();
    toast()?.querySelector('button')?.click();
    const refused = { code: 'step_refused', status: 409, title: '', detail: '', type: '', requestId: 'r' };
    http.expectOne('/api/reports/r1/undoing').flush(refused, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(after).toEqual([]);
    expect(TestBed.inject(Announcer).message()).toContain('Trop tard');
  });
});
