import { type OwnResponse } from '@parole-tenue/contract';

import { MINISTRY, ownAssessment, person, story } from '../../../testing/statements';
import { WritingBench, pageOf } from '../../../testing/writing-bench';
import { ResponseEditorPage } from './response-editor-page';

const REASON = 'La raison';
const WORDS = 'Nous ouvrirons deux centres avant juin.';

const { reasons: _, asOf: __, judgement: ___, guidance: ____, ...STATEMENT } = ownAssessment();
const own = (changes: Partial<OwnResponse> = {}): OwnResponse =>
  ({
    ...STATEMENT,
    ...{ id: 'n1', answer: 'accepted', reason: WORDS, supersedes: null, supersededBy: null },
    ...{ allowedActions: ['edit', 'publication'], ...changes },
  }) as unknown as OwnResponse;
const STANDING = own({ id: 's1', state: 'published', publishedOn: '2026-10-03', allowedActions: [] });

async function open(responses: OwnResponse[] = []): Promise<WritingBench> {
  const [user, query] = [person(MINISTRY, 'lead'), { recommendation: 'PD-N2' }];
  const bench = await WritingBench.open({ page: ResponseEditorPage, noun: 'response', query, user });
  await bench.answer('/api/responses?of=own&recommendation=PD-N2&limit=100', pageOf(...responses));
  await bench.answer('/api/recommendations/PD-N2', story());
  await bench.page.settle();
  return bench;
}

describe('writing a response', () => {
  it('begins empty, and is created about the recommendation', async () => {
    const bench = await open();
    expect(bench.page.text()).toContain('Vous n’avez pas encore répondu');
    await bench.page.choose('Acceptée en partie');
    await bench.page.type(REASON, WORDS);
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/responses/n1');
    expect(request.body).toEqual({
      ...{ recommendation: 'PD-N2', supersedes: null, answer: 'partly_accepted', language: 'fr', reason: WORDS },
    });
  });

  it('begins with the response that stands, beside it, and takes its place', async () => {
    const bench = await open([STANDING]);
    expect(bench.page.field(REASON).value).toBe(WORDS);
    await bench.page.choose('Rejetée');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/responses/n1');
    expect(request.body).toMatchObject({ supersedes: 's1', answer: 'rejected' });
  });

  it('is published at once, after it was asked for once', async () => {
    const bench = await open([own()]);
    bench.dialogs.agrees = false;
    bench.page.button('Publier la réponse').click();
    await bench.page.settle();
    expect(bench.asked).toEqual(['Publier cette réponse\u00a0?']);
    bench.http.expectNone('/api/responses/n1/publication');

    bench.dialogs.agrees = true;
    bench.page.button('Publier la réponse').click();
    expect((await bench.next('/api/responses/n1/publication')).request.method).toBe('POST');
  });

  it('asks nothing where something is missing, and says at the field what', async () => {
    const bench = await open([own({ answer: null, reason: 'Oui.' })]);
    bench.page.button('Publier la réponse').click();
    const errors = [
      { path: 'answer', code: 'required', message: 'À choisir.' } as const,
      { path: 'reason', code: 'too_short', message: 'Il en faut plus.' } as const,
    ];
    await bench.refuse('/api/responses/n1/publication', { status: 400, code: 'invalid', errors });
    expect(bench.asked).toEqual([]);
    expect(bench.page.text()).toContain('À choisir.');
    expect(bench.page.description(REASON)).toContain('Il en faut plus.');
  });

  it('tells whoever answered too late', async () => {
    const bench = await open([own()]);
    bench.page.button('Publier la réponse').click();
    const errors = [{ path: 'supersedes', code: 'required', message: 'Manque.' } as const];
    await bench.refuse('/api/responses/n1/publication', { status: 400, code: 'invalid', errors });
    expect(bench.page.alerts().join(' ')).toContain('Votre organisation a répondu entre-temps.');
  });
});
