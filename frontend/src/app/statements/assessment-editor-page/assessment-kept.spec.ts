import { TestBed } from '@angular/core/testing';
import {
  GROUNDS_MOST,
  type EvidenceRecord,
  type OwnAssessment,
  type Problem,
  type RecommendationStory,
} from '@parole-tenue/contract';

import {
  MINISTRY,
  evidence,
  milestone,
  organisation,
  ownAssessment,
  ownReport,
  person,
  story,
} from '../../../testing/statements';
import { WritingBench, pageOf } from '../../../testing/writing-bench';
import { UnsentText } from '../../session/data/unsent-text';
import { AssessmentEditorPage } from './assessment-editor-page';

const WORDS = 'À Ségou, deux centres sur douze ont ouvert, et personne n’y a encore été formé cette année.';
const KAYES = { slug: 'kayes', name: { fr: 'Kayes', en: 'Kayes', original: 'fr' }, short: 'KAY', tile: [1, 2] };
const DIFFERS = 'Pourquoi un autre niveau';
/** Sent in as it stands: nothing is missing. */
const WHOLE = {
  ...{ id: 'n1', judgement: 'intermediate', confidence: 'low', confidenceWhy: 'Vu une fois.', reasons: WORDS },
  guidance: { applies: true, known: true, begun: true, done: false, in_time: true },
} as const satisfies Partial<OwnAssessment>;

interface Opening {
  query?: Record<string, string>;
  own?: OwnAssessment[];
  pieces?: EvidenceRecord[];
  about?: RecommendationStory;
}

describe('an assessment that is being written', () => {
  /** What the device keeps, by id. */
  let device: Map<string, object>;

  beforeEach(() => {
    device = new Map();
  });

  async function open({ query, own = [], pieces = [], about = story() }: Opening = {}): Promise<WritingBench> {
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    const keep = (id: string, text: object): void => {
      device.set(id, JSON.parse(JSON.stringify(text)) as object);
    };
    const forget = (id: string): unknown => device.delete(id);
    TestBed.overrideProvider(UnsentText, {
      useValue: { isKept: () => true, all: () => Promise.resolve(new Map(device)), keep, forget },
    });
    const bench = await WritingBench.open({
      ...{ page: AssessmentEditorPage, noun: 'assessment', user: person(organisation('reseau', 'civil_society')) },
      query: { recommendation: 'PD-N2', ...query },
    });
    const { milestone: step } = query ?? {};
    const judged = step === undefined ? 'recommendation:PD-N2' : `milestone:${step}`;
    await bench.answer(`/api/assessments?of=own&about=${judged}&limit=100`, pageOf(...own));
    await bench.answer('/api/areas?limit=100', pageOf(KAYES));
    await bench.answer(`/api/assessments?of=own&about=${judged}&stage=current&limit=100`, pageOf());
    await bench.answer('/api/recommendations/PD-N2', about);
    const report = ownReport({ id: 'r1', organisation: MINISTRY, publishedOn: '2026-10-03' });
    await bench.answer('/api/reports?recommendation=PD-N2&limit=100', pageOf(report));
    await bench.answer('/api/evidence?recommendation=PD-N2&limit=100', pageOf(...pieces));
    await bench.page.settle();
    document.body.append(bench.host);
    return bench;
  }

  const answer = async (bench: WritingBench, question: string, isYes: boolean): Promise<void> => {
    bench.host.querySelectorAll<HTMLElement>(`[name="guidance-${question}"]`)[isYes ? 0 : 1]?.click();
    await bench.page.settle();
  };
  const textOf = (bench: WritingBench, selector: string): string =>
    (bench.host.querySelector(selector)?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

  it('comes back as it was left when nothing of it was ever sent', async () => {
    const before = await open();
    for (const [question, isYes] of Object.entries(WHOLE.guidance)) await answer(before, question, isYes);
    for (const label of ['Minimal', 'Assez', 'Peu Quelques', 'Kayes', 'ministere']) await before.page.choose(label);
    await before.page.type(DIFFERS, 'La date est passée.');
    await before.page.type('Vos raisons', WORDS);
    await before.page.type('Pourquoi pas plus', 'Nous n’avons vu que Ségou.');
    await before.page.type('Situation à la date du', '2026-10-01');

    const bench = await open();
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({
      ...{ guidance: WHOLE.guidance, judgement: 'minimum', differsBecause: 'La date est passée.', reasons: WORDS },
      ...{ confidence: 'medium', confidenceWhy: 'Nous n’avons vu que Ségou.', effect: 'marginal', areas: ['kayes'] },
      ...{ asOf: '2026-10-01', grounds: { reports: ['r1'], evidence: [] } },
    });
  }, 20_000);

  it('is not left while something is unsaved, unless the person says so', async () => {
    const bench = await open();
    await answer(bench, 'applies', true);
    bench.dialogs.agrees = false;
    const close = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(true);
    const leaving = (bench.component as AssessmentEditorPage).writing.canLeave();
    (await bench.next('/api/assessments/n1')).error(new ProgressEvent('error'));
    expect(await leaving).toBe(false);
    expect(bench.asked).toEqual(['Ce texte n’est pas encore enregistré']);
    expect(device.size).toBe(1);
  });

  it('goes on with the draft of the same thing, and not with that of another', async () => {
    const drafts = [
      ownAssessment({ ...WHOLE, id: 'a1' }),
      ownAssessment({ ...WHOLE, id: 'a2', judgement: 'full', milestone: milestone('m1') }),
    ];
    expect((await open({ own: drafts })).page.field('Intermédiaire').checked).toBe(true);
    const ofStep = await open({ own: drafts, query: { milestone: 'm1' } });
    expect(ofStep.page.field('Achevé').checked).toBe(true);
    const ofOther = await open({
      ...{ own: drafts, query: { milestone: 'm2' } },
      about: story({ milestones: [milestone('m1'), milestone('m2')] }),
    });
    expect(ofOther.host.querySelectorAll('input:checked[name=judgement]')).toHaveLength(0);
    expect(ofOther.page.field('Vos raisons').value).toBe('');
  });

  it('keeps the answers beside the level, whichever is taken', async () => {
    const bench = await open();
    for (const [question, isYes] of Object.entries(WHOLE.guidance)) await answer(bench, question, isYes);
    await bench.page.click('Retenir « Intermédiaire »');
    await bench.page.choose('Achevé');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({ judgement: 'full', guidance: WHOLE.guidance });
  });

  it('keeps what was written about another level in sight when there is none any more', async () => {
    const bench = await open({ own: [ownAssessment({ ...WHOLE, judgement: 'full', differsBecause: 'Tout tient.' })] });
    expect(bench.page.field(DIFFERS).value).toBe('Tout tient.');
    await bench.page.choose('Intermédiaire');
    expect(bench.page.field(DIFFERS).value).toBe('Tout tient.');
  });

  it.each<[string, Partial<OwnAssessment>, string, string]>([
    ['a reason to differ', { judgement: 'full' }, '#differsBecause-error', 'pourquoi un autre niveau'],
    ['one of the 80 characters', { reasons: 'x'.repeat(79) }, '#reasons-error', 'encore 1 caractère'],
    ['a level', { judgement: null }, '#judgement-error', 'niveau'],
    ['how sure one is', { confidence: null }, '#confidence-error', 'sûrs'],
    ['why one is so sure', { confidenceWhy: ' ' }, '#confidenceWhy-error', 'pourquoi'],
  ])('is not sent in without %s, which is asked for at its field', async (_, lacking, at, said) => {
    const bench = await open({ own: [ownAssessment({ ...WHOLE, ...lacking })] });
    await bench.page.click('Soumettre');
    expect(textOf(bench, at)).toContain(said);
    expect(document.activeElement?.id).toBe(at.slice(1, -'-error'.length));
    bench.http.expectNone(({ method }) => method !== 'GET');
  });

  it.each([
    ...['judgement', 'differsBecause', 'reasons', 'confidence', 'confidenceWhy', 'effect', 'asOf', 'areas.0'],
    ...['grounds', 'grounds.reports.0', 'grounds.evidence.0'],
  ])('says at its field what the server has against %s', async (path) => {
    const bench = await open({ own: [ownAssessment({ ...WHOLE, differsBecause: 'Ailleurs rien.' })] });
    bench.page.button('Soumettre').click();
    const errors: Problem['errors'] = [{ path, code: 'not_found', message: 'Cela n’existe pas.' }];
    await bench.refuse('/api/assessments/n1/submission', { code: 'invalid', status: 400, errors });
    await bench.page.settle();
    expect(textOf(bench, `#${path.split('.')[0] ?? ''}-error`)).toBe('Cela n’existe pas.');
    expect(bench.page.alerts()).toEqual([expect.stringContaining('Il reste 1 point')]);
  });

  it('says above the form what stands at no field of it', async () => {
    const bench = await open({ own: [ownAssessment(WHOLE)] });
    bench.page.button('Soumettre').click();
    const errors: Problem['errors'] = [{ path: 'about.id', code: 'not_found', message: 'Cela n’existe pas.' }];
    const refusal = { code: 'invalid', status: 400, detail: 'Rien ne fut envoyé.', errors } as const;
    await bench.refuse('/api/assessments/n1/submission', refusal);
    await bench.page.settle();
    expect(bench.page.alerts().join(' ')).toContain('Rien ne fut envoyé.');
  });

  it('of two people is chosen field by field, and nothing of either is lost', async () => {
    const bench = await open({ own: [ownAssessment(WHOLE)] });
    await answer(bench, 'in_time', false);
    await bench.page.type('Vos raisons', `${WORDS} Ici.`);
    bench.page.button('Enregistrer').click();
    const theirs = { guidance: { applies: false }, reasons: `${WORDS} Là.`, confidence: 'high', version: 2 } as const;
    const current = ownAssessment({ ...WHOLE, ...theirs });
    await bench.refuse('/api/assessments/n1', { code: 'stale', status: 412, current } as never);
    await bench.page.arrive();
    const parts = [...bench.host.querySelectorAll('pt-version-choice fieldset')];
    const asked = parts.map(({ textContent }) => textContent.replace(/[\s\u00a0\u202f]+/g, ' ').trim());
    expect(asked.map((one) => one.split('La vôtre')[0])).toEqual([
      ...['Confiance', 'Réponses aux questions de l’échelle', 'Raisons'],
    ]);
    expect(asked[1]).toContain('S’applique-t-elle encore ? Non');
    expect(asked[2]).toContain('Ici.');
    expect(asked[2]).toContain('Là.');
    parts[1]?.querySelectorAll('input')[0]?.click();
    parts[2]?.querySelectorAll('input')[1]?.click();
    await bench.page.click('Garder ces choix');
    const { request } = await bench.next('/api/assessments/n1', 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"2"');
    expect(request.body).toEqual({ guidance: { ...WHOLE.guidance, in_time: false } });
    expect(bench.page.field('Très').checked).toBe(true);
    expect(bench.page.field('Vos raisons').value).toBe(`${WORDS} Là.`);
  });

  it('is about the same once evidence was brought with it', async () => {
    const discard = ['edit', 'submission', 'discard'] as const;
    const draft = ownAssessment({ ...WHOLE, evidence: [evidence({ id: 'e2' })], allowedActions: [...discard] });
    const bench = await open({ own: [draft] });
    expect(bench.page.text()).toContain('Des preuves sont déjà jointes');
    expect(bench.host.querySelectorAll('input[name=about]')).toHaveLength(0);
    const free = await open({ own: [ownAssessment({ ...WHOLE, allowedActions: [...discard] })] });
    expect(free.host.querySelectorAll('input[name=about]')).toHaveLength(2);
  });

  it('rests on no more than somebody looks through', async () => {
    const pieces = Array.from({ length: GROUNDS_MOST }, (_, one) =>
      evidence({ id: `e${String(one)}`, caption: `P${String(one)}` }),
    );
    const chosen = { reports: [], evidence: pieces.slice(1) };
    const bench = await open({ pieces, own: [ownAssessment({ ...WHOLE, grounds: chosen })] });
    const boxes = (): HTMLInputElement[] => [
      ...bench.host.querySelectorAll<HTMLInputElement>('pt-grounds-choice [type=checkbox]'),
    ];
    expect(boxes().filter(({ disabled }) => disabled)).toEqual([]);
    await bench.page.choose('ministere');
    expect(boxes().filter(({ disabled }) => disabled)).toEqual([bench.page.field('P0')]);
  });
});
