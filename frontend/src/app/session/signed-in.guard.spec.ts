import { TestBed } from '@angular/core/testing';
import { provideRouter, type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { type SessionUser } from '@parole-tenue/contract';

import { person } from '../../testing/statements';
import { SessionClient } from './data/session-client';
import { signedIn, signedInBeforeFactor } from './signed-in.guard';

async function pass(guard: typeof signedIn, user: SessionUser | null): Promise<string | true> {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } }],
  });
  const state = { url: '/fr/work?a=1' } as RouterStateSnapshot;
  const answer = await TestBed.runInInjectionContext(() => guard({} as ActivatedRouteSnapshot, state));
  return answer === true ? true : String(answer);
}

const WITHOUT_FACTOR = { ...person(), needsFactor: true };

describe('the way to a page of the signed-in', () => {
  it('leads visitors to sign in, and back', async () => {
    expect(await pass(signedIn, null)).toBe('/fr/sign-in?returnTo=%2Ffr%2Fwork%3Fa%3D1');
  });

  it('is open to the signed-in', async () => {
    expect(await pass(signedIn, person())).toBe(true);
  });

  it('leads over the second factor where that is needed', async () => {
    expect(await pass(signedIn, WITHOUT_FACTOR)).toBe('/fr/second-factor?returnTo=%2Ffr%2Fwork%3Fa%3D1');
  });

  it('is open before the second factor where it is set', async () => {
    expect(await pass(signedInBeforeFactor, WITHOUT_FACTOR)).toBe(true);
  });
});
