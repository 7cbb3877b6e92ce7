import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type AssessmentsPage,
  type CreateAssessment,
  type OwnAssessment,
  type Problem,
  type SubjectKey,
  type TimelinePage,
} from '@parole-tenue/contract';
import { assessed, assessmentOn, assessmentStep, sentIn } from '../../test/assessments.js';
import { dayAgo, type Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { appWith, personOf, type Side, sideOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
});
afterAll(() => app.stop());

/** One of each that can be judged: a recommendation with a milestone of the ministry's, in a framework. */
async function ground() {
  const framework = await make.framework();
  const { id: recommendationId, reference } = await make.recommendation({ frameworkId: framework.id });
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const milestone = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
  return {
    ...{ recommendationId, reference, milestone, framework },
    about: {
      recommendation: { noun: 'recommendation', id: reference },
      milestone: { noun: 'milestone', id: milestone.id },
      framework: { noun: 'framework', id: framework.slug },
    } satisfies Record<SubjectKey['noun'], SubjectKey>,
  };
}

const bodyOn = (about: SubjectKey, changes: Partial<CreateAssessment> = {}): CreateAssessment =>
  assessmentOn('', { about, ...changes });
const NOUNS = ['recommendation', 'milestone', 'framework'] as const;

describe('what is assessed', () => {
  it.each(NOUNS)('a %s goes from a draft over a return to what everybody reads', async (noun) => {
    const { about, reference, milestone, framework } = await ground();
    const submitted = await sentIn(cso, bodyOn(about[noun], { judgement: 'intermediate', areas: [] }));
    const matter = {
      recommendation: noun === 'framework' ? null : expect.objectContaining({ reference }),
      framework: noun === 'framework' ? expect.objectContaining({ slug: framework.slug }) : null,
      milestone: noun === 'milestone' ? { id: milestone.id, title: milestone.title } : null,
    };
    expect(submitted).toMatchObject({ ...matter, state: 'submitted' });
    const remarks = [{ at: 'confidenceWhy', remark: 'Lesquels ?', quote: 'Deux cercles' }];
    const back = await assessmentStep(cso.lead.browser, submitted, 'return', { remark: 'À préciser', remarks });
    expect(back.body).toMatchObject({ state: 'returned', returns: [{ remark: 'À préciser', remarks }] });
    const again = await assessmentStep(cso.member.browser, back.body, 'submission');
    const { body: published } = await assessmentStep(cso.lead.browser, again.body, 'publication');
    expect(published).toMatchObject({ ...matter, state: 'published', publishedOn: dayAgo(0), allowedActions: [] });
    const read = await app.visitor().get<Assessment>(`/api/assessments/${published.id}`);
    expect(read.body).toMatchObject({ ...matter, judgement: 'intermediate', replies: [], supersedes: null });
  });

  it('is, of a recommendation and its milestones, what is listed under its reference; of a framework apart', async () => {
    const { about, reference } = await ground();
    const [first, second] = [
      await assessed(cso, bodyOn(about.recommendation)),
      await assessed(cso, bodyOn(about.milestone)),
    ];
    const whole = await assessed(cso, bodyOn(about.framework));
    const listed = async (query: string): Promise<string[]> =>
      (await app.visitor().get<AssessmentsPage>(`/api/assessments?${query}`)).body.items.map(({ id }) => id);
    expect(await listed(`recommendation=${reference}`)).toEqual([second.id, first.id]);
    expect((await listed('limit=1'))[0]).toBe(whole.id);
    const { body } = await app.visitor().get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    expect(body.items.map(({ id, appraisal }) => [id, appraisal?.milestone?.id ?? null])).toEqual([
      [second.id, about.milestone.id],
      [first.id, null],
    ]);
  });

  it('is judged apart: of a milestone as of a framework nothing moves how the recommendation is seen', async () => {
    const { about, recommendationId, milestone, framework } = await ground();
    await assessed(cso, bodyOn(about.milestone, { judgement: 'full' }));
    await assessed(cso, bodyOn(about.framework, { judgement: 'minimum' }));
    const seen = await app.data.query<{ id: string; level: number }>(
      'SELECT subject_id AS id, level FROM perspective_views WHERE subject_id = ANY ($1)',
      [[recommendationId, milestone.id, framework.id]],
    );
    expect(new Map(seen.map(({ id, level }) => [id, level]))).toEqual(
      new Map([
        [milestone.id, 3],
        [framework.id, 1],
      ]),
    );
  });

  it.each<[string, SubjectKey]>([
    ['a recommendation', { noun: 'recommendation', id: 'XX-1' }],
    ['a milestone', { noun: 'milestone', id: '5f0c7a52-6d2a-4f8e-9c55-0d1f5b1f4a10' }],
    ['what is no id of a milestone', { noun: 'milestone', id: 'first' }],
    ['a framework', { noun: 'framework', id: 'nowhere' }],
  ])('is there: not %s that nobody knows', async (_, about) => {
    const answer = await cso.member.browser.put('assessments', bodyOn(about));
    expect([answer.status, codesOf(answer)]).toEqual([400, [['about.id', 'not_found']]]);
  });

  it('is not something else than these three', async () => {
    const answer = await cso.member.browser.put('assessments', bodyOn({ noun: 'report' as never, id: 'x' }));
    expect([answer.status, codesOf(answer)]).toEqual([400, [['about.noun', 'choice']]]);
  });

  it('does not change afterwards', async () => {
    const { about } = await ground();
    const { body } = await cso.member.browser.put<OwnAssessment>('assessments', bodyOn(about.milestone));
    const change = { version: 1, body: { about: about.framework } };
    const answer = await cso.member.browser.send<Problem>('PATCH', `/api/assessments/${body.id}`, change);
    expect([answer.status, codesOf(answer)]).toEqual([400, [['about', 'unknown']]]);
  });
});

describe('who assesses a framework as a whole', () => {
  it.each(['government', 'civil_society', 'donor', 'independent'] as const)('a %s', async (kind) => {
    const { about } = await ground();
    const side = await sideOf(app, make, kind);
    expect((await side.member.browser.put('assessments', bodyOn(about.framework))).status).toBe(201);
  });

  it('nobody of the platform', async () => {
    const { about } = await ground();
    const editor = await personOf(app, make, { role: 'editor' });
    expect((await editor.browser.put('assessments', bodyOn(about.framework))).status).toBe(403);
  });
});

describe('an assessment that is sent in', () => {
  const refusal = async (changes: Partial<CreateAssessment>): Promise<unknown[]> => {
    const { about } = await ground();
    const { body } = await cso.member.browser.put<OwnAssessment>('assessments', bodyOn(about.recommendation, changes));
    const answer = await assessmentStep(cso.member.browser, body, 'submission');
    return [answer.status, answer.status === 200 ? answer.body.state : codesOf(answer)];
  };
  const fault = (path: string, code = 'required'): unknown[] => [400, [[path, code]]];

  it('says how sure one is and why', async () => {
    expect(await refusal({ confidence: null })).toEqual(fault('confidence'));
    expect(await refusal({ confidenceWhy: '\u00A0' })).toEqual(fault('confidenceWhy'));
    expect(await refusal({ effect: null })).toEqual([200, 'submitted']);
  });

  it('says why it judges otherwise than the answers to the questions propose', async () => {
    const guidance = { applies: true, known: true, begun: true, done: true };
    const differs = { judgement: 'minimum', guidance } as const;
    expect(await refusal(differs)).toEqual(fault('differsBecause'));
    expect(await refusal({ ...differs, differsBecause: 'Les centres sont ouverts, sans personne.' })).toEqual([
      ...[200, 'submitted'],
    ]);
    expect(await refusal({ judgement: 'full', guidance })).toEqual([200, 'submitted']);
    expect(await refusal({ judgement: 'minimum', guidance: { applies: true } })).toEqual([200, 'submitted']);
  });

  it('names areas that there are, from its first draft on', async () => {
    const { about } = await ground();
    const { slug } = await make.area();
    const body = bodyOn(about.recommendation, { areas: ['atlantis', slug] });
    const answer = await cso.member.browser.put('assessments', body);
    expect([answer.status, codesOf(answer)]).toEqual([400, [['areas.0', 'not_found']]]);
    expect((await cso.member.browser.put('assessments', { ...body, areas: [slug] })).status).toBe(201);
  });

  it.each<[string, object, unknown]>([
    ['an answer that is no yes or no', { guidance: { begun: 'yes' } }, [['guidance.begun', 'type']]],
    ['a question that nobody asks', { guidance: { why: true } }, [['guidance.why', 'unknown']]],
    ['an effect of no kind', { effect: 'huge' }, [['effect', 'choice']]],
    ['a confidence of no kind', { confidence: 'total' }, [['confidence', 'choice']]],
    ['more words on why than are read', { confidenceWhy: 'x'.repeat(2001) }, [['confidenceWhy', 'too_long']]],
    ['more on differing', { differsBecause: 'x'.repeat(2001) }, [['differsBecause', 'too_long']]],
    ['an area twice', { areas: ['gao', 'gao'] }, [['areas', 'too_many']]],
  ])('is refused with %s', async (_, changes, errors) => {
    const { about } = await ground();
    const answer = await cso.member.browser.put('assessments', { ...bodyOn(about.recommendation), ...changes });
    expect([answer.status, codesOf(answer)]).toEqual([400, errors]);
  });

  it('keeps all that it says when a word is changed', async () => {
    const { about } = await ground();
    const { slug } = await make.area();
    const said: Partial<CreateAssessment> = {
      ...{ effect: 'worsened', confidence: 'high', confidenceWhy: 'Trois visites.', areas: [slug] },
      ...{ guidance: { applies: true, known: true }, differsBecause: 'Rien.' },
    };
    const { body } = await cso.member.browser.put<OwnAssessment>('assessments', bodyOn(about.framework, said));
    expect(body).toMatchObject(said);
    const change = { version: 1, body: { effect: 'none' } };
    const changed = await cso.lead.browser.send<OwnAssessment>('PATCH', `/api/assessments/${body.id}`, change);
    expect(changed.body).toMatchObject({ ...said, effect: 'none', version: 2 });
    const nothing = { version: 2, body: { guidance: { known: true, applies: true }, areas: [slug] } };
    const same = await cso.lead.browser.send<OwnAssessment>('PATCH', `/api/assessments/${body.id}`, nothing);
    expect(same.body.version).toBe(2);
  });
});
