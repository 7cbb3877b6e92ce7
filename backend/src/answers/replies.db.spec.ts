import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CreateReply, type OwnReply, type RecommendationStory, type RepliesPage } from '@parole-tenue/contract';
import { AnswerWorld, codesOf, stepOf, WORDS } from '../../test/answers.js';
import { dayAgo } from '../../test/factories.js';
import { personOf, sideOf } from '../../test/side.js';

let world: AnswerWorld;
const step = stepOf<OwnReply>('replies');

beforeAll(async () => {
  world = await AnswerWorld.start();
});
afterAll(() => world.app.stop());

const bodyOn = (about: string, changes: Partial<CreateReply> = {}): CreateReply => ({
  ...{ about, language: 'fr', text: WORDS },
  ...changes,
});

describe('the life of a reply', () => {
  it('goes from a draft to what stands under the objection, which is answered then', async () => {
    const { objection, reference } = await world.objection({ dueOn: dayAgo(3) });
    const { member, lead } = world.ministry;
    const created = await member.browser.put<OwnReply>('replies', bodyOn(objection.id, { text: '' }));
    expect(created.body).toMatchObject({
      ...{ recommendation: { reference }, about: { noun: 'objection', id: objection.id }, state: 'draft' },
      allowedActions: ['edit', 'submission', 'discard'],
    });
    expect(codesOf(await step(member.browser, created.body, 'submission'))).toEqual([400, 'text required']);
    const saved = await member.browser.send<OwnReply>('PATCH', `/api/replies/${created.id}`, {
      ...{ version: 1, body: { text: WORDS } },
    });
    const submitted = await step(member.browser, saved.body, 'submission');
    const published = await step(lead.browser, submitted.body, 'publication');
    expect(published.body).toMatchObject({ state: 'published', publishedOn: dayAgo(0), allowedActions: [] });

    const visitor = world.app.visitor();
    expect((await visitor.get(`/api/objections/${objection.id}`)).body).toMatchObject({
      ...{ standing: 'answered', reply: created.id },
    });
    const { body: story } = await visitor.get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.timeline[0]).toMatchObject({
      ...{ noun: 'reply', id: created.id, text: WORDS, answers: { noun: 'objection', id: objection.id } },
    });
    expect(story.counts).toMatchObject({ objections: 1, unansweredObjections: 0 });
  });

  it('takes two', async () => {
    const { objection, recommendationId } = await world.objection();
    const { member, organisationId } = world.ministry;
    const row = { recommendationId, organisationId, answersId: objection.id, authorId: member.account.id };
    const { id } = await world.make.reply({ ...row, state: 'submitted' });
    expect(codesOf(await step(member.browser, { id, version: 1 }, 'publication'))).toEqual([403, 'forbidden']);
  });
});

describe('what is replied to', () => {
  const refusal = async (about: string, { member } = world.ministry): Promise<unknown[]> =>
    codesOf(await member.browser.put('replies', bodyOn(about)));

  it('is an objection that is published: what is hidden is not there', async () => {
    const { objection, report } = await world.objection({ state: 'submitted' });
    expect(await refusal(objection.id)).toEqual([400, 'about not_found']);
    expect(await refusal(report.id)).toEqual([400, 'about not_found']);
    expect(await refusal(randomUUID())).toEqual([400, 'about not_found']);
  });

  it('is an objection to what the own organisation said, and to no other’s', async () => {
    const { objection } = await world.objection();
    const other = await sideOf(world.app, world.make, 'government');
    for (const side of [other, world.cso]) {
      expect(await refusal(objection.id, side)).toEqual([400, 'about not_allowed']);
    }
  });

  it('is an objection without a reply', async () => {
    const { objection, recommendationId } = await world.objection();
    const { organisationId } = world.ministry;
    const row = { recommendationId, organisationId, answersId: objection.id };
    await world.make.reply({ ...row, state: 'draft' });
    expect((await refusal(objection.id))[0]).toBe(201);
    await world.make.reply(row);
    expect(await refusal(objection.id)).toEqual([400, 'about not_allowed']);
  });

  it('has one reply, also when two are published at once', async () => {
    const { objection, recommendationId } = await world.objection();
    const { organisationId, lead } = world.ministry;
    const row = { recommendationId, organisationId, answersId: objection.id };
    const { id } = await world.make.reply({ ...row, state: 'submitted' });
    const second = await world.whileWriting(
      () => world.make.reply(row),
      () => step(lead.browser, { id, version: 1 }, 'publication'),
    );
    expect(codesOf(second)).toEqual([409, 'step_refused']);
    expect(codesOf(await step(lead.browser, { id, version: 1 }, 'publication'))).toEqual([409, 'step_refused']);
    expect((await lead.browser.get<OwnReply>(`/api/replies/${id}`)).body.state).toBe('submitted');
  });
});

describe('what is sent', () => {
  it.each<[string, object, string]>([
    ['words that are too many', { text: 'x'.repeat(20_001) }, 'text too_long'],
    ['something to be about that is no id', { about: 7 }, 'about format'],
    ['a judgement', { judgement: 'full' }, 'judgement unknown'],
  ])('is refused with %s', async (_, changes, fault) => {
    const { objection } = await world.objection();
    const answer = await world.ministry.member.browser.put('replies', { ...bodyOn(objection.id), ...changes });
    expect(codesOf(answer)).toEqual([400, fault]);
  });
});

describe('who reads a reply', () => {
  it('nobody but its own organisation, until it is published: not even who objected', async () => {
    const { objection, recommendationId, reference } = await world.objection();
    const { organisationId } = world.ministry;
    const row = { recommendationId, organisationId, answersId: objection.id };
    const { id } = await world.make.reply({ ...row, state: 'submitted' });
    for (const browser of [world.app.visitor(), world.cso.lead.browser]) {
      expect((await browser.get(`/api/replies/${id}`)).status).toBe(404);
      expect((await browser.get<RepliesPage>(`/api/replies?recommendation=${reference}`)).body.items).toEqual([]);
    }
    await step(world.ministry.lead.browser, { id, version: 1 }, 'publication');
    const { body } = await world.cso.lead.browser.get<RepliesPage>(`/api/replies?recommendation=${reference}`);
    expect(body.items.map((item) => Object.keys(item).sort())).toEqual([
      [
        'about',
        'blackouts',
        'evidence',
        'framework',
        'id',
        'isDemo',
        'language',
        'organisation',
        'publishedOn',
        'recommendation',
        'text',
      ],
    ]);
  });
});

describe('who is told of a reply', () => {
  it('everybody of the organisation that objected, and nobody who has left', async () => {
    const cso = await sideOf(world.app, world.make, 'civil_society');
    const gone = await personOf(world.app, world.make, { organisationId: cso.organisationId });
    const { organisationId } = cso;
    const { objection, recommendationId } = await world.objection({ organisationId, authorId: cso.member.account.id });
    await world.app.owner.query('UPDATE accounts SET erased_at = now(), email = NULL WHERE id = $1', [gone.account.id]);
    const row = { recommendationId, organisationId: world.ministry.organisationId, answersId: objection.id };
    const { id } = await world.make.reply({ ...row, state: 'submitted' });
    await step(world.ministry.lead.browser, { id, version: 1 }, 'publication');
    expect(await world.noticesOf(cso.member)).toEqual(['reply_published']);
    expect(await world.noticesOf(cso.lead)).toEqual(['reply_published']);
    const { rows } = await world.app.owner.query('SELECT FROM notices WHERE account_id = $1', [gone.account.id]);
    expect(rows).toEqual([]);
  });
});
