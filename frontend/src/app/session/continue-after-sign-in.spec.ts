import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';

import { continueAfterSignIn } from './continue-after-sign-in';
import { SignInAgain } from './sign-in-again/sign-in-again';

const OVER = { code: 'unauthenticated', status: 401, title: '', detail: '', type: '', requestId: 'r' };

function setUp(again: { isNeeded: boolean; isIn: boolean }): { asked: () => number; http: HttpTestingController } {
  let asked = 0;
  const ask = (): Promise<boolean> => {
    asked++;
    return Promise.resolve(again.isIn);
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([continueAfterSignIn])),
      provideHttpClientTesting(),
      { provide: SignInAgain, useValue: { isNeeded: () => again.isNeeded, ask } },
    ],
  });
  return { asked: () => asked, http: TestBed.inject(HttpTestingController) };
}

const save = (url: string): Promise<unknown> => firstValueFrom(TestBed.inject(HttpClient).put(url, { text: 'typed' }));
const refuse = (http: HttpTestingController, url: string): void => {
  http.expectOne(url).flush(OVER, { status: 401, statusText: 'Unauthorized' });
};

describe('a request after the session ended', () => {
  it('is sent again as it was, once the person is signed in again', async () => {
    const { asked, http } = setUp({ isNeeded: true, isIn: true });
    const saved = save('/api/reports/r1');
    refuse(http, '/api/reports/r1');
    await Promise.resolve();
    await Promise.resolve();
    const second = http.expectOne('/api/reports/r1');
    expect(second.request.body).toEqual({ text: 'typed' });
    second.flush({ version: 1 });
    expect(await saved).toEqual({ version: 1 });
    expect(asked()).toBe(1);
  });

  it('fails when the person declines', async () => {
    const { http } = setUp({ isNeeded: true, isIn: false });
    const saved = save('/api/reports/r1');
    refuse(http, '/api/reports/r1');
    await expect(saved).rejects.toMatchObject({ status: 401 });
  });

  it.each([
    ['a visitor', '/api/reports/r1', false],
    ['signing in and out itself', '/api/session', true],
  ])('asks nothing of %s', async (_, url, isNeeded) => {
    const { asked, http } = setUp({ isNeeded, isIn: true });
    const answer = save(url);
    refuse(http, url);
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(asked()).toBe(0);
  });
});
