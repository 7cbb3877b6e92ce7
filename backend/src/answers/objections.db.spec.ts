import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ANSWER_LEAST,
  type CreateObjection,
  type ObjectionsPage,
  ORGANISATION_KINDS,
  type OwnObjection,
  type OwnObjectionsPage,
  type RecommendationStory,
  type TimelinePage,
} from '@parole-tenue/contract';
import { AnswerWorld, codesOf, stepOf, WORDS } from '../../test/answers.js';
import { dayAgo } from '../../test/factories.js';
import { personOf, sideOf } from '../../test/side.js';

let world: AnswerWorld;
const step = stepOf<OwnObjection>('objections');

beforeAll(async () => {
  world = await AnswerWorld.start();
});
afterAll(() => world.app.stop());

const bodyOn = (about: string, changes: Partial<CreateObjection> = {}): CreateObjection => ({
  ...{ about, language: 'fr', text: WORDS },
  ...changes,
});

describe('the life of an objection', () => {
  it('goes from a draft, sent back once, to what everybody reads and a reply is due to', async () => {
    const { reference, report } = await world.ground();
    const { member, lead } = world.cso;
    const created = await member.browser.put<OwnObjection>('objections', bodyOn(report.id, { text: 'Non.' }));
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      ...{ recommendation: { reference }, about: { noun: 'report', id: report.id }, state: 'draft', standing: null },
      ...{ dueOn: null, reply: null, allowedActions: ['edit', 'submission', 'discard'] },
    });
    expect(codesOf(await step(member.browser, created.body, 'submission'))).toEqual([400, 'text too_short']);

    const saved = await member.browser.send<OwnObjection>('PATCH', `/api/objections/${created.id}`, {
      ...{ version: 1, body: { text: WORDS } },
    });
    const submitted = await step(member.browser, saved.body, 'submission');
    const returned = await step(lead.browser, submitted.body, 'return', { remark: 'Depuis quand ?' });
    expect(returned.body).toMatchObject({ state: 'returned', returns: [{ remark: 'Depuis quand ?' }] });
    const again = await step(member.browser, returned.body, 'submission');
    const published = await step(lead.browser, again.body, 'publication');
    expect(published.body).toMatchObject({
      ...{ state: 'published', version: 6, publishedOn: dayAgo(0), dueOn: dayAgo(-30), standing: 'open', reply: null },
      allowedActions: [],
    });

    const { body: story } = await world.app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.counts).toMatchObject({ objections: 1, unansweredObjections: 0 });
    expect(story.timeline).toMatchObject([
      { noun: 'objection', id: created.id, text: WORDS, answers: { noun: 'report', id: report.id }, standing: 'open' },
      { noun: 'report', id: report.id, objections: [{ id: created.id, standing: 'open' }] },
    ]);
  });

  it('stands as unanswered once its reply is overdue', async () => {
    const { objection } = await world.objection({ dueOn: dayAgo(1) });
    const { body } = await world.app.visitor().get(`/api/objections/${objection.id}`);
    expect(body).toMatchObject({ dueOn: dayAgo(1), standing: 'unanswered', reply: null });
  });

  it('takes two: nobody publishes their own, and no member what another member wrote', async () => {
    const { objection } = await world.objection({ state: 'submitted' });
    const second = await personOf(world.app, world.make, { organisationId: world.cso.organisationId });
    for (const { browser } of [world.cso.member, second]) {
      expect(codesOf(await step(browser, { id: objection.id, version: 1 }, 'publication'))).toEqual([403, 'forbidden']);
    }
    const byLead = await world.objection({ state: 'submitted', authorId: world.cso.lead.account.id });
    expect(codesOf(await step(world.cso.lead.browser, byLead.objection, 'publication'))).toEqual([
      ...[403, 'forbidden'],
    ]);
    expect((await step(second.browser, byLead.objection, 'publication')).status).toBe(200);
  });

  it('is taken back by who sent it in, for a minute', async () => {
    const { objection } = await world.objection({ state: 'draft' });
    const { member, lead } = world.cso;
    const { body: submitted } = await step(member.browser, objection, 'submission');
    expect(submitted.allowedActions).toEqual(['undoing']);
    expect(codesOf(await step(lead.browser, submitted, 'undoing'))).toEqual([403, 'forbidden']);
    const undone = await step(member.browser, submitted, 'undoing');
    expect([undone.status, undone.body.state, undone.body.version]).toEqual([200, 'draft', 3]);
  });
});

describe('who objects', () => {
  it.each(ORGANISATION_KINDS)('an organisation of the kind %s may', async (kind) => {
    const { report } = await world.ground();
    const { member } = await sideOf(world.app, world.make, kind);
    expect((await member.browser.put('objections', bodyOn(report.id))).status).toBe(201);
  });

  it('the platform may not, nor a visitor', async () => {
    const { report } = await world.ground();
    const editor = await personOf(world.app, world.make, { role: 'editor' });
    expect(codesOf(await editor.browser.put('objections', bodyOn(report.id)))).toEqual([403, 'forbidden']);
    expect(codesOf(await world.app.visitor().put('objections', bodyOn(report.id)))).toEqual([401, 'unauthenticated']);
  });
});

describe('what is objected to', () => {
  const refusal = async (about: string): Promise<unknown[]> =>
    codesOf(await world.cso.member.browser.put('objections', bodyOn(about)));

  it('is a report, an assessment or a response that is published', async () => {
    const { recommendationId, report } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const [assessment, response] = [await world.make.assessment(said), await world.make.response(said)];
    for (const { id } of [report, assessment, response]) expect((await refusal(id))[0]).toBe(201);
  });

  it('is not what is hidden, told as if it were not there', async () => {
    const { recommendationId } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    for (const state of ['draft', 'submitted', 'returned'] as const) {
      const { id } = await world.make.report({ ...said, state });
      expect(await refusal(id)).toEqual([400, 'about not_found']);
    }
    expect(await refusal(randomUUID())).toEqual([400, 'about not_found']);
  });

  it('is nothing that the own organisation said', async () => {
    const { recommendationId } = await world.ground();
    const { id } = await world.make.assessment({ recommendationId, organisationId: world.cso.organisationId });
    expect(await refusal(id)).toEqual([400, 'about not_allowed']);
  });

  it('is nothing that a newer version supersedes', async () => {
    const { recommendationId, report } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    await world.make.report({ ...said, supersedesId: report.id });
    expect(await refusal(report.id)).toEqual([400, 'about not_allowed']);
  });

  it('is no objection and no reply', async () => {
    const { objection, recommendationId } = await world.objection();
    const said = { recommendationId, organisationId: world.ministry.organisationId, answersId: objection.id };
    const reply = await world.make.reply(said);
    expect(await refusal(objection.id)).toEqual([400, 'about not_found']);
    expect(await refusal(reply.id)).toEqual([400, 'about not_found']);
  });

  it('when it is superseded meanwhile: what was begun is finished, published, and shown on the newer version too', async () => {
    const { reference, recommendationId, report, objection } = await world.objection({ state: 'draft' });
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const newer = await world.make.report({ ...said, supersedesId: report.id });
    const { member, lead } = world.cso;
    const address = `/api/objections/${objection.id}`;
    const saved = await member.browser.send<OwnObjection>('PATCH', address, {
      version: 1,
      body: { text: `${WORDS} Rien.` },
    });
    expect(saved.status).toBe(200);
    const { body: sent } = await step(member.browser, saved.body, 'submission');
    expect((await step(lead.browser, sent, 'publication')).status).toBe(200);
    const newest = await world.make.report({ ...said, supersedesId: newer.id });
    const objectionsOn = async (): Promise<unknown[]> => {
      const { body } = await world.app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
      return [report, newer, newest].map(({ id }) =>
        body.timeline.find((entry) => entry.id === id)?.objections.map((one) => [one.id, one.isToEarlier]),
      );
    };
    expect(await objectionsOn()).toEqual([[[objection.id, false]], [], [[objection.id, true]]]);
    await world.make.reply({ ...said, answersId: objection.id });
    expect(await objectionsOn()).toEqual([[[objection.id, false]], [], []]);
  });
});

describe('one objection at a time', () => {
  const put = (about: string) => world.cso.member.browser.put<OwnObjection>('objections', bodyOn(about));

  it.each(['draft', 'submitted', 'returned', 'published'] as const)('not beside one that is %s', async (state) => {
    const { report } = await world.objection({ state });
    expect(codesOf(await put(report.id))).toEqual([400, 'about taken']);
  });

  it.each(['draft', 'published'] as const)('nor by way of a newer version, beside one that is %s', async (state) => {
    const { report, objection, recommendationId } = await world.objection({ state });
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const newer = await world.make.report({ ...said, supersedesId: report.id });
    const newest = await world.make.report({ ...said, supersedesId: newer.id });
    expect(codesOf(await put(newest.id))).toEqual([400, 'about taken']);
    if (state === 'draft') return;
    await world.make.reply({ ...said, answersId: objection.id });
    expect((await put(newest.id)).status).toBe(201);
  });

  it('however many versions are objected to at once', async () => {
    const { report, recommendationId } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const newer = await world.make.report({ ...said, supersedesId: report.id });
    const key = `objection ${world.cso.organisationId} ${report.id}`;
    const hold = () => world.app.owner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    expect((await world.whileWriting(hold, () => put(newer.id))).status).toBe(201);
  });

  it('another once the first is replied to, and of another organisation at any time', async () => {
    const { report, objection, recommendationId } = await world.objection();
    const other = await sideOf(world.app, world.make, 'civil_society');
    expect((await other.member.browser.put('objections', bodyOn(report.id))).status).toBe(201);
    await world.make.reply({
      ...{ recommendationId, organisationId: world.ministry.organisationId, answersId: objection.id },
    });
    expect((await put(report.id)).status).toBe(201);
  });

  it('however many are begun at once', async () => {
    const { report } = await world.ground();
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(report.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  });
});

describe('what is asked for', () => {
  it('by what it answers, and the answered one by its id, however much else was said', async () => {
    const { reference, report, objection } = await world.objection();
    await world.objection();
    const { browser } = world.cso.member;
    const about = async (id: string): Promise<unknown> => {
      const { status, body } = await browser.get<OwnObjectionsPage>(`/api/objections?of=own&about=${id}`);
      return status === 200 ? body.items.map((one) => one.id) : status;
    };
    expect([await about(report.id), await about(objection.id)]).toEqual([[objection.id], []]);
    expect(await about(`recommendation:${reference}`)).toBe(400);
    const timeline = `/api/recommendations/${reference}/timeline?entry=`;
    const entry = async (id: string): Promise<unknown> => {
      const { body } = await world.app.visitor().get<TimelinePage>(`${timeline}${id}`);
      return [body.total, body.items.map((one) => one.id), body.nextCursor];
    };
    expect(await entry(report.id)).toEqual([1, [report.id], null]);
    expect(await entry(randomUUID())).toEqual([0, [], null]);
    const elsewhere = await world.objection();
    const drafted = await world.objection({ state: 'draft' });
    for (const { id } of [elsewhere.objection, drafted.objection]) expect(await entry(id)).toEqual([0, [], null]);
    expect((await world.app.visitor().get(`${timeline}first`)).status).toBe(400);
  });
});

describe('what is sent', () => {
  it.each<[string, object, string]>([
    ['an id that is none', { about: 'x' }, 'about format'],
    ['words that are too many', { text: 'x'.repeat(20_001) }, 'text too_long'],
    ['a language nobody speaks here', { language: 'de' }, 'language choice'],
    ['a recommendation, which follows from what it is about', { recommendation: 'PD-N2' }, 'recommendation unknown'],
    ['a reason, which is a response’s', { reason: WORDS }, 'reason unknown'],
  ])('is refused with %s', async (_, changes, fault) => {
    const { report } = await world.ground();
    const answer = await world.cso.member.browser.put('objections', { ...bodyOn(report.id), ...changes });
    expect(codesOf(answer)).toEqual([400, fault]);
  });

  it('is refused with everything missing, and with another thing to be about later', async () => {
    const { member } = world.cso;
    expect(codesOf(await member.browser.put('objections', {}))).toEqual([
      ...[400, 'about required, language required, text required'],
    ]);
    const { objection, report } = await world.objection({ state: 'draft' });
    const change = await member.browser.send('PATCH', `/api/objections/${objection.id}`, {
      ...{ version: 1, body: { about: report.id } },
    });
    expect(codesOf(change)).toEqual([400, 'about unknown']);
  });

  it('needs words that can be answered', async () => {
    const { member } = world.cso;
    const sendIn = async (text: string) => {
      const { report } = await world.ground();
      const { body } = await member.browser.put<OwnObjection>('objections', bodyOn(report.id, { text }));
      return codesOf(await step(member.browser, body, 'submission'));
    };
    expect(await sendIn('  ')).toEqual([400, 'text required']);
    expect(await sendIn(`${'x'.repeat(ANSWER_LEAST - 1)} `)).toEqual([400, 'text too_short']);
    expect((await sendIn('x'.repeat(ANSWER_LEAST)))[0]).toBe(200);
  });

  it('again makes one record, and under another body none', async () => {
    const { report } = await world.ground();
    const { browser } = world.cso.member;
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => browser.put('objections', bodyOn(report.id), id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const other = await browser.put('objections', bodyOn(report.id, { text: 'Autre chose.' }), id);
    expect(codesOf(other)).toEqual([409, 'id_taken']);
    const stale = await browser.send('PATCH', `/api/objections/${id}`, { version: 7, body: { text: '' } });
    expect(codesOf(stale)).toEqual([412, 'stale']);
  });
});

describe('who reads an objection', () => {
  it('nobody but its own organisation, until it is published: not even whom it is about', async () => {
    const { objection, reference } = await world.objection({ state: 'submitted' });
    const other = await sideOf(world.app, world.make, 'civil_society');
    for (const browser of [world.app.visitor(), world.ministry.lead.browser, other.lead.browser]) {
      const address = `/api/objections/${objection.id}`;
      expect((await browser.get(address)).status).toBe(404);
      expect((await browser.get<ObjectionsPage>(`/api/objections?recommendation=${reference}`)).body.total).toBe(0);
      const tries = [
        await browser.send('PATCH', address, { version: 1, body: {} }),
        await browser.send('POST', `${address}/publication`, { version: 1 }),
      ];
      for (const { status } of tries) expect(status).toBe(browser.cookies.size > 0 ? 404 : 401);
    }
    const own = await world.cso.lead.browser.get<OwnObjectionsPage>(
      `/api/objections?of=own&recommendation=${reference}`,
    );
    expect(own.body.items).toMatchObject([{ id: objection.id, author: world.cso.member.account.name }]);
  });

  it('everybody then, without persons and instants', async () => {
    const { objection } = await world.objection();
    const { body } = await world.ministry.lead.browser.get(`/api/objections/${objection.id}`);
    expect(Object.keys(body as object).sort()).toEqual(
      [
        'about',
        'blackouts',
        'dueOn',
        'evidence',
        'framework',
        'id',
        'isDemo',
        'language',
        'organisation',
        'publishedOn',
        'recommendation',
      ].concat(...['reply', 'standing', 'text']),
    );
    expect(JSON.stringify(body)).not.toMatch(/T\d\d:\d\d/);
  });
});

describe('evidence under an objection', () => {
  it('is brought while it is a draft, and read with it once it is published', async () => {
    const { objection } = await world.objection({ state: 'draft' });
    const { member, lead } = world.cso;
    const attachedTo = { noun: 'objection', id: objection.id };
    const link = {
      attachedTo,
      kind: 'link',
      caption: 'Un relevé',
      url: 'https://exemple.test/releve',
      level: 'public',
    };
    const evidence = await member.browser.put('evidence', link);
    expect(evidence.status).toBe(201);
    expect((await world.app.visitor().get(`/api/evidence/${evidence.id}`)).status).toBe(404);
    const { body } = await step(member.browser, objection, 'submission');
    await step(lead.browser, body, 'publication');
    const { body: read } = await world.app.visitor().get(`/api/objections/${objection.id}`);
    expect(read).toMatchObject({ evidence: [{ id: evidence.id, caption: 'Un relevé', level: 'public' }] });
    expect(codesOf(await member.browser.put('evidence', link))).toEqual([409, 'step_refused']);
  });
});

describe('who is told of an objection', () => {
  it('everybody of the organisation objected to, when it is published and not before', async () => {
    const ministry = await sideOf(world.app, world.make, 'government');
    const { id: recommendationId } = await world.make.recommendation();
    const report = await world.make.report({ recommendationId, organisationId: ministry.organisationId });
    const { member, lead } = world.cso;
    const { body: draft } = await member.browser.put<OwnObjection>('objections', bodyOn(report.id));
    const { body: submitted } = await step(member.browser, draft, 'submission');
    expect(await world.noticesOf(ministry.member)).toEqual([]);
    await step(lead.browser, submitted, 'publication');
    expect(await world.noticesOf(ministry.member)).toEqual(['objection_published']);
    expect(await world.noticesOf(ministry.lead)).toEqual(['objection_published']);
    expect(await world.noticesOf(member)).not.toContain('objection_published');
  });
});
