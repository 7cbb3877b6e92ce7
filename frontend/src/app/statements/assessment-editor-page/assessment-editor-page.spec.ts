import { type OwnAssessment } from '@parole-tenue/contract';

import {
  MINISTRY,
  milestone,
  organisation,
  ownAssessment,
  ownReport,
  person,
  story,
} from '../../../testing/statements';
import { WritingBench, pageOf } from '../../../testing/writing-bench';
import { AssessmentEditorPage } from './assessment-editor-page';

const NETWORK = organisation('reseau', 'civil_society');
const TITLE = { fr: 'Pacte de paix', en: null, original: 'fr' } as const;
const WORDS = 'À Ségou, deux centres sur douze ont ouvert, et personne n’y a encore été formé cette année.';

async function open(query: Record<string, string>, own: OwnAssessment[] = []): Promise<WritingBench> {
  const bench = await WritingBench.open({
    ...{ page: AssessmentEditorPage, noun: 'assessment', user: person(NETWORK) },
    query,
  });
  const isOfFramework = query['recommendation'] === undefined;
  const about = isOfFramework ? 'framework:pacte' : 'recommendation:PD-N2';
  const [standing, others] = [
    own.filter(({ state }) => state === 'published'),
    own.filter(({ state }) => state !== 'published'),
  ];
  await bench.answer(`/api/assessments?of=own&about=${about}&limit=100`, pageOf(...others));
  await bench.answer('/api/areas?limit=100', pageOf());
  await bench.answer(`/api/assessments?of=own&about=${about}&stage=current&limit=100`, pageOf(...standing));
  if (isOfFramework) {
    const framework = { slug: 'pacte', kind: 'agreement', title: TITLE, status: 'current', standing: [], relating: [] };
    await bench.answer('/api/frameworks/pacte', framework);
  } else {
    await bench.answer('/api/recommendations/PD-N2', story());
    const report = ownReport({ id: 'r1', organisation: MINISTRY, publishedOn: '2026-10-03' });
    await bench.answer('/api/reports?recommendation=PD-N2&limit=100', pageOf(report));
    await bench.answer('/api/evidence?recommendation=PD-N2&limit=100', pageOf());
  }
  await bench.page.settle();
  return bench;
}

const group = (question: string): Element => {
  const legends = [...document.querySelectorAll('legend')];
  const found = legends.find((one) => one.textContent.includes(question))?.closest('fieldset');
  if (found == null) throw new Error(`nobody asks "${question}"`);
  return found;
};

async function answer(bench: WritingBench, question: string, isYes: boolean): Promise<void> {
  const [yes, no] = group(question).querySelectorAll('input');
  (isYes ? yes : no)?.click();
  await bench.page.settle();
}

/** What was said of that milestone is asked for anew. */
async function turnToMilestone(bench: WritingBench): Promise<void> {
  const chosen = bench.page.choose('Seulement ce jalon : Jalon m1');
  await bench.answer('/api/assessments?of=own&about=milestone:m1&stage=current&limit=100', pageOf());
  await chosen;
}

describe('writing an assessment', () => {
  beforeEach(() => {
    document.body.replaceChildren();
  });

  async function opened(query: Record<string, string>, own: OwnAssessment[] = []): Promise<WritingBench> {
    const bench = await open(query, own);
    document.body.append(bench.host);
    return bench;
  }

  it('asks one question after another and proposes a level, which one takes', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    expect(bench.page.text()).not.toContain('A-t-elle commencé ?');
    for (const question of ['S’applique-t-elle', 'de quoi en juger', 'A-t-elle commencé'])
      await answer(bench, question, true);
    await answer(bench, 'Est-elle achevée', false);
    expect(bench.page.text()).not.toContain('Vos réponses proposent');
    await answer(bench, 'À ce rythme', false);
    expect(bench.page.text()).toContain('Vos réponses proposent Minimal');
    await bench.page.click('Retenir « Minimal »');
    expect(bench.page.text()).toContain('C’est le niveau que vous retenez.');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({
      about: { noun: 'recommendation', id: 'PD-N2' },
      judgement: 'minimum',
      guidance: { applies: true, known: true, begun: true, done: false, in_time: false },
    });
  });

  it('asks why, of whoever takes another level than the answers lead to', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    await answer(bench, 'S’applique-t-elle', false);
    await bench.page.click('Retenir « Sans objet »');
    expect(bench.page.text()).not.toContain('Pourquoi un autre niveau');
    await bench.page.choose('Minimal');
    expect(bench.page.text()).toContain('Pourquoi un autre niveau que celui que vos réponses proposent ?');
    await bench.page.click('Soumettre');
    expect(bench.page.description('Pourquoi un autre niveau')).toContain('Il manque : pourquoi un autre niveau');
  });

  it('says what is missing before anything is sent in', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    expect(bench.page.text()).toContain('encore 80 caractères');
    await bench.page.type('Vos raisons', WORDS);
    await bench.page.choose('Achevé');
    await bench.page.choose('Assez');
    await bench.page.type('Pourquoi pas plus', 'Nous n’avons vu que Ségou.');
    expect(bench.page.text()).toContain('Rien ne manque.');
  });

  it('names what it rests on', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    await bench.page.choose('ministere');
    expect(bench.page.text()).toContain('1 choisi sur 20 au plus');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({ grounds: { reports: ['r1'], evidence: [] } });
  });

  it('is about one milestone where that is chosen, and asks about that one', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    await turnToMilestone(bench);
    expect(bench.page.text()).toContain('Évaluer un jalon');
    expect(bench.page.text()).toContain('A-t-il encore un objet ?');
    await bench.page.choose('Achevé');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({ about: { noun: 'milestone', id: 'm1' } });
  });

  it('goes on about a milestone while the draft about the whole is being saved, and leaves none behind', async () => {
    const bench = await opened({ recommendation: 'PD-N2' });
    await bench.page.choose('Achevé');
    bench.page.button('Enregistrer').click();
    const whole = await bench.next('/api/assessments/n1');
    await turnToMilestone(bench);
    bench.page.button('Enregistrer').click();
    const about = await bench.nextCreation('/api/assessments/');
    expect(about.request.body).toMatchObject({ about: { noun: 'milestone', id: 'm1' }, judgement: 'full' });

    whole.flush(ownAssessment({ id: 'n1', judgement: 'full', allowedActions: ['edit', 'submission', 'discard'] }));
    const { request } = await bench.next('/api/assessments/n1', 'DELETE');
    expect(request.headers.get('If-Match')).toBe('"1"');
    const id = about.request.url.split('/').at(-1) ?? '';
    about.flush(ownAssessment({ id, judgement: 'full', milestone: milestone('m1') }));
    await bench.page.choose('Minimal');
    bench.page.button('Enregistrer').click();
    const { request: next } = await bench.next(`/api/assessments/${id}`, 'PATCH');
    expect(next.body).toMatchObject({ judgement: 'minimum' });
  });

  it('shows what the organisation said of the same thing last, and of what else it spoke', async () => {
    const said = { state: 'published', publishedOn: '2026-05-03', judgement: 'full' } as const;
    const own = [
      ownAssessment({ ...said, id: 'a1', reasons: 'Tout est fait.' }),
      ownAssessment({ ...said, id: 'a2', reasons: 'Autre chose.', areas: ['kidal'] }),
    ];
    const { page } = await opened({ recommendation: 'PD-N2' }, own);
    expect(page.text()).toContain('la dernière fois (3 mai 2026) Achevé Tout est fait.');
    expect(page.text()).toContain('Votre organisation en a aussi jugé pour : kidal.');
    expect(page.text()).not.toContain('Autre chose.');
  });

  it('of a whole framework says so, and why no evidence is brought with it', async () => {
    const bench = await opened({ framework: 'pacte' });
    expect(bench.page.text()).toContain('Évaluer un cadre dans son ensemble');
    expect(bench.page.text()).toContain('Pacte de paix');
    expect(bench.page.text()).toContain('jamais à un cadre entier');
    await bench.page.choose('Achevé');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/assessments/n1');
    expect(request.body).toMatchObject({ about: { noun: 'framework', id: 'pacte' }, judgement: 'full' });
  });
});
