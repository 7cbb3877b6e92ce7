import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';

import { failureToTell } from '../shared/data/problem';
import { Confirmation } from './confirmation/confirmation';
import { continueAfterConfirmation } from './continue-after-confirmation';
import { FactorFirst } from './factor-first';

interface Given {
  http: HttpTestingController;
  asked: () => number;
  led: () => number;
}

function setUp(isConfirmed: boolean): Given {
  let asked = 0;
  let led = 0;
  const ask = (): Promise<boolean> => {
    asked++;
    return Promise.resolve(isConfirmed);
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([continueAfterConfirmation])),
      provideHttpClientTesting(),
      { provide: Confirmation, useValue: { ask } },
      { provide: FactorFirst, useValue: { lead: () => led++ } },
    ],
  });
  return { http: TestBed.inject(HttpTestingController), asked: () => asked, led: () => led };
}

function save(): Promise<unknown> {
  const answer = firstValueFrom(TestBed.inject(HttpClient).patch('/api/members/m1', { role: 'lead' }));
  // Looked at by each test in its own time.
  answer.catch(() => undefined);
  return answer;
}

const refuse = (http: HttpTestingController, code: string): void => {
  const problem = { code, status: 403, title: '', detail: '', type: '', requestId: 'r' };
  http.expectOne('/api/members/m1').flush(problem, { status: 403, statusText: 'Forbidden' });
};

describe('a request before which the API wants to hear who one is', () => {
  it('is sent again as it was, once the person said so', async () => {
    const { http, asked } = setUp(true);
    const saved = save();
    refuse(http, 'confirmation_required');
    await Promise.resolve();
    await Promise.resolve();
    const second = http.expectOne('/api/members/m1');
    expect(second.request.body).toEqual({ role: 'lead' });
    second.flush({ version: 2 });
    expect(await saved).toEqual({ version: 2 });
    expect(asked()).toBe(1);
  });

  it('leaves the page as it was when the person declines', async () => {
    const { http } = setUp(false);
    const saved = save();
    refuse(http, 'confirmation_required');
    const error = await saved.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 403 });
    expect(failureToTell(error)).toBeNull();
  });

  it('leads to the second factor where that is missing', async () => {
    const { http, asked, led } = setUp(true);
    const saved = save();
    refuse(http, 'factor_required');
    await expect(saved).rejects.toMatchObject({ status: 403 });
    expect(led()).toBe(1);
    expect(asked()).toBe(0);
  });

  it('asks nothing about any other refusal', async () => {
    const { http, asked } = setUp(true);
    const saved = save();
    refuse(http, 'forbidden');
    await expect(saved).rejects.toMatchObject({ status: 403 });
    expect(asked()).toBe(0);
  });
});
