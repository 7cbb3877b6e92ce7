import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Judgement, type Workspace } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { type Person, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { type Statement } from '../statements/statement.entity.js';

let app: TestApp;
let make: Factory;
let ministry: Side;
let cso: Side;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  cso = await sideOf(app, make, 'civil_society');
});
afterAll(() => app.stop());

const workOf = async ({ browser }: Person): Promise<Workspace> => (await browser.get<Workspace>('/api/workspace')).body;
const idsOf = async (): Promise<string[]> => (await workOf(ministry.member)).toReply.map(({ id }) => id);

/** A recommendation that a new ministry leads, and what the CSO says of it. */
async function judged(judgement: Judgement, changes: Partial<Statement> = {}) {
  ministry = await sideOf(app, make, 'government');
  const { id: recommendationId, reference } = await make.recommendation();
  const led = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(led);
  const said = { recommendationId, organisationId: cso.organisationId };
  const assessment = await make.assessment({ ...said, judgement, ...changes });
  return { reference, led, said, assessment };
}

describe('what to reply to', () => {
  it('is another’s low judgement of what the organisation leads, with all that one needs to decide', async () => {
    const { reference, assessment } = await judged('minimum', { text: 'Rien n’a ouvert.' });
    const { toReply, counts } = await workOf(ministry.member);
    expect(toReply).toEqual([
      {
        noun: 'assessment',
        id: assessment.id,
        recommendation: expect.objectContaining({ reference }),
        milestone: null,
        organisation: expect.objectContaining({ slug: cso.slug, kind: 'civil_society' }),
        judgement: 'minimum',
        text: 'Rien n’a ouvert.',
        publishedOn: dayAgo(0),
        reason: 'low',
        draft: null,
      },
    ]);
    // The report that is due, the judgement.
    expect(counts).toMatchObject([{ recommendation: { reference }, items: 2 }]);
    expect((await workOf(cso.member)).toReply).toEqual([]);
  });

  it('is any level where sides are two apart, and none where they agree', async () => {
    const { led, assessment } = await judged('full');
    expect(await idsOf()).toEqual([]);
    await make.assessment({ ...led, judgement: 'minimum' });
    expect((await workOf(ministry.lead)).toReply).toMatchObject([{ id: assessment.id, reason: 'divergent' }]);
  });

  it('is of a milestone with its name, for who leads and who it falls to', async () => {
    const { said } = await judged('full');
    const carrier = await sideOf(app, make, 'donor');
    const milestone = await make.milestone({ ...said, organisationId: carrier.organisationId });
    const { id } = await make.assessment({ ...said, judgement: 'not_initiated', milestoneId: milestone.id });
    for (const person of [ministry.member, carrier.member]) {
      const { toReply } = await workOf(person);
      expect(toReply).toMatchObject([{ id, milestone: { id: milestone.id, title: milestone.title } }]);
    }
  });

  it('is a report with a low judgement too', async () => {
    const { said } = await judged('full');
    const { id } = await make.report({ ...said, judgement: 'minimum', publishedAt: new Date(Date.now() + 1000) });
    expect((await workOf(ministry.member)).toReply).toMatchObject([{ noun: 'report', id, milestone: null }]);
  });

  it('is newest first', async () => {
    const { said, assessment } = await judged('minimum', { publishedAt: daysAgo(9) });
    const other = await make.organisation();
    const { id } = await make.assessment({ ...said, organisationId: other.id, judgement: 'minimum' });
    expect(await idsOf()).toEqual([id, assessment.id]);
  });

  it('shows the reply that is begun, and no more once that is sent in or came back', async () => {
    const { led, assessment } = await judged('minimum');
    const row = { ...led, answersId: assessment.id, authorId: ministry.member.account.id };
    const { id } = await make.reply({ ...row, state: 'draft' });
    const { toReply, drafts } = await workOf(ministry.member);
    expect([toReply.map(({ draft }) => draft), drafts]).toEqual([[id], []]);
    const become = (state: string) => app.data.query('UPDATE statements SET state = $2 WHERE id = $1', [id, state]);
    await become('returned');
    const back = await workOf(ministry.member);
    expect([back.toReply, back.returned.map((one) => one.id)]).toEqual([[], [id]]);
    await become('submitted');
    expect(await idsOf()).toEqual([]);
    await app.data.query(
      `UPDATE statements SET state = 'published', submitted_at = now(), published_at = now() WHERE id = $1`,
      [id],
    );
    expect(await idsOf()).toEqual([]);
  });

  it('is still there for the second of two who lead it when the first has replied', async () => {
    const { led, said, assessment } = await judged('minimum');
    const first = ministry;
    ministry = await sideOf(app, make, 'government');
    await make.responsibility({ ...said, organisationId: ministry.organisationId });
    await make.reply({ ...led, answersId: assessment.id });
    expect(await idsOf()).toEqual([assessment.id]);
    ministry = first;
    expect(await idsOf()).toEqual([]);
  });

  it('is nothing that was superseded, is older than a year, or of what one leads no more', async () => {
    const superseded = await judged('minimum', { publishedAt: daysAgo(5) });
    const { id } = await make.assessment({ ...superseded.said, judgement: 'minimum' });
    expect(await idsOf()).toEqual([id]);
    await judged('minimum', { publishedAt: daysAgo(400) });
    expect(await idsOf()).toEqual([]);
    const { led } = await judged('minimum');
    await app.data.query('UPDATE responsibilities SET until_day = $2 WHERE recommendation_id = $1', [
      led.recommendationId,
      dayAgo(1),
    ]);
    expect(await idsOf()).toEqual([]);
  });

  it('is what still counts for an area, also after a later word on another', async () => {
    const [gao, kayes] = [(await make.area()).slug, (await make.area()).slug];
    const { said, assessment } = await judged('not_initiated', { areas: [gao], publishedAt: daysAgo(9) });
    await make.assessment({ ...said, judgement: 'full', areas: [kayes] });
    expect(await idsOf()).toEqual([assessment.id]);
  });

  it('is nothing of one’s own, nor of a framework as a whole', async () => {
    const { led } = await judged('full');
    await make.assessment({ ...led, judgement: 'intermediate' });
    const framework = await make.framework();
    await make.assessment({
      ...{ recommendationId: null, frameworkId: framework.id },
      ...{ organisationId: cso.organisationId, judgement: 'not_initiated' },
    });
    expect(await idsOf()).toEqual([]);
  });
});

describe('what is begun on a framework as a whole', () => {
  it('lies among the drafts with its framework, and counts under no recommendation', async () => {
    const side = await sideOf(app, make, 'donor');
    const framework = await make.framework();
    const about = { recommendationId: null, frameworkId: framework.id, organisationId: side.organisationId };
    const { id } = await make.assessment({ ...about, authorId: side.member.account.id, state: 'draft' });
    const { drafts, counts } = await workOf(side.member);
    expect(drafts).toMatchObject([{ id, recommendation: null, framework: { slug: framework.slug } }]);
    expect(counts).toEqual([]);
  });
});
