import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Permission, type SessionUser } from '@parole-tenue/contract';

import { person } from '../../testing/statements';
import { SessionClient } from './data/session-client';
import { permitted } from './permitted.guard';

async function passes(user: SessionUser | null, ...permissions: Permission[]): Promise<unknown> {
  TestBed.configureTestingModule({
    providers: [{ provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } }],
  });
  const guard = permitted(...permissions) as unknown as () => Promise<unknown>;
  return runInInjectionContext(TestBed.inject(Injector), guard);
}

const editor: SessionUser = { ...person(null, 'editor'), permissions: ['organisation.edit'] };

describe('a page for whom something is granted', () => {
  it('is there for whom one of it is granted', async () => {
    expect(await passes(editor, 'request.read', 'organisation.edit')).toBe(true);
  });

  it('does not exist for whom none of it is', async () => {
    expect(await passes(editor, 'request.read')).toBe(false);
  });

  it('lets a visitor pass on, to be asked to sign in', async () => {
    expect(await passes(null, 'request.read')).toBe(true);
  });
});
