import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type CreateReply,
  type OwnReply,
  type RecommendationStory,
  type Reply,
  type Report,
} from '@parole-tenue/contract';
import { AnswerWorld, codesOf, stepOf, WORDS } from '../../test/answers.js';
import { assessed, assessmentOn } from '../../test/assessments.js';
import { dayAgo } from '../../test/factories.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Side, sideOf } from '../../test/side.js';
import { type Statement } from '../statements/statement.entity.js';

let world: AnswerWorld;
const step = stepOf<OwnReply>('replies');

beforeAll(async () => {
  world = await AnswerWorld.start();
});
afterAll(() => world.app.stop());

/** The CSO's assessment of what the ministry leads. */
async function judged(changes: Partial<Statement> = {}) {
  const { recommendationId, reference, report } = await world.ground();
  const row = { recommendationId, organisationId: world.cso.organisationId, judgement: 'minimum' as const };
  return { recommendationId, reference, report, assessment: await world.make.assessment({ ...row, ...changes }) };
}
const bodyOn = (about: string): CreateReply => ({ about, language: 'fr', text: WORDS });
const put = (about: string, { member }: Side = world.ministry) =>
  member.browser.put<OwnReply>('replies', bodyOn(about));
const refusal = async (about: string, side?: Side): Promise<unknown[]> => codesOf(await put(about, side));
const NOT_ALLOWED = [400, 'about not_allowed'];

async function replied(about: string, side: Side = world.ministry): Promise<OwnReply> {
  const { body: draft } = await put(about, side);
  const { body: submitted } = await step(side.member.browser, draft, 'submission');
  return (await step(side.lead.browser, submitted, 'publication')).body;
}
const read = async <Body>(path: string): Promise<Body> => (await world.app.visitor().get<Body>(path)).body;

describe('the right of reply', () => {
  it('puts the words of who answers for it beside what was judged', async () => {
    const { reference, assessment } = await judged();
    const reply = await replied(assessment.id);
    expect(reply).toMatchObject({
      ...{ state: 'published', recommendation: { reference }, framework: null },
      about: { noun: 'assessment', id: assessment.id, organisation: { slug: world.cso.slug } },
    });
    const beside = [{ id: reply.id, organisation: { slug: world.ministry.slug }, publishedOn: dayAgo(0) }];
    expect(await read<Assessment>(`/api/assessments/${assessment.id}`)).toMatchObject({ replies: beside });
    const { timeline } = await read<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(timeline[0]).toMatchObject({ noun: 'reply', answers: { noun: 'assessment', id: assessment.id } });
    expect(timeline.find(({ id }) => id === assessment.id)).toMatchObject({ replies: beside });
  });

  it('is there for a report with a judgement too, and not for one without', async () => {
    const { recommendationId, reference } = await world.ground();
    const row = { recommendationId, organisationId: world.cso.organisationId };
    const [saying, seeing] = [await world.make.report({ ...row, judgement: 'full' }), await world.make.report(row)];
    const { id } = await replied(saying.id);
    const { timeline } = await read<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(timeline.find((entry) => entry.id === saying.id)).toMatchObject({ replies: [{ id }] });
    expect(await refusal(seeing.id)).toEqual([400, 'about not_found']);
  });

  it('is there whatever was judged, also a level that is no low one, and "no evidence"', async () => {
    for (const judgement of ['full', 'no_evidence', 'not_applicable'] as const) {
      const { assessment } = await judged({ judgement });
      expect((await put(assessment.id)).status).toBe(201);
    }
  });

  it('is not there against what is hidden, one’s own, or a response', async () => {
    const hidden = await judged({ state: 'submitted' });
    expect(await refusal(hidden.assessment.id)).toEqual([400, 'about not_found']);
    const own = await judged({ organisationId: world.ministry.organisationId });
    expect(await refusal(own.assessment.id)).toEqual(NOT_ALLOWED);
    const { recommendationId } = own;
    const response = await world.make.response({ recommendationId, organisationId: world.cso.organisationId });
    expect(await refusal(response.id)).toEqual([400, 'about not_found']);
  });
});

describe('nobody gets rid of a reply by another version', () => {
  /** What stands beside each of them where one reads it alone, and on the story. */
  async function besideEach(path: 'assessments' | 'reports', reference: string, ids: string[]): Promise<unknown[]> {
    const { timeline } = await read<RecommendationStory>(`/api/recommendations/${reference}`);
    const beside = await Promise.all(
      ids.map(async (id) => {
        const alone = (await read<Assessment | Report>(`/api/${path}/${id}`)).replies;
        expect(timeline.find((entry) => entry.id === id)?.replies).toEqual(alone);
        return alone.map((reply) => [reply.id, reply.isToEarlier]);
      }),
    );
    return beside;
  }

  it('it stands beside the current one too, marked as given to an earlier one, until there is a newer reply', async () => {
    const { reference } = await world.ground();
    const versions = [(await assessed(world.cso, assessmentOn(reference))).id];
    const renew = async () => versions.push((await assessed(world.cso, assessmentOn(reference))).id);
    const first = await replied(versions[0] ?? '');
    const seen = () => besideEach('assessments', reference, versions);
    await renew();
    expect(await seen()).toEqual([[[first.id, false]], [[first.id, true]]]);
    await renew();
    expect(await seen()).toEqual([[[first.id, false]], [], [[first.id, true]]]);
    const last = await replied(versions[2] ?? '');
    expect(await seen()).toEqual([[[first.id, false]], [], [[last.id, false]]]);
    await renew();
    expect(await seen()).toEqual([[[first.id, false]], [], [[last.id, false]], [[last.id, true]]]);
  });

  it('of each organisation that answers for it, and not on what is only begun', async () => {
    const { recommendationId, reference } = await world.ground();
    const other = await sideOf(world.app, world.make, 'government');
    await world.make.responsibility({ recommendationId, organisationId: other.organisationId });
    const { id } = await assessed(world.cso, assessmentOn(reference));
    const replies = [await replied(id), await replied(id, other)];
    const current = (await assessed(world.cso, assessmentOn(reference))).id;
    const both = replies.map((reply) => [reply.id, true]);
    expect((await besideEach('assessments', reference, [current])).flat()).toEqual(both);
    const { body: begun } = await world.cso.member.browser.put<Assessment>('assessments', assessmentOn(reference));
    expect(begun).toMatchObject({ supersedes: current, replies: [] });
  });

  it('of a report with a judgement, also where the newer one judges no more', async () => {
    const { recommendationId, reference } = await world.ground();
    const row = { recommendationId, organisationId: world.cso.organisationId };
    const report = await world.make.report({ ...row, judgement: 'full' });
    const { id } = await replied(report.id);
    const newer = await world.make.report({ ...row, supersedesId: report.id });
    expect(await besideEach('reports', reference, [report.id, newer.id])).toEqual([[[id, false]], [[id, true]]]);
  });

  it('and with it goes that it is of the demonstration', async () => {
    const { recommendationId, reference, assessment } = await judged();
    const said = { recommendationId, organisationId: world.ministry.organisationId, answersId: assessment.id };
    const { id } = await world.make.reply({ ...said, isDemo: true });
    const { replies } = await read<Assessment>(`/api/assessments/${assessment.id}`);
    expect(replies).toMatchObject([{ id, isDemo: true, blackouts: [] }]);
    await besideEach('assessments', reference, [assessment.id]);
  });
});

describe('who may reply', () => {
  it.each(['support', 'funding'] as const)('nobody who has the part of %s only', async (part) => {
    const { recommendationId, assessment } = await judged();
    const side = await sideOf(world.app, world.make, 'government');
    await world.make.responsibility({ recommendationId, organisationId: side.organisationId, part });
    expect(await refusal(assessment.id, side)).toEqual(NOT_ALLOWED);
  });

  it('nobody who has no part in it, or led until yesterday', async () => {
    const { recommendationId, assessment } = await judged();
    const former = await sideOf(world.app, world.make, 'government');
    const ended = { recommendationId, organisationId: former.organisationId, until: dayAgo(1) };
    await world.make.responsibility(ended);
    for (const side of [former, await sideOf(world.app, world.make, 'donor')]) {
      expect(await refusal(assessment.id, side)).toEqual(NOT_ALLOWED);
    }
  });

  it('of a milestone the organisation that it falls to as well as who leads the recommendation', async () => {
    const { recommendationId } = await world.ground();
    const carrier = await sideOf(world.app, world.make, 'donor');
    const neighbour = await sideOf(world.app, world.make, 'donor');
    const { id: milestoneId } = await world.make.milestone({
      recommendationId,
      organisationId: carrier.organisationId,
    });
    await world.make.milestone({ recommendationId, organisationId: neighbour.organisationId });
    const row = { recommendationId, organisationId: world.cso.organisationId, judgement: 'minimum' as const };
    const [ofMilestone, ofAll] = [
      await world.make.assessment({ ...row, milestoneId }),
      await world.make.assessment(row),
    ];
    expect((await put(ofMilestone.id, carrier)).status).toBe(201);
    expect((await put(ofMilestone.id)).status).toBe(201);
    expect(await refusal(ofMilestone.id, neighbour)).toEqual(NOT_ALLOWED);
    expect(await refusal(ofAll.id, carrier)).toEqual(NOT_ALLOWED);
  });

  it('nobody to what is said of a framework as a whole: nobody answers for it', async () => {
    const framework = await world.make.framework();
    const row = { frameworkId: framework.id, recommendationId: null, organisationId: world.cso.organisationId };
    const { id } = await world.make.assessment({ ...row, judgement: 'not_initiated' });
    expect(await refusal(id)).toEqual(NOT_ALLOWED);
  });

  it('nobody any more who lost the lead: a draft is neither sent in nor published', async () => {
    const { recommendationId, assessment } = await judged();
    const { body: draft } = await put(assessment.id);
    const { body: sent } = await step(world.ministry.member.browser, draft, 'submission');
    await world.app.owner.query('UPDATE responsibilities SET until_day = $2 WHERE recommendation_id = $1', [
      recommendationId,
      dayAgo(1),
    ]);
    expect(codesOf(await step(world.ministry.lead.browser, sent, 'publication'))).toEqual([409, 'step_refused']);
  });

  it('in the database as well', async () => {
    const { recommendationId, assessment } = await judged();
    const { objection } = await world.objection();
    const stranger = await sideOf(world.app, world.make, 'government');
    const database = await ApplicationRole.of(world.app);
    const publish = async (
      { organisationId, member, lead }: Side,
      about: { id: string; recommendationId: string | null },
    ) => {
      const row = { recommendationId: about.recommendationId, organisationId, answersId: about.id };
      const { id } = await world.make.reply({ ...row, authorId: member.account.id, state: 'submitted' });
      const asker = {
        accountId: lead.account.id,
        organisationId,
        organisationKind: 'government',
        role: 'lead',
      } as const;
      const sql = `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`;
      return database.as(asker, sql, [id]).then(
        ({ rowCount }) => rowCount,
        (error: unknown) => (error as Error).message,
      );
    };
    const refused = 'Who replies was objected to, or answers for what was judged';
    expect(await publish(stranger, assessment)).toBe(refused);
    expect(await publish(stranger, objection)).toBe(refused);
    expect(await publish(world.ministry, assessment)).toBe(1);
    expect(await publish(world.ministry, objection)).toBe(1);
    const other = await world.make.report({ recommendationId, organisationId: world.cso.organisationId });
    expect(await publish(world.ministry, other)).toBe(refused);
    await database.end();
  });
});

describe('how often', () => {
  it('once to each judgement, each of two who lead it', async () => {
    const { recommendationId, assessment } = await judged();
    const second = await sideOf(world.app, world.make, 'government');
    await world.make.responsibility({ recommendationId, organisationId: second.organisationId });
    const ids = [(await replied(assessment.id)).id, (await replied(assessment.id, second)).id];
    for (const side of [world.ministry, second]) expect(await refusal(assessment.id, side)).toEqual(NOT_ALLOWED);
    const { replies } = await read<Assessment>(`/api/assessments/${assessment.id}`);
    expect(replies.map(({ id }) => id)).toEqual(ids);
  });

  it('once, also when two are published at once', async () => {
    const { recommendationId, assessment } = await judged();
    const { organisationId, lead } = world.ministry;
    const row = { recommendationId, organisationId, answersId: assessment.id };
    const { id } = await world.make.reply({ ...row, state: 'submitted' });
    const second = await world.whileWriting(
      () => world.make.reply(row),
      () => step(lead.browser, { id, version: 1 }, 'publication'),
    );
    expect(codesOf(second)).toEqual([409, 'step_refused']);
  });

  it('to what was superseded only what was begun before; it stands under what it answers', async () => {
    const { reference } = await world.ground();
    const first = await assessed(world.cso, assessmentOn(reference));
    const { body: draft } = await put(first.id);
    const { id } = await assessed(world.cso, assessmentOn(reference, { judgement: 'intermediate' }));
    expect(await refusal(first.id)).toEqual(NOT_ALLOWED);
    const { body: sent } = await step(world.ministry.member.browser, draft, 'submission');
    expect((await step(world.ministry.lead.browser, sent, 'publication')).status).toBe(200);
    expect((await read<Assessment>(`/api/assessments/${first.id}`)).replies.map((reply) => reply.id)).toEqual([
      draft.id,
    ]);
    expect((await read<Assessment>(`/api/assessments/${id}`)).replies).toMatchObject([
      { id: draft.id, isToEarlier: true },
    ]);
    expect((await put(id)).status).toBe(201);
  });
});

describe('an objection to what is said of a framework as a whole', () => {
  it('names the framework, is answered by who said it, and counts under its organisation', async () => {
    const framework = await world.make.framework();
    const about = { noun: 'framework', id: framework.slug } as const;
    const { id } = await assessed(world.cso, assessmentOn('', { about }));
    const { member, lead } = world.ministry;
    const { body: draft } = await member.browser.put<OwnReply>('objections', bodyOn(id));
    const matter = { recommendation: null, framework: { slug: framework.slug } };
    expect(draft).toMatchObject({ ...matter, about: { noun: 'assessment', id } });
    const objections = stepOf<OwnReply>('objections');
    const { body: sent } = await objections(member.browser, draft, 'submission');
    const { body: objection } = await objections(lead.browser, sent, 'publication');
    const organisation = `/api/organisations/${world.cso.slug}`;
    expect(await read(organisation)).toMatchObject({ unansweredObjections: [{ id: objection.id, ...matter }] });
    const { body: work } = await world.cso.member.browser.get('/api/workspace');
    expect(work).toMatchObject({ toAnswer: [{ id: objection.id, ...matter }] });
    const reply = await replied(objection.id, world.cso);
    expect(await read<Reply>(`/api/replies/${reply.id}`)).toMatchObject(matter);
    expect(await read(organisation)).toMatchObject({ unansweredObjections: [] });
  });
});

describe('who is told of a judgement', () => {
  const told = async (side: Side): Promise<string[][]> =>
    Promise.all([world.noticesOf(side.member), world.noticesOf(side.lead)]);
  const TOLD = [['judgement_published'], ['judgement_published']];
  const NOBODY = [[], []];

  /** Two who lead, one who supports, one whose milestone it is; and what an assessor says. */
  async function circle() {
    const { id: recommendationId, reference } = await world.make.recommendation();
    const [first, second, support, carrier, assessor] = await Promise.all(
      (['government', 'government', 'government', 'donor', 'civil_society'] as const).map((kind) =>
        sideOf(world.app, world.make, kind),
      ),
    );
    if (!first || !second || !support || !carrier || !assessor) throw new Error('five sides');
    for (const { organisationId } of [first, second])
      await world.make.responsibility({ recommendationId, organisationId });
    await world.make.responsibility({ recommendationId, organisationId: support.organisationId, part: 'support' });
    const milestone = await world.make.milestone({ recommendationId, organisationId: carrier.organisationId });
    return { recommendationId, reference, milestone, first, second, support, carrier, assessor };
  }

  it.each(['not_initiated', 'minimum'] as const)('all of who lead it, of %s, and nobody else', async (judgement) => {
    const { reference, first, second, support, carrier, assessor } = await circle();
    await assessed(assessor, assessmentOn(reference, { judgement }));
    expect([await told(first), await told(second)]).toEqual([TOLD, TOLD]);
    for (const side of [support, carrier, assessor]) expect(await told(side)).toEqual(NOBODY);
  });

  it.each(['intermediate', 'full', 'no_evidence'] as const)('nobody of %s where sides agree', async (judgement) => {
    const { reference, first, assessor } = await circle();
    await assessed(assessor, assessmentOn(reference, { judgement }));
    expect(await told(first)).toEqual(NOBODY);
  });

  it.each([
    ['minimum', 'full', TOLD],
    ['minimum', 'intermediate', NOBODY],
    ['not_initiated', 'intermediate', TOLD],
  ] as const)(
    'of whatever level where sides are two apart: ministry %s, civil society %s',
    async (theirs, ours, notices) => {
      const { recommendationId, reference, first, assessor } = await circle();
      await world.make.assessment({ recommendationId, organisationId: first.organisationId, judgement: theirs });
      await assessed(assessor, assessmentOn(reference, { judgement: ours }));
      expect(await told(first)).toEqual(notices);
    },
  );

  it('of a milestone also who it falls to, once, also where that leads as well', async () => {
    const { recommendationId, milestone, first, carrier, support, assessor } = await circle();
    await world.make.responsibility({ recommendationId, organisationId: carrier.organisationId });
    const about = { noun: 'milestone', id: milestone.id } as const;
    await assessed(assessor, assessmentOn('', { about }));
    expect([await told(first), await told(carrier), await told(support)]).toEqual([TOLD, TOLD, NOBODY]);
  });

  it('nobody of what one says of oneself', async () => {
    const { reference, first, second } = await circle();
    await assessed(first, assessmentOn(reference));
    expect([await told(first), await told(second)]).toEqual([NOBODY, TOLD]);
  });

  it('once until they have closed that, then again, and nobody who is no more', async () => {
    const { reference, first, assessor } = await circle();
    await world.app.owner.query('UPDATE accounts SET erased_at = now(), email = NULL WHERE id = $1', [
      first.member.account.id,
    ]);
    await assessed(assessor, assessmentOn(reference));
    await assessed(assessor, assessmentOn(reference));
    expect(await world.noticesOf(first.lead)).toEqual(['judgement_published']);
    await world.app.owner.query('UPDATE notices SET closed_at = now() WHERE account_id = $1', [first.lead.account.id]);
    await assessed(assessor, assessmentOn(reference));
    expect(await world.noticesOf(first.lead)).toEqual(['judgement_published']);
    const { rows } = await world.app.owner.query('SELECT FROM notices WHERE account_id = $1', [
      first.member.account.id,
    ]);
    expect(rows).toEqual([]);
  });
});
