import { type OwnObjection, type TimelineEntry } from '@parole-tenue/contract';

import { MINISTRY, organisation, ownReport, person, story } from '../../../testing/statements';
import { WritingBench, pageOf } from '../../../testing/writing-bench';
import { asPublished } from '../data/as-published';
import { AnswerEditorPage } from './answer-editor-page';

const NETWORK = organisation('reseau', 'civil_society');
const OBJECTION = 'Votre objection';
const WORDS = 'À Ségou, aucun centre n’a ouvert.';

const REPORT: TimelineEntry = {
  ...asPublished('report', ownReport({ id: 'r1', text: 'Deux centres ont ouvert.' }), undefined),
  period: null,
};
const OBJECTED: TimelineEntry = {
  ...{ ...REPORT, noun: 'objection', id: 'o1', organisation: NETWORK, text: 'C’est faux.' },
  answers: { noun: 'report', id: 'r1', organisation: MINISTRY, publishedOn: '2026-10-03' },
};

const own = (changes: Partial<OwnObjection> = {}): OwnObjection =>
  ({
    ...ownReport(),
    ...{ id: 'n1', organisation: NETWORK, text: WORDS, about: OBJECTED.answers },
    ...{ dueOn: null, standing: null, reply: null, ...changes },
  }) as unknown as OwnObjection;

async function open(noun: 'objection' | 'reply', about: string, drafts: object[] = []): Promise<WritingBench> {
  const user = person(noun === 'objection' ? NETWORK : MINISTRY);
  const query = { recommendation: 'PD-N2', about };
  const bench = await WritingBench.open({ page: AnswerEditorPage, noun, query, user });
  const path = noun === 'objection' ? 'objections' : 'replies';
  await bench.answer(`/api/${path}?of=own&about=${about}&limit=100`, pageOf(...drafts));
  await bench.answer('/api/recommendations/PD-N2', story());
  const entries = about === 'o1' ? [OBJECTED, REPORT] : [REPORT];
  for (const entry of entries)
    await bench.answer(`/api/recommendations/PD-N2/timeline?entry=${entry.id}`, pageOf(entry));
  await bench.page.settle();
  return bench;
}

describe('writing an objection', () => {
  it('shows what it objects to, and creates the draft about that and not about a recommendation', async () => {
    const bench = await open('objection', 'r1');
    const { page } = bench;
    expect(page.text()).toContain('Ce à quoi vous objectez');
    expect(page.text()).toContain('Deux centres ont ouvert.');
    await page.type(OBJECTION, WORDS);
    page.button('Enregistrer').click();
    const { request } = await bench.next('/api/objections/n1');
    expect([request.method, request.body]).toEqual(['PUT', { about: 'r1', language: 'fr', text: WORDS }]);
  });

  it('goes on with the draft about the same statement, and with no other', async () => {
    const other = { noun: 'report', id: 'r7', organisation: MINISTRY, publishedOn: null } as const;
    const bench = await open('objection', 'r1', [own({ id: 'n7', about: other }), own({ id: 'n2' })]);
    expect(bench.page.field(OBJECTION).value).toBe(WORDS);
    await bench.page.type(OBJECTION, 'Autrement dit, rien n’a ouvert.');
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/objections/n2');
    expect([request.method, request.body]).toEqual(['PATCH', { text: 'Autrement dit, rien n’a ouvert.' }]);
  });

  it('says before anything is typed that a colleague writes one already, and leads to it', async () => {
    const { page } = await open('objection', 'r1', [own({ id: 'n2', isMine: false })]);
    expect(page.text()).toContain('Il n’y en a qu’une à la fois.');
    expect(page.button('Ouvrir cette objection').getAttribute('href')).toBe('/fr/work/objections/n2');
    expect(page.hasButton('Soumettre')).toBe(false);
  });

  it('is written again once the one before was replied to', async () => {
    const over = own({ id: 'n2', state: 'published', reply: 'p1' });
    expect((await open('objection', 'r1', [over])).page.hasButton('Soumettre')).toBe(true);
  });

  it('says what is so where a colleague was faster, and keeps the words on the page', async () => {
    const bench = await open('objection', 'r1');
    await bench.page.type(OBJECTION, WORDS);
    bench.page.button('Enregistrer').click();
    const taken = { path: 'about', code: 'taken', message: 'Déjà pris.' } as const;
    await bench.refuse('/api/objections/n1', { status: 400, code: 'invalid', errors: [taken] });
    await new Promise((resolve) => setTimeout(resolve));
    await bench.page.settle();
    expect(bench.page.alerts().join(' ')).toContain('Votre organisation a commencé entre-temps une objection');
    expect(bench.page.alerts().join(' ')).not.toContain('reste enregistré');
    expect(bench.page.field(OBJECTION).value).toBe(WORDS);
  });

  it('says at the text that there is too little of it, and what to do where it came too late', async () => {
    const bench = await open('objection', 'r1', [own()]);
    bench.page.button('Soumettre').click();
    const tooShort = { path: 'text', code: 'too_short', message: 'Il en faut plus.' } as const;
    await bench.refuse('/api/objections/n1/submission', { status: 400, code: 'invalid', errors: [tooShort] });
    expect(bench.page.description(OBJECTION)).toContain('Il en faut plus.');

    bench.page.button('Soumettre').click();
    const gone = { path: 'about', code: 'not_allowed', message: 'Pas permis.' } as const;
    await bench.refuse('/api/objections/n1/submission', { status: 400, code: 'invalid', errors: [gone] });
    expect(bench.page.alerts().join(' ')).toContain('Votre texte reste enregistré.');
    expect(bench.page.field(OBJECTION).value).toBe(WORDS);
  });
});

describe('writing a reply to a judgement', () => {
  it('says what the right of reply is, and shows the judgement', async () => {
    const bench = await open('reply', 'r1');
    expect(bench.page.text()).toContain('Répliquer à une évaluation');
    expect(bench.page.text()).toContain('sa réplique sera lue à côté de cette évaluation');
    expect(bench.page.text()).toContain('L’évaluation');
    expect(bench.page.text()).toContain('Deux centres ont ouvert.');
    await bench.page.type('Votre réplique', WORDS);
    bench.page.button('Enregistrer').click();
    const { request } = await bench.next('/api/replies/n1');
    expect(request.body).toEqual({ about: 'r1', language: 'fr', text: WORDS });
  });
});

describe('writing a reply', () => {
  it('shows the objection, and what that objects to', async () => {
    const { page } = await open('reply', 'o1');
    for (const part of ['L’objection', 'C’est faux.', 'Ce à quoi elle objecte', 'Deux centres ont ouvert.'])
      expect(page.text()).toContain(part);
  });
});
