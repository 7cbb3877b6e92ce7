import { RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Problem } from '@parole-tenue/contract';

import { withWords } from '../../../../testing/words';
import { UNREACHABLE, type Failure } from '../../data/problem';
import { ProblemNotice } from './problem-notice';

const stale: Problem = {
  type: '/problems/unavailable',
  title: 'Service indisponible',
  status: 503,
  code: 'unavailable',
  detail: 'Réessayez dans un instant.',
  errors: [{ path: 'text', code: 'too_short', message: 'Le texte est trop court.' }],
  requestId: 'r-42',
};

async function show(failure: Failure, isWholePage = false): Promise<{ notice: HTMLElement; status: number }> {
  const response = { status: 200 };
  await withWords('fr', [{ provide: RESPONSE_INIT, useValue: response }]);
  const fixture = TestBed.createComponent(ProblemNotice);
  fixture.componentRef.setInput('failure', failure);
  fixture.componentRef.setInput('isWholePage', isWholePage);
  await fixture.whenStable();
  return { notice: fixture.nativeElement as HTMLElement, status: response.status };
}

describe('the notice of a problem', () => {
  it('says what happened, what to do, and a reference to quote', async () => {
    const { notice } = await show(stale);
    expect(notice.getAttribute('role')).toBe('alert');
    for (const text of ['Service indisponible', 'Réessayez dans un instant.', 'Le texte est trop court.', 'r-42'])
      expect(notice.textContent).toContain(text);
  });

  it('has words of its own where there was no answer', async () => {
    const { notice } = await show(UNREACHABLE);
    expect(notice.textContent).toContain('Pas de réponse du serveur');
    expect(notice.querySelector('button')?.textContent).toBe('Réessayer');
  });

  it('answers the page with the status of the problem, where it stands in place of the page', async () => {
    expect((await show(stale, true)).status).toBe(503);
    TestBed.resetTestingModule();
    expect((await show(UNREACHABLE, true)).status).toBe(503);
    TestBed.resetTestingModule();
    expect((await show(stale)).status).toBe(200);
  });
});
