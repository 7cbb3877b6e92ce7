import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateWidening,
  type EvidenceRecord,
  type OwnEvidence,
  type Problem,
  type VisibilityLevel,
  type Widening,
} from '@parole-tenue/contract';
import { Circle } from '../../test/circle.js';
import { type Factory, PASSWORD } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { type Person, personOf, type Side, sideOf, statusOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { type Evidence } from './evidence.entity.js';

let circle: Circle;
let app: TestApp;
let make: Factory;
let cso: Side;
let other: Side;
let ministry: Side;

beforeAll(async () => {
  circle = await Circle.start();
  ({ app, make, cso, otherCso: other, ministry } = circle);
  await app.confirm(cso.member, cso.lead);
});
afterAll(() => app.stop());

/** A testimony of the CSO that stands alone, about what the ministry leads. */
async function piece(changes: Partial<Evidence> = {}) {
  const said = { kind: 'testimony', url: null, text: 'Nous avons vu la porte fermée.' } as const;
  const made = await circle.piece({ ...said, ...changes });
  await make.responsibility({ recommendationId: made.recommendationId, organisationId: ministry.organisationId });
  return made;
}

const ask = ({ browser }: Person, wish: CreateWidening, id: string = randomUUID()) =>
  browser.put<Widening & Problem>('widenings', wish, id);
const step = ({ browser }: Person, id: string, name: string, version = 1) =>
  browser.send<Widening & Problem>('POST', `/api/widenings/${id}/${name}`, { version });
const entriesOf = (...ids: string[]) =>
  app.data.query<{ noun: string; verb: string }>(
    'SELECT noun, verb FROM journal WHERE record_id = ANY ($1) ORDER BY id',
    [ids],
  );

describe('letting more people read evidence', () => {
  it('is asked by a member and agreed by a lead, and shows before exactly what they read after', async () => {
    const { id: evidence, url } = await piece();
    const asked = await ask(cso.member, { evidence, level: 'shared' });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ state: 'open', isMine: true, level: 'shared', allowedActions: ['withdrawal'] });
    const own = await cso.lead.browser.get<OwnEvidence>(url);
    expect([own.body.level, own.body.widening]).toEqual(['restricted', asked.id]);
    const seen = await cso.lead.browser.get<Widening>(`/api/widenings/${asked.id}`);
    expect(seen.body.allowedActions).toEqual(['agreement', 'refusal']);
    expect(await statusOf(other.lead, url)).toBe(404);

    const agreed = await step(cso.lead, asked.id, 'agreement', seen.body.version);
    expect([agreed.status, agreed.body.state, agreed.body.allowedActions]).toEqual([200, 'agreed', []]);
    const read = await other.lead.browser.get<EvidenceRecord>(url);
    expect(read.body).toEqual(seen.body.preview);
    expect(await statusOf(ministry.lead, url)).toBe(404);
    expect(await entriesOf(asked.id, evidence)).toEqual([
      { noun: 'widening', verb: 'create' },
      { noun: 'evidence', verb: 'widen' },
      { noun: 'widening', verb: 'agree' },
    ]);
  });

  it('shows visitors the pictures with their addresses', async () => {
    const { id: evidence, url } = await piece({
      kind: 'image',
      text: null,
      fileState: 'ready',
      mediaType: 'image/jpeg',
    });
    await make.evidenceFile({ evidenceId: evidence });
    const asked = await ask(cso.member, { evidence, level: 'public' });
    expect(asked.body.preview.file?.cover[0]?.url).toBe(`${url}/content/1/small`);
    await step(cso.lead, asked.id, 'agreement');
    expect((await app.visitor().get(url)).body).toEqual(asked.body.preview);
  });

  it('is agreed by a member where a lead asked', async () => {
    const { id: evidence, url } = await piece();
    const { id } = await ask(cso.lead, { evidence, level: 'public' });
    expect((await step(cso.member, id, 'agreement')).status).toBe(200);
    expect((await app.visitor().get(url)).status).toBe(200);
  });

  it('is agreed neither by who asked, nor between two members, nor by another organisation', async () => {
    const { id: evidence, url } = await piece();
    const { id } = await ask(cso.member, { evidence, level: 'public' });
    const colleague = await make.account({ organisationId: cso.organisationId, role: 'member' });
    const person = { account: colleague, browser: await app.signedIn(colleague.email, PASSWORD) };
    await app.confirm(person, other.lead);
    expect((await step(cso.member, id, 'agreement')).status).toBe(403);
    expect((await step(person, id, 'agreement')).status).toBe(403);
    expect((await step(other.lead, id, 'agreement')).status).toBe(404);
    expect(await statusOf(other.lead, `/api/widenings/${id}`)).toBe(404);
    expect((await app.visitor().get(url)).status).toBe(404);
    await step(cso.member, id, 'withdrawal');
    const { id: again } = await ask(cso.lead, { evidence, level: 'public' });
    expect((await step(cso.lead, again, 'agreement')).status).toBe(403);
  });

  it('asks who agrees to say again who they are', async () => {
    const { id: evidence } = await piece();
    const { id } = await ask(cso.member, { evidence, level: 'public' });
    await app.data.query('UPDATE sessions SET confirmed_at = NULL');
    expect((await step(cso.lead, id, 'agreement')).body.code).toBe('confirmation_required');
    await app.confirm(cso.member, cso.lead);
    expect((await step(cso.lead, id, 'agreement')).status).toBe(200);
  });

  it('comes to nothing when it is declined, taken back, or a lead narrows it meanwhile', async () => {
    const { id: evidence, url } = await piece({ level: 'shared' });
    const wish = { evidence, level: 'public' as const };
    const first = await ask(cso.member, wish);
    expect(codesOf(await ask(cso.lead, wish))).toBe('step_refused');
    expect((await step(cso.lead, first.id, 'refusal')).body.state).toBe('declined');
    const second = await ask(cso.member, wish);
    expect((await step(cso.lead, second.id, 'withdrawal')).status).toBe(403);
    expect((await step(cso.member, second.id, 'withdrawal')).body.state).toBe('withdrawn');
    const third = await ask(cso.member, wish);
    const narrowed = await cso.lead.browser.send<OwnEvidence>('PATCH', url, {
      version: 1,
      body: { level: 'restricted' },
    });
    expect([narrowed.status, narrowed.body.widening]).toEqual([200, null]);
    expect((await step(cso.lead, third.id, 'agreement', 3)).body.code).toBe('step_refused');
    expect((await app.visitor().get(url)).status).toBe(404);
  });

  it('is agreed to as it was seen: what changed since is shown first', async () => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const { id: statementId } = await make.assessment({ ...said, state: 'submitted' });
    const { id: evidence } = await piece({ statementId, recommendationId });
    const { id } = await ask(cso.member, { evidence, level: 'shared' });
    await app.data.query(`UPDATE statements SET state = 'returned' WHERE id = $1`, [statementId]);
    expect((await step(cso.lead, id, 'agreement')).body.code).toBe('step_refused');
    await cso.member.browser.send('PATCH', `/api/evidence/${evidence}`, {
      version: 1,
      body: { caption: 'Avec un nom' },
    });
    await app.data.query(`UPDATE statements SET state = 'submitted' WHERE id = $1`, [statementId]);
    const stale = await step(cso.lead, id, 'agreement');
    expect([stale.status, (stale.body.current as Widening).preview.caption]).toEqual([412, 'Avec un nom']);
    expect((await step(cso.lead, id, 'agreement', 2)).status).toBe(200);
  });

  it('is decided once, and done once, also when two decide or take back at the same instant', async () => {
    const { id: evidence, url } = await piece();
    const second = await personOf(app, make, { organisationId: cso.organisationId, role: 'lead' });
    await app.confirm(second);
    const { id } = await ask(cso.member, { evidence, level: 'public' });
    const answers = await Promise.all([
      step(cso.lead, id, 'agreement'),
      step(second, id, 'agreement'),
      step(cso.member, id, 'withdrawal'),
      step(second, id, 'refusal'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const decided = answers.find(({ status }) => status === 200)?.body.state;
    const { body } = await cso.member.browser.get<OwnEvidence>(url);
    expect([body.level, body.widening]).toEqual([decided === 'agreed' ? 'public' : 'restricted', null]);
  });

  it('is no more agreed to when it is being withdrawn', async () => {
    const { id: evidence, url } = await piece();
    const { id } = await ask(cso.member, { evidence, level: 'public' });
    const takeBack = cso.lead.browser.send('POST', `${url}/withdrawal`, { version: 1, body: { category: 'mistake' } });
    const [agreed, gone] = await Promise.all([step(cso.lead, id, 'agreement'), takeBack]);
    expect([200, 412]).toContain(gone.status);
    expect([agreed.status, gone.status].filter((status) => status === 200)).toHaveLength(1);
    const { body } = await app.visitor().get<Partial<OwnEvidence> & Problem>(url);
    expect(body.caption ?? body.code).toBe(gone.status === 200 ? 'absent' : 'What it rests on');
  });

  it('is agreed to with what was found of it meanwhile', async () => {
    const { id: evidence } = await piece();
    const observer = await sideOf(app, make, 'independent');
    await cso.lead.browser.put('offers', { evidence, organisation: observer.slug });
    const { id } = await ask(cso.member, { evidence, level: 'public' });
    const finding = { evidence, finding: 'contradicted', language: 'fr', text: 'La porte était ouverte.' };
    const found = await observer.member.browser.put('verifications', finding);
    const publication = `/api/verifications/${found.id}/publication`;
    expect((await observer.lead.browser.send('POST', publication, { version: 1 })).status).toBe(200);
    const stale = await step(cso.lead, id, 'agreement');
    const shown = (stale.body.current as Widening).preview.verifications.map(({ text }) => text);
    expect([stale.status, shown]).toEqual([412, [finding.text]]);
    expect((await step(cso.lead, id, 'agreement', 2)).status).toBe(200);
  });

  it.each<[string, Partial<CreateWidening>, VisibilityLevel, unknown]>([
    ['to fewer readers', { level: 'restricted' }, 'shared', [['level', 'not_allowed']]],
    ['to as many', { level: 'shared' }, 'shared', [['level', 'not_allowed']]],
    ['to nobody named', {}, 'restricted', [['level', 'required']]],
    ['to two circles at once', { level: 'shared', organisation: 'x' }, 'restricted', [['organisation', 'not_allowed']]],
    ['where everybody reads it', { level: 'public' }, 'public', 'step_refused'],
    ['to an organisation that is none', { organisation: 'nobody' }, 'restricted', [['organisation', 'not_found']]],
  ])('is refused %s', async (_, wish, level, codes) => {
    const { id: evidence } = await piece({ level });
    expect(codesOf(await ask(cso.member, { evidence, ...wish }))).toEqual(codes);
  });

  it('is of the own organisation’s evidence alone, and the same answer as for none', async () => {
    const { id: evidence } = await piece({ level: 'shared' });
    const refused = await ask(other.member, { evidence, level: 'public' });
    const absent = await ask(other.member, { evidence: randomUUID(), level: 'public' });
    expect([codesOf(refused), codesOf(absent)]).toEqual([[['evidence', 'not_found']], [['evidence', 'not_found']]]);
  });

  it('changes nothing when it is sent again, and keeps its id', async () => {
    const { id: evidence } = await piece();
    const first = await ask(cso.member, { evidence, level: 'shared' });
    const again = await ask(cso.member, { evidence, level: 'shared' }, first.id);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await ask(cso.member, { evidence, level: 'public' }, first.id)).body.code).toBe('id_taken');
  });
});

describe('sharing one item with the ministry that leads', () => {
  it('takes two, shows it what was shown before, and is taken back by the lead at once', async () => {
    const { id: evidence, url } = await piece();
    const asked = await ask(cso.member, { evidence, organisation: ministry.slug });
    expect(asked.body).toMatchObject({
      level: null,
      organisation: { slug: ministry.slug },
      preview: { level: 'restricted' },
    });
    expect(await statusOf(ministry.lead, url)).toBe(404);
    expect((await step(cso.lead, asked.id, 'agreement')).status).toBe(200);
    const read = await ministry.member.browser.get<EvidenceRecord>(url);
    expect(read.body).toEqual(asked.body.preview);
    expect(await statusOf(other.lead, url)).toBe(404);

    const { body: own } = await cso.lead.browser.get<OwnEvidence>(url);
    expect(own.offers).toMatchObject([{ purpose: 'inform', organisation: { slug: ministry.slug } }]);
    const offer = own.offers[0]?.id ?? '';
    const back = (person: Person) => person.browser.send('POST', `/api/offers/${offer}/withdrawal`, { version: 1 });
    expect((await back(cso.member)).status).toBe(403);
    expect((await back(ministry.lead)).status).toBe(404);
    expect((await back(cso.lead)).status).toBe(200);
    expect(await statusOf(ministry.lead, url)).toBe(404);
  });

  it('may be asked by the lead and agreed by a member', async () => {
    const { id: evidence, url } = await piece();
    const { id } = await ask(cso.lead, { evidence, organisation: ministry.slug });
    expect((await step(cso.member, id, 'agreement')).status).toBe(200);
    expect(await statusOf(ministry.lead, url)).toBe(200);
  });

  it('is not for a ministry that does not lead, nor when it leads no longer', async () => {
    const { id: evidence, recommendationId } = await piece();
    const support = await sideOf(app, make, 'government');
    await make.responsibility({ recommendationId, organisationId: support.organisationId, part: 'support' });
    const refused = await ask(cso.member, { evidence, organisation: support.slug });
    expect(codesOf(refused)).toEqual([['organisation', 'not_allowed']]);
    const { id } = await ask(cso.member, { evidence, organisation: ministry.slug });
    await app.data.query(`UPDATE responsibilities SET until_day = '2020-01-01' WHERE recommendation_id = $1`, [
      recommendationId,
    ]);
    expect((await step(cso.lead, id, 'agreement')).body.code).toBe('step_refused');
  });
});
