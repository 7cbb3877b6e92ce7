import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateVerification,
  type EvidenceRecord,
  type Finding,
  type Milestone,
  type OwnVerification,
  type Problem,
  type RecommendationStory,
  type VerificationsPage,
  type Workspace,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { Circle } from '../../test/circle.js';
import { daysAgo, type Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { type Person, personOf, type Side, sideOf, statusOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { type Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

const REASON = 'Nous y sommes allés deux fois, et la porte était ouverte.';

let circle: Circle;
let app: TestApp;
let make: Factory;
let cso: Side;
let observer: Side;
let second: Side;
let ministry: Side;

beforeAll(async () => {
  circle = await Circle.start();
  ({ app, make, cso, observer, otherObserver: second, ministry } = circle);
});
afterAll(() => app.stop());

/** Restricted evidence that is offered to an observer. */
async function offered(to: Side = observer, changes: Partial<Evidence> = {}) {
  const made = await circle.piece({ caption: 'Le registre', ...changes });
  const offer = await cso.lead.browser.put('offers', { evidence: made.id, organisation: to.slug });
  return { ...made, offer: offer.id };
}

/** A milestone of the ministry that a published report says is achieved. */
async function achieved() {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(said);
  const { id } = await make.milestone(said);
  const report = await make.report({ ...said, publishedAt: daysAgo(1) });
  await make.move({ statementId: report.id, milestoneId: id, state: 'achieved', achievedOn: '2026-01-01' });
  return { id, reference, recommendationId };
}

const found = (about: Partial<CreateVerification>, finding: Finding = 'confirmed'): CreateVerification => ({
  ...{ finding, language: 'fr', text: REASON },
  ...about,
});
const draft = ({ browser }: Person, body: CreateVerification, id: string = randomUUID()) =>
  browser.put<OwnVerification & Problem>('verifications', body, id);
const publish = ({ browser }: Person, id: string, version = 1) =>
  browser.send<OwnVerification & Problem>('POST', `/api/verifications/${id}/publication`, { version });
/** Drafted by the member, published by the lead. */
async function say(side: Side, about: Partial<CreateVerification>, finding?: Finding) {
  const { id } = await draft(side.member, found(about, finding));
  const published = await publish(side.lead, id);
  expect(published.status).toBe(200);
  return id;
}
const milestoneOf = async (reference: string): Promise<Milestone | undefined> =>
  (await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body.milestones[0];

describe('a finding on evidence', () => {
  it('is drafted, changed, and published by another person; then it stands, for whoever reads the evidence', async () => {
    const { id: evidence, url } = await offered();
    const made = await draft(observer.member, found({ evidence }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      finding: 'confirmed',
      publishedOn: null,
      isMine: true,
      about: { noun: 'evidence', id: evidence, caption: 'Le registre', title: null },
      allowedActions: ['edit', 'discard'],
    });
    const address = `/api/verifications/${made.id}`;
    expect(await statusOf(cso.lead, address)).toBe(404);
    const changes = { version: 1, body: { finding: 'inconclusive' } };
    const changed = await observer.member.browser.send<OwnVerification>('PATCH', address, changes);
    expect([changed.status, changed.body.finding, changed.body.version]).toEqual([200, 'inconclusive', 2]);
    expect((await publish(observer.member, made.id, 2)).status).toBe(403);
    expect((await publish(observer.lead, made.id, 1)).status).toBe(412);
    const published = await publish(observer.lead, made.id, 2);
    expect([published.status, published.body.allowedActions]).toEqual([200, []]);

    const { body: owned } = await cso.member.browser.get<EvidenceRecord>(url);
    expect(owned.verifications).toMatchObject([{ id: made.id, finding: 'inconclusive', text: REASON }]);
    expect(Object.keys((await cso.member.browser.get<object>(address)).body)).not.toContain('author');
    expect(await statusOf(ministry.lead, address)).toBe(404);
    expect(await statusOf(second.lead, address)).toBe(404);
    const late = await observer.lead.browser.send<Problem>('PATCH', address, { version: 3, body: { text: 'Autre' } });
    expect([late.status, late.body.code]).toEqual([409, 'step_refused']);
    expect((await observer.lead.browser.send('DELETE', address, { version: 3 })).status).toBe(409);
  });

  it('is published by a second member where a lead wrote it, and by who is alone', async () => {
    const { id: evidence } = await offered();
    const { id } = await draft(observer.lead, found({ evidence }));
    expect((await publish(observer.lead, id)).status).toBe(403);
    expect((await publish(observer.member, id)).status).toBe(200);
    const { id: organisationId, slug } = await make.organisation({ kind: 'independent' });
    const alone = await personOf(app, make, { organisationId, role: 'member' });
    const offer = { evidence, organisation: slug };
    await cso.lead.browser.put('offers', offer);
    const own = await draft(alone, found({ evidence }));
    expect((await publish(alone, own.id)).status).toBe(200);
  });

  it('counts once an organisation: the newer one takes the place of the older, and both stay', async () => {
    const { id: evidence, url } = await offered();
    const first = await say(observer, { evidence }, 'contradicted');
    const later = await say(observer, { evidence }, 'confirmed');
    const { body } = await cso.member.browser.get<EvidenceRecord>(url);
    expect(body.verifications.map(({ id }) => id)).toEqual([later]);
    const list = await cso.member.browser.get<VerificationsPage>(`/api/verifications?evidence=${evidence}`);
    expect(list.body.items.map(({ id }) => id)).toEqual([later, first]);
    const others = await ministry.member.browser.get<VerificationsPage>(`/api/verifications?evidence=${evidence}`);
    expect([others.body.items, others.body.total]).toEqual([[], 0]);
  });

  it('stays its organisation’s to read when the evidence is offered no longer, with what it was about in words', async () => {
    const { id: evidence, offer, url } = await offered();
    const said = await say(observer, { evidence });
    const { id: begun } = await draft(observer.member, found({ evidence }));
    await cso.lead.browser.send('POST', `/api/offers/${offer}/withdrawal`, { version: 1 });
    const about = { noun: 'evidence', id: evidence, caption: 'Le registre', organisation: { slug: cso.slug } };
    const kept = { about, isReadable: false, text: REASON };
    const own = await observer.member.browser.get<VerificationsPage>(`/api/verifications?of=own&evidence=${evidence}`);
    expect([own.body.total, own.body.items]).toMatchObject([
      2,
      [
        { ...kept, id: begun, allowedActions: ['discard'] },
        { ...kept, id: said, allowedActions: [] },
      ],
    ]);
    expect(await statusOf(observer.member, `/api/verifications/${said}`)).toBe(200);
    expect(await statusOf(observer.member, url)).toBe(404);
    for (const { lead } of [second, ministry]) expect(await statusOf(lead, `/api/verifications/${said}`)).toBe(404);
    const changed = { version: 1, body: { text: 'Autre' } };
    const address = `/api/verifications/${begun}`;
    expect((await observer.member.browser.send<Problem>('PATCH', address, changed)).body.code).toBe('step_refused');
    expect((await publish(observer.lead, begun)).body.code).toBe('step_refused');
    expect((await observer.member.browser.send('DELETE', address, { version: 1 })).status).toBe(204);
  });

  it('is no longer of evidence that they may not read, once its organisation is a ministry', async () => {
    const third = await sideOf(app, make, 'independent');
    const { id: evidence } = await offered(third);
    const id = await say(third, { evidence });
    await app.data.query(`UPDATE organisations SET kind = 'government' WHERE id = $1`, [third.organisationId]);
    expect(await statusOf(third.lead, `/api/verifications/${id}`)).toBe(404);
    const { body } = await third.lead.browser.get<VerificationsPage>('/api/verifications?of=own');
    expect([body.items, body.total]).toEqual([[], 0]);
  });

  it('is not begun while the evidence is being taken back', async () => {
    const { id: evidence } = await offered();
    const [repository, database] = [app.nest.get(EvidenceRepository), app.nest.get(Database)];
    const { organisationId } = cso;
    const { id: accountId } = cso.lead.account;
    const lead: Member = { accountId, organisationId, organisationKind: 'civil_society', role: 'lead' };
    const takeBack = async () => {
      await database.actAs(lead);
      await repository.lock(lead, evidence);
      await repository.empty(evidence, 1, 'identity_protected');
    };
    const begun = await whenBothMeet(app, takeBack, () => draft(observer.member, found({ evidence })));
    expect(codesOf(begun)).toEqual([['evidence', 'not_allowed']]);
    expect(await app.data.query('SELECT FROM verifications WHERE evidence_id = $1', [evidence])).toEqual([]);
  });

  it('ends with the takedown of the evidence: its words and the journal’s key go', async () => {
    const { id: evidence, url } = await offered(observer, { level: 'public' });
    const id = await say(observer, { evidence });
    const begun = await draft(observer.member, found({ evidence }));
    const hashOf = 'SELECT creation_hash AS hash FROM verifications WHERE id = $1';
    const [sent] = await app.data.query<{ hash: Buffer }>(hashOf, [id]);
    const keys = () => app.data.query('SELECT FROM record_keys WHERE record_id = ANY ($1)', [[id, begun.id]]);
    expect(await keys()).toHaveLength(2);
    const body = { category: 'identity_protected' };
    await cso.lead.browser.send('POST', `${url}/withdrawal`, { version: 1, body });
    expect((await app.visitor().get<EvidenceRecord>(url)).body.verifications).toEqual([]);
    expect((await app.visitor().get(`/api/verifications/${id}`)).status).toBe(404);
    expect(await statusOf(observer.lead, `/api/verifications/${id}`)).toBe(404);
    expect(await keys()).toEqual([]);
    const left = 'SELECT id, text, creation_hash = $2 AS known FROM verifications WHERE evidence_id = $1';
    expect(await app.data.query(left, [evidence, sent?.hash])).toEqual([{ id, text: '', known: false }]);
    expect(codesOf(await draft(observer.member, found({ evidence })))).toEqual([['evidence', 'not_allowed']]);
  });

  it('is thrown away with its key, by who wrote it or their lead', async () => {
    const { id: evidence } = await offered();
    const { id } = await draft(observer.lead, found({ evidence }));
    const address = `/api/verifications/${id}`;
    expect((await observer.member.browser.send('DELETE', address, { version: 1 })).status).toBe(403);
    expect((await observer.lead.browser.send('DELETE', address, { version: 1 })).status).toBe(204);
    expect(await app.data.query('SELECT FROM record_keys WHERE record_id = $1', [id])).toEqual([]);
    expect((await draft(observer.lead, found({ evidence }), id)).body.code).toBe('id_taken');
  });

  it('leaves none of its words open in the journal', async () => {
    const { id: evidence } = await offered();
    const id = await say(observer, { evidence });
    const entries = await app.data.query<{ verb: string; kept: string }>(
      'SELECT verb, concat(before, after) AS kept FROM journal WHERE record_id = $1 ORDER BY id',
      [id],
    );
    expect(entries.map(({ verb }) => verb)).toEqual(['create', 'publish']);
    expect(entries.filter(({ kept }) => kept.includes('porte') || kept.includes('confirmed'))).toEqual([]);
  });
});

describe('what may be verified', () => {
  it('is nothing that the observers answer for, brought, or may not read', async () => {
    const { id: evidence, recommendationId } = await offered();
    expect(codesOf(await draft(second.member, found({ evidence })))).toEqual([['evidence', 'not_found']]);
    expect(codesOf(await draft(second.member, found({ evidence: randomUUID() })))).toEqual([['evidence', 'not_found']]);
    await make.responsibility({ recommendationId, organisationId: observer.organisationId, part: 'support' });
    expect((await draft(observer.member, found({ evidence }))).status).toBe(403);
    const { id: elsewhere } = await make.recommendation();
    const made = { recommendationId: elsewhere, organisationId: second.organisationId, level: 'public' as const };
    const own = await make.evidence({ ...made, authorId: second.member.account.id });
    expect((await draft(second.lead, found({ evidence: own.id }))).status).toBe(403);
    expect((await draft(cso.lead, found({ evidence }))).status).toBe(403);
    expect((await draft(ministry.lead, found({ evidence }))).status).toBe(403);
  });

  it('is nothing that speaks of what the observers said themselves', async () => {
    const { id: recommendationId } = await make.recommendation();
    const { id: aboutStatementId } = await make.assessment({ recommendationId, organisationId: second.organisationId });
    const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const { id } = await make.evidence({ ...ours, level: 'shared', aboutStatementId, stance: 'contradicts' });
    const offer = await cso.lead.browser.put<Problem>('offers', { evidence: id, organisation: second.slug });
    expect(codesOf(offer)).toEqual([['organisation', 'not_allowed']]);
    expect((await draft(second.member, found({ evidence: id }))).status).toBe(403);
    const { body } = await second.lead.browser.get<EvidenceRecord>(`/api/evidence/${id}`);
    expect(body.allowedActions).not.toContain('verify');
    expect((await draft(observer.member, found({ evidence: id }))).status).toBe(201);
  });

  it('is a milestone only while it is reported as achieved, and of others', async () => {
    const { id: recommendationId } = await make.recommendation();
    const planned = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
    const refused = await draft(observer.member, found({ milestone: planned.id }));
    expect(codesOf(refused)).toEqual([['milestone', 'not_allowed']]);
    const { id: milestone, recommendationId: where } = await achieved();
    const { id } = await draft(observer.member, found({ milestone }));
    await make.responsibility({ recommendationId: where, organisationId: observer.organisationId, part: 'support' });
    expect((await draft(observer.member, found({ milestone }))).status).toBe(403);
    expect((await publish(observer.lead, id)).status).toBe(403);
  });

  it.each<[string, Partial<CreateVerification>, unknown]>([
    ['nothing', {}, [['evidence', 'required']]],
    ['two things', { evidence: randomUUID(), milestone: randomUUID() }, [['milestone', 'not_allowed']]],
    ['what there is not', { milestone: randomUUID() }, [['milestone', 'not_found']]],
    ['anything without a reason', { milestone: randomUUID(), text: ' ' }, [['text', 'format']]],
  ])('is not %s', async (_, about, codes) => {
    expect(codesOf(await draft(observer.member, found(about)))).toEqual(codes);
  });
});

describe('a milestone', () => {
  it('is verified when two organisations confirm, and not when two people of one do', async () => {
    const { id: milestone, reference } = await achieved();
    await say(observer, { milestone });
    const again = await draft(observer.lead, found({ milestone }));
    await publish(observer.member, again.id);
    expect((await milestoneOf(reference))?.verification).toMatchObject({ confirmed: 1, isVerified: false });
    const doubted = await say(second, { milestone }, 'contradicted');
    expect((await milestoneOf(reference))?.verification).toMatchObject({
      ...{ confirmed: 1, contradicted: 1, inconclusive: 0, isVerified: false },
      findings: [{ id: doubted, text: REASON }, { id: again.id }],
    });
    await say(second, { milestone });
    expect((await milestoneOf(reference))?.verification).toMatchObject({
      confirmed: 2,
      contradicted: 0,
      isVerified: true,
    });
    await say(observer, { milestone }, 'inconclusive');
    expect((await milestoneOf(reference))?.verification).toMatchObject({ confirmed: 1, isVerified: false });
  });

  it('is not verified by who became responsible since, or is an observer no longer; what they said stays', async () => {
    const { id: milestone, reference, recommendationId } = await achieved();
    const third = await sideOf(app, make, 'independent');
    const judgementOf = async () => (await milestoneOf(reference))?.verification;
    for (const side of [observer, third]) await say(side, { milestone });
    expect(await judgementOf()).toMatchObject({ confirmed: 2, isVerified: true });
    await app.data.query(`UPDATE organisations SET kind = 'government' WHERE id = $1`, [third.organisationId]);
    expect(await judgementOf()).toMatchObject({ confirmed: 2, isVerified: false });
    await say(second, { milestone });
    expect(await judgementOf()).toMatchObject({ confirmed: 3, isVerified: true });
    await make.responsibility({ recommendationId, organisationId: observer.organisationId, part: 'support' });
    expect(await judgementOf()).toMatchObject({ confirmed: 3, isVerified: false });
  });

  it('is verified no longer when it is reported as achieved no longer', async () => {
    const { id: milestone, reference, recommendationId } = await achieved();
    await say(observer, { milestone });
    await say(second, { milestone });
    const said = { recommendationId, organisationId: ministry.organisationId };
    const report = await make.report({ ...said, period: '2026-Q4' });
    await make.move({ statementId: report.id, milestoneId: milestone, state: 'in_progress' });
    expect((await milestoneOf(reference))?.verification).toMatchObject({ confirmed: 2, isVerified: false });
  });

  it('shows everybody what was found, as the journal does', async () => {
    const { id: milestone } = await achieved();
    const id = await say(observer, { milestone });
    const list = await app.visitor().get<VerificationsPage>(`/api/verifications?milestone=${milestone}`);
    expect(list.body.items).toMatchObject([{ id, text: REASON }]);
    const [entry] = await app.data.query<{ after: object }>(
      `SELECT after FROM journal WHERE record_id = $1 AND verb = 'publish'`,
      [id],
    );
    expect(entry?.after).toMatchObject({ finding: 'confirmed', text: REASON });
  });
});

describe('my work', () => {
  const workOf = async ({ browser }: Person) => (await browser.get<Workspace>('/api/workspace')).body;
  const toVerify = async (person: Person, id: string) => (await workOf(person)).toVerify.find((one) => one.id === id);

  it('has what was offered to observers until a finding of theirs is published', async () => {
    const { id: evidence, reference } = await offered();
    expect(await toVerify(observer.lead, evidence)).toMatchObject({
      noun: 'evidence',
      caption: 'Le registre',
      recommendation: { reference },
      organisation: { slug: cso.slug },
      draft: null,
    });
    const { id } = await draft(observer.member, found({ evidence }));
    const mine = { id, author: observer.member.account.name, isMine: true, isToPublish: false };
    expect((await toVerify(observer.member, evidence))?.draft).toEqual(mine);
    expect((await toVerify(observer.lead, evidence))?.draft).toEqual({ ...mine, isMine: false, isToPublish: true });
    const { counts } = await workOf(observer.lead);
    expect(counts.find(({ recommendation }) => recommendation.reference === reference)?.items).toBe(1);
    await publish(observer.lead, id);
    expect(await toVerify(observer.lead, evidence)).toBeUndefined();
    expect(await toVerify(second.lead, evidence)).toBeUndefined();
  });

  it('has milestones that are achieved and not verified, of others', async () => {
    const third = await sideOf(app, make, 'independent');
    const { id, recommendationId } = await achieved();
    expect(await toVerify(third.lead, id)).toMatchObject({ noun: 'milestone', organisation: { slug: ministry.slug } });
    expect((await workOf(cso.lead)).toVerify).toEqual([]);
    await make.responsibility({ recommendationId, organisationId: third.organisationId, part: 'support' });
    expect(await toVerify(third.lead, id)).toBeUndefined();
    const { id: other } = await achieved();
    await say(observer, { milestone: other });
    expect(await toVerify(third.lead, other)).toBeDefined();
    await say(second, { milestone: other });
    expect(await toVerify(third.lead, other)).toBeUndefined();
  });

  it('has the wishes that one may decide, and the files that could not be cleaned', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const shown = await make.evidence({ ...ours, level: 'restricted', caption: 'Le carnet' });
    const wish = await cso.member.browser.put('widenings', { evidence: shown.id, level: 'shared' });
    const file = { kind: 'image', url: null, level: 'restricted', caption: 'Une image' } as const;
    const refused = await make.evidence({ ...ours, ...file, fileState: 'refused', fileRefusal: 'damaged' });
    const work = await workOf(cso.lead);
    expect(work.widenings).toEqual([
      {
        ...{ id: wish.id, evidence: shown.id, level: 'shared', organisation: null, caption: 'Le carnet' },
        ...{ askedBy: cso.member.account.name, askedOn: expect.any(String) },
        recommendation: expect.objectContaining({ reference }),
      },
    ]);
    expect(work.refusedFiles).toMatchObject([{ evidence: refused.id, refusal: 'damaged', isMine: false }]);
    const own = await workOf(cso.member);
    expect([own.widenings, own.refusedFiles.map(({ isMine }) => isMine)]).toEqual([[], [true]]);
    const theirs = await workOf(second.lead);
    expect([theirs.widenings, theirs.refusedFiles]).toEqual([[], []]);
  });
});
