import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type Blackout,
  type BlackoutPreview,
  type CreateAssessment,
  type OwnAssessment,
  type Problem,
  type SubjectKey,
  type Workspace,
} from '@parole-tenue/contract';
import { assessed, assessmentOn, assessmentStep } from '../../test/assessments.js';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

const NAME = 'Fanta Coulibaly';
const REASONS = `${NAME} nous a montré les deux centres : ni matériel, ni formateurs, et la porte est close depuis le mois de mai.`;
const NAMED: Partial<CreateAssessment> = {
  ...{ reasons: REASONS, confidenceWhy: `${NAME} y travaille.`, differsBecause: `Selon ${NAME}, rien n’ouvre.` },
  ...{ guidance: { applies: true, known: true, begun: false } },
};

let app: TestApp;
let make: Factory;
let cso: Side;
let editors: [Person, Person];

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  cso = await sideOf(app, make, 'civil_society');
  editors = [await personOf(app, make, { role: 'editor' }), await personOf(app, make, { role: 'editor' })];
  await app.confirm(cso.lead, ...editors);
});
afterAll(() => app.stop());

const wish = (id: string) => ({ target: { noun: 'assessment', id }, words: [NAME], category: 'identity_protected' });
const blackOut = (id: string, { browser }: Person = cso.lead, wished: string = randomUUID()) =>
  browser.put<Blackout & Problem>('blackouts', wish(id), wished);
const read = async (id: string, { browser }: Person = cso.member): Promise<OwnAssessment> =>
  (await browser.get<OwnAssessment>(`/api/assessments/${id}`)).body;
const wordsOf = ({ reasons, confidenceWhy, differsBecause }: Assessment | OwnAssessment) => [
  ...[reasons, confidenceWhy, differsBecause],
];
const BLACK = [REASONS.replace(NAME, '███'), '███ y travaille.', 'Selon ███, rien n’ouvre.'];

/** Rows in which the name still stands. */
async function traces(): Promise<string[]> {
  const found = await Promise.all(
    ['statements', 'statement_returns', 'journal'].map((table) =>
      app.data.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t WHERE t::text ~ '${NAME}'`),
    ),
  );
  return found.flat().map(({ row }) => row);
}

describe('words of an assessment that endanger a person', () => {
  it('are blacked out in all that it says, and in the journal', async () => {
    const { reference } = await make.recommendation();
    const { id } = await assessed(cso, assessmentOn(reference, NAMED));
    expect((await traces()).length).toBeGreaterThan(1);
    const { body } = await cso.lead.browser.send<BlackoutPreview>('POST', '/api/blackouts/inspection', {
      body: { target: { noun: 'assessment', id }, words: [NAME] },
    });
    expect(body.matches).toMatchObject([{ id, count: 3 }]);
    expect((await blackOut(id)).status).toBe(201);
    const { body: shown } = await app.visitor().get<Assessment>(`/api/assessments/${id}`);
    expect([wordsOf(shown), shown.blackouts.length]).toEqual([BLACK, 1]);
    expect(await traces()).toEqual([]);
  });

  it('are blacked out in every version, and of other areas in none', async () => {
    const { reference } = await make.recommendation();
    const { slug } = await make.area();
    const first = await assessed(cso, assessmentOn(reference, NAMED));
    const second = await assessed(cso, assessmentOn(reference, NAMED));
    const apart = await assessed(cso, assessmentOn(reference, { ...NAMED, areas: [slug] }));
    await blackOut(first.id);
    expect([first, second].map(() => BLACK)).toEqual([wordsOf(await read(first.id)), wordsOf(await read(second.id))]);
    expect(wordsOf(await read(apart.id))).toEqual([NAMED.reasons, NAMED.confidenceWhy, NAMED.differsBecause]);
    await blackOut(apart.id);
    expect(await traces()).toEqual([]);
  });

  it('do not come back with a draft, also one that was begun before there was anything to follow', async () => {
    const { reference } = await make.recommendation();
    const { body: begun } = await cso.member.browser.put<OwnAssessment>('assessments', assessmentOn(reference, NAMED));
    const { slug } = await make.area();
    const regional = assessmentOn(reference, { ...NAMED, areas: [slug] });
    const { body: elsewhere } = await cso.member.browser.put<OwnAssessment>('assessments', regional);
    const { id } = await assessed(cso, assessmentOn(reference, NAMED));
    const { body: after } = await cso.member.browser.put<OwnAssessment>('assessments', assessmentOn(reference, NAMED));
    await blackOut(id);
    for (const draft of [begun, elsewhere, after]) {
      const shown = await read(draft.id);
      expect([wordsOf(shown), shown.version, shown.blackouts.length]).toEqual([BLACK, 2, 1]);
      const change = { version: 1, body: { reasons: REASONS } };
      const path = `/api/assessments/${draft.id}`;
      expect((await cso.member.browser.send('PATCH', path, change)).status).toBe(412);
    }
    expect(await traces()).toEqual([]);
    const { body: sent } = await assessmentStep(cso.member.browser, await read(begun.id), 'submission');
    const { body: published } = await assessmentStep(cso.lead.browser, sent, 'publication');
    expect([published.supersedes, wordsOf(published)]).toEqual([id, BLACK]);
  });

  it('tell nobody else that there was a draft, neither before it is published nor after', async () => {
    const { reference } = await make.recommendation();
    const { slug } = await make.area();
    const regional = assessmentOn(reference, { ...NAMED, areas: [slug] });
    const { body: draft } = await cso.member.browser.put<OwnAssessment>('assessments', regional);
    const { id } = await assessed(cso, assessmentOn(reference, NAMED));
    await blackOut(id);
    const other = await sideOf(app, make, 'civil_society');
    const database = await ApplicationRole.of(app);
    const { id: accountId, organisationId } = other.lead.account;
    const asker = { accountId, organisationId, organisationKind: 'civil_society', role: 'lead' };
    const marksFor = async (): Promise<unknown[]> =>
      (
        await database.as(
          asker,
          `SELECT statement_id AS id, on_day::text AS on FROM statement_blackouts WHERE statement_id = ANY ($1)`,
          [[id, draft.id]],
        )
      ).rows;
    await app.data.query('UPDATE statement_blackouts SET on_day = $2 WHERE statement_id = ANY ($1)', [
      ...[[id, draft.id], dayAgo(20)],
    ]);
    expect(await marksFor()).toEqual([{ id, on: dayAgo(20) }]);
    expect((await read(draft.id)).blackouts).toMatchObject([{ on: dayAgo(20) }]);
    const { body: sent } = await assessmentStep(cso.member.browser, await read(draft.id), 'submission');
    expect((await assessmentStep(cso.lead.browser, sent, 'publication')).status).toBe(200);
    expect((await read(draft.id, other.lead)).blackouts).toMatchObject([{ on: dayAgo(0) }]);
    expect(await marksFor()).toEqual(expect.arrayContaining([{ id: draft.id, on: dayAgo(0) }]));
    await database.end();
  });

  it('of others’ drafts are nobody’s to touch', async () => {
    const { reference } = await make.recommendation();
    const other = await sideOf(app, make, 'civil_society');
    const { body: theirs } = await other.member.browser.put<OwnAssessment>(
      'assessments',
      assessmentOn(reference, NAMED),
    );
    const { id } = await assessed(cso, assessmentOn(reference, NAMED));
    await blackOut(id);
    expect(wordsOf(await read(theirs.id, other.member))).toContain(REASONS);
    await other.member.browser.send('DELETE', `/api/assessments/${theirs.id}`, { version: 1 });
  });

  it('are blacked out by two editors in what is said of a framework, who read which it is', async () => {
    const framework = await make.framework();
    const about: SubjectKey = { noun: 'framework', id: framework.slug };
    const { id } = await assessed(cso, assessmentOn('', { about, ...NAMED }));
    const [one, other] = editors;
    const wished = await blackOut(id, one);
    const matter = { recommendation: null, framework: { slug: framework.slug } };
    expect([wished.status, wished.body]).toMatchObject([201, { state: 'open', ...matter }]);
    const { body: work } = await other.browser.get<Workspace>('/api/workspace');
    expect(work.blackouts).toMatchObject([{ id: wished.id }]);
    const agreed = await other.browser.send('POST', `/api/blackouts/${wished.id}/agreement`, { version: 1 });
    expect(agreed.status).toBe(200);
    expect(wordsOf(await read(id))).toEqual(BLACK);
  });
});

it('finds all versions of what was renewed two hundred times, and not by way of each pair of them', async () => {
  const { id: recommendationId } = await make.recommendation();
  const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
  let last = '';
  for (let count = 200; count > 0; count--) {
    last = (await make.assessment({ ...ours, judgement: 'minimum', publishedAt: daysAgo(count) })).id;
  }
  const before = Date.now();
  const versions = await app.owner.query('SELECT statement_versions($1)', [last]);
  expect([versions.rowCount, Date.now() - before < 5000]).toEqual([200, true]);
});
