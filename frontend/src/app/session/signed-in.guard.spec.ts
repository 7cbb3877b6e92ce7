import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type SessionUser } from '@parole-tenue/contract';

import { person } from '../../testing/statements';
import { SessionClient } from './data/session-client';
import { signedIn, signedInBeforeFactor } from './signed-in.guard';

@Component({ template: '' })
class SomePage {}

async function whereLeads(path: string, user: SessionUser | null): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'fr/work', component: SomePage, canActivate: [signedIn] },
        { path: 'fr/second-factor', component: SomePage, canActivate: [signedInBeforeFactor] },
        { path: 'fr/sign-in', component: SomePage },
      ]),
      { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
    ],
  });
  const router = TestBed.inject(Router);
  await router.navigateByUrl(path);
  return router.url;
}

const WITHOUT_FACTOR = { ...person(), needsFactor: true };

describe('the way to a page of the signed-in', () => {
  it('leads visitors to sign in, and back', async () => {
    expect(await whereLeads('/fr/work?a=1', null)).toBe('/fr/sign-in?returnTo=%2Ffr%2Fwork%3Fa%3D1');
  });

  it('is open to the signed-in', async () => {
    expect(await whereLeads('/fr/work?a=1', person())).toBe('/fr/work?a=1');
  });

  it('leads over the second factor where that is needed', async () => {
    expect(await whereLeads('/fr/work?a=1', WITHOUT_FACTOR)).toBe('/fr/second-factor?returnTo=%2Ffr%2Fwork%3Fa%3D1');
  });
});
