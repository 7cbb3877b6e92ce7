import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Assessment, type CreateAssessment, type OwnAssessment, type SubjectKey } from '@parole-tenue/contract';
import { assessed, assessmentOn, assessmentStep, sentIn } from '../../test/assessments.js';
import { untilSomebodyWaits, whenBothMeet } from '../../test/at-once.js';
import { daysAgo, Factory } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { Database } from '../core/database/database.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let gao: string;
let kayes: string;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  cso = await sideOf(app, make, 'civil_society');
  [gao, kayes] = [(await make.area()).slug, (await make.area()).slug];
});
afterAll(() => app.stop());

const read = async (id: string): Promise<Assessment> =>
  (await app.visitor().get<Assessment>(`/api/assessments/${id}`)).body;
const on = (reference: string, changes: Partial<CreateAssessment> = {}): CreateAssessment =>
  assessmentOn(reference, changes);

describe('an assessment follows', () => {
  it('the one before of the same organisation by itself, and both stay and name each other', async () => {
    const { reference } = await make.recommendation();
    const first = await assessed(cso, on(reference));
    const before = await read(first.id);
    const second = await assessed(cso, on(reference, { judgement: 'full' }));
    const third = await assessed(cso, on(reference, { judgement: 'no_evidence' }));
    const chain = await Promise.all([first.id, second.id, third.id].map(read));
    expect(chain.map(({ supersedes, supersededBy }) => [supersedes, supersededBy])).toEqual([
      [null, second.id],
      [first.id, third.id],
      [second.id, null],
    ]);
    expect(chain[0]).toEqual({ ...before, supersededBy: second.id });
  });

  it('the one of the same areas, in whatever order they are named, and none of others', async () => {
    const { reference } = await make.recommendation();
    const both = await assessed(cso, on(reference, { areas: [gao, kayes] }));
    const one = await assessed(cso, on(reference, { areas: [gao] }));
    const whole = await assessed(cso, on(reference));
    const again = await assessed(cso, on(reference, { areas: [kayes, gao] }));
    expect([one.supersedes, whole.supersedes, again.supersedes]).toEqual([null, null, both.id]);
    expect((await read(one.id)).supersededBy).toBeNull();
  });

  it('by the areas that it has when it is published', async () => {
    const { reference } = await make.recommendation();
    const before = await assessed(cso, on(reference, { areas: [gao] }));
    const { body: draft } = await cso.member.browser.put<OwnAssessment>('assessments', on(reference));
    expect(draft.supersedes).toBeNull();
    const change = { version: 1, body: { areas: [gao] } };
    const path = `/api/assessments/${draft.id}`;
    expect((await cso.member.browser.send<OwnAssessment>('PATCH', path, change)).body.supersedes).toBe(before.id);
  });

  it('none of another subject: recommendation, milestone and framework stand apart', async () => {
    const framework = await make.framework();
    const { id: recommendationId, reference } = await make.recommendation({ frameworkId: framework.id });
    const { id } = await make.milestone({ recommendationId, organisationId: cso.organisationId });
    const subjects: SubjectKey[] = [
      { noun: 'recommendation', id: reference },
      { noun: 'milestone', id },
      { noun: 'framework', id: framework.slug },
    ];
    for (const about of subjects) {
      const first = await assessed(cso, on('', { about }));
      expect([first.supersedes, (await assessed(cso, on('', { about }))).supersedes]).toEqual([null, first.id]);
    }
  });

  it('none of another organisation', async () => {
    const { reference } = await make.recommendation();
    await assessed(await sideOf(app, make, 'civil_society'), on(reference));
    expect((await assessed(cso, on(reference))).supersedes).toBeNull();
  });

  it('what was published while it was written', async () => {
    const { reference } = await make.recommendation();
    const [early, late] = [await sentIn(cso, on(reference)), await sentIn(cso, on(reference))];
    const { body: published } = await assessmentStep(cso.lead.browser, early, 'publication');
    const { body } = await assessmentStep(cso.lead.browser, late, 'publication');
    expect([late.supersedes, body.supersedes]).toEqual([null, published.id]);
  });
});

describe('two that are published at the same moment', () => {
  const publishBehind = (id: string, at: string): Promise<unknown> =>
    app.nest.get(Database).query(`UPDATE statements SET state = 'published', published_at = ${at} WHERE id = $1`, [id]);
  const headsOf = (reference: string): Promise<{ id: string }[]> =>
    app.data.query(
      `SELECT s.id FROM published_statements s JOIN recommendations r ON r.id = s.recommendation_id
       WHERE r.reference = $1 AND s.noun = 'assessment' AND s.superseded_by_id IS NULL`,
      [reference],
    );

  /** The owner publishes one and waits for the other's request, which then comes second. */
  async function race(reference: string, at: string, hasBefore: boolean) {
    if (hasBefore) await assessed(cso, on(reference));
    const [one, other] = [await sentIn(cso, on(reference)), await sentIn(cso, on(reference))];
    await app.owner.query('BEGIN');
    await app.owner.query(`UPDATE statements SET state = 'published', published_at = ${at} WHERE id = $1`, [one.id]);
    const coming = assessmentStep(cso.lead.browser, other, 'publication');
    await untilSomebodyWaits(app.nest.get(Database));
    await app.owner.query('COMMIT');
    return { one, other, answer: await coming };
  }

  it.each([false, true])(
    'follow each other: who comes second supersedes the first (one before them: %s)',
    async (hasBefore) => {
      const { reference } = await make.recommendation();
      const { one, other, answer } = await race(reference, 'now()', hasBefore);
      expect([answer.status, answer.body.supersedes]).toEqual([200, one.id]);
      expect(await headsOf(reference)).toEqual([{ id: other.id }]);
    },
  );

  it.each([false, true])(
    'where neither comes first, one is refused and can be published again (one before them: %s)',
    async (hasBefore) => {
      const { reference } = await make.recommendation();
      const { one, other, answer } = await race(reference, `now() + interval '1 second'`, hasBefore);
      expect([answer.status, answer.body.code]).toEqual([409, 'step_refused']);
      expect((await headsOf(reference)).map(({ id }) => id)).toEqual([one.id]);
      await app.owner.query('SELECT pg_sleep(1)');
      const again = await assessmentStep(cso.lead.browser, other, 'publication');
      expect([again.status, again.body.supersedes]).toEqual([200, one.id]);
      expect(await headsOf(reference)).toEqual([{ id: other.id }]);
    },
  );

  it('of two organisations do not meet', async () => {
    const { reference } = await make.recommendation();
    const another = await sideOf(app, make, 'civil_society');
    const [ours, theirs] = [await sentIn(cso, on(reference)), await sentIn(another, on(reference))];
    const publish = (side: Side, one: OwnAssessment) => assessmentStep(side.lead.browser, one, 'publication');
    const answers = await Promise.all([publish(cso, ours), publish(another, theirs)]);
    expect(answers.map(({ status, body }) => [status, body.supersedes])).toEqual([
      [200, null],
      [200, null],
    ]);
    expect(await headsOf(reference)).toHaveLength(2);
  });

  it('keep the figures that lists go by right', async () => {
    const { id, reference } = await make.recommendation();
    const ministry = await make.organisation({ kind: 'government' });
    await make.assessment({
      recommendationId: id,
      organisationId: ministry.id,
      judgement: 'full',
      publishedAt: daysAgo(3),
    });
    const sent = await sentIn(cso, on(reference, { judgement: 'not_initiated' }));
    const another = await sideOf(app, make, 'civil_society');
    const theirs = await sentIn(another, on(reference, { judgement: 'intermediate' }));
    const answer = await whenBothMeet(
      app,
      () => publishBehind(theirs.id, 'now()'),
      () => assessmentStep(cso.lead.browser, sent, 'publication'),
    );
    expect(answer.status).toBe(200);
    const kept = await app.data.query('SELECT divergence, civil_society FROM standings WHERE recommendation_id = $1', [
      id,
    ]);
    expect(kept).toEqual([{ divergence: 3, civil_society: 0 }]);
  });
});
