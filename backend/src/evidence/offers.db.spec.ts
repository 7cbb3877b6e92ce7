import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EvidenceListPage,
  type Offer,
  type OpeningsPage,
  type OwnEvidence,
  type Problem,
} from '@parole-tenue/contract';
import { Circle } from '../../test/circle.js';
import { type Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { type Person, type Side, sideOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { type Evidence } from './evidence.entity.js';

let circle: Circle;
let app: TestApp;
let make: Factory;
let cso: Side;
let observer: Side;
let other: Side;
let ministry: Side;

beforeAll(async () => {
  circle = await Circle.start();
  ({ app, make, cso, observer, otherObserver: other, ministry } = circle);
});
afterAll(() => app.stop());

const piece = (changes: Partial<Evidence> = {}) => circle.piece(changes);
const offer = ({ browser }: Person, evidence: string, organisation: string, id: string = randomUUID()) =>
  browser.put<Offer & Problem>('offers', { evidence, organisation }, id);
const takeBack = ({ browser }: Person, id: string, version = 1) =>
  browser.send<Offer & Problem>('POST', `/api/offers/${id}/withdrawal`, { version });
const offeredTo = async ({ browser }: Person) =>
  (await browser.get<EvidenceListPage>('/api/evidence?offered=true')).body.items.map(({ id }) => id);

describe('an offer', () => {
  it('lets the observers it names read restricted evidence, and tells nobody else', async () => {
    const { id, url } = await piece();
    expect((await offer(cso.member, id, observer.slug)).status).toBe(403);
    const made = await offer(cso.lead, id, observer.slug);
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        organisation: expect.objectContaining({ slug: observer.slug }),
        purpose: 'verify',
        offeredOn: expect.any(String),
        version: 1,
      },
    ]);
    expect(await offeredTo(observer.member)).toContain(id);
    const { body: seen } = await observer.member.browser.get<object>(url);
    expect(Object.keys(seen)).not.toContain('offers');
    for (const { member } of [other, ministry]) {
      expect((await member.browser.get(url)).status).toBe(404);
      expect(await offeredTo(member)).not.toContain(id);
    }
    expect((await cso.member.browser.get<OwnEvidence>(url)).body.offers).toEqual([made.body]);
  });

  it('shows in no list what restricted evidence says, and its owner who opened it', async () => {
    const said = { kind: 'testimony', url: null, text: 'Nous avons vu la porte fermée.' } as const;
    const { id, url } = await piece(said);
    await offer(cso.lead, id, observer.slug);
    const marks = async () => (await cso.lead.browser.get<OpeningsPage>(`${url}/openings`)).body.items;
    const list = async ({ browser }: Person) =>
      (await browser.get<EvidenceListPage>('/api/evidence')).body.items.find((one) => one.id === id);
    expect([(await list(observer.member))?.text, (await list(cso.member))?.text]).toEqual([null, said.text]);
    expect(await marks()).toEqual([]);
    expect((await observer.member.browser.get<OwnEvidence>(url)).body.text).toBe(said.text);
    expect((await cso.member.browser.get<OwnEvidence>(url)).body.text).toBe(said.text);
    expect(await marks()).toMatchObject([{ organisation: { slug: observer.slug }, person: null, part: 'clean' }]);
  });

  it('is taken back at once, and may be made again', async () => {
    const { id, url } = await piece();
    const made = await offer(cso.lead, id, observer.slug);
    expect((await takeBack(observer.lead, made.id)).status).toBe(404);
    expect((await takeBack(cso.member, made.id)).status).toBe(403);
    expect((await takeBack(cso.lead, made.id, 2)).status).toBe(412);
    expect((await takeBack(cso.lead, made.id)).status).toBe(200);
    expect((await observer.lead.browser.get(url)).status).toBe(404);
    expect(await offeredTo(observer.lead)).not.toContain(id);
    expect((await takeBack(cso.lead, made.id, 2)).body.code).toBe('step_refused');
    expect((await offer(cso.lead, id, observer.slug)).status).toBe(201);
  });

  it('is for observers alone, and for none that answers for the recommendation', async () => {
    const { id, recommendationId } = await piece();
    await make.responsibility({ recommendationId, organisationId: other.organisationId, part: 'funding' });
    const codes = async (slug: string) => codesOf(await offer(cso.lead, id, slug));
    expect(await codes(ministry.slug)).toEqual([['organisation', 'not_allowed']]);
    expect(await codes(cso.slug)).toEqual([['organisation', 'not_allowed']]);
    expect(await codes(other.slug)).toEqual([['organisation', 'not_allowed']]);
    expect(await codes('nobody')).toEqual([['organisation', 'not_found']]);
    await offer(cso.lead, id, observer.slug);
    expect(await codes(observer.slug)).toEqual([['organisation', 'taken']]);
  });

  it.each([
    ['suspended', 'suspended_at = now()'],
    ['dissolved', `until = (now() AT TIME ZONE 'UTC')::date`],
  ])('is for nobody who is %s and could not look', async (_, set) => {
    const { id } = await piece();
    const { organisationId, slug } = await sideOf(app, make, 'independent');
    await app.data.query(`UPDATE organisations SET ${set} WHERE id = $1`, [organisationId]);
    expect(codesOf(await offer(cso.lead, id, slug))).toEqual([['organisation', 'not_allowed']]);
  });

  it('is of the own organisation’s evidence alone, and not of what is taken back or not here yet', async () => {
    const { id } = await piece({ level: 'shared' });
    expect(codesOf(await offer(other.lead, id, observer.slug))).toEqual([['evidence', 'not_found']]);
    const withdrawn = await piece({ withdrawnAt: new Date(), withdrawnCategory: 'mistake' });
    expect((await offer(cso.lead, withdrawn.id, observer.slug)).body.code).toBe('step_refused');
    const awaited = await piece({ kind: 'image', url: null, fileState: 'awaited' });
    expect((await offer(cso.lead, awaited.id, observer.slug)).body.code).toBe('step_refused');
  });

  it('is of what is sent in: what was offered keeps its words, also when its statement comes back', async () => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const { id: statementId } = await make.assessment({ ...said, state: 'draft' });
    const { id, url } = await piece({ statementId, recommendationId });
    expect((await offer(cso.lead, id, observer.slug)).body.code).toBe('step_refused');
    await app.data.query(`UPDATE statements SET state = 'submitted' WHERE id = $1`, [statementId]);
    expect((await offer(cso.lead, id, observer.slug)).status).toBe(201);
    await app.data.query(`UPDATE statements SET state = 'returned' WHERE id = $1`, [statementId]);
    const changed = { version: 1, body: { caption: 'Autre chose' } };
    expect((await cso.member.browser.send<Problem>('PATCH', url, changed)).body.code).toBe('step_refused');
    expect((await cso.member.browser.send<Problem>('DELETE', url, { version: 1 })).body.code).toBe('step_refused');
    const { body } = await cso.member.browser.get<OwnEvidence>(url);
    expect(body.allowedActions).not.toEqual(expect.arrayContaining(['edit']));
  });

  it('ends when who got it is an observer no longer', async () => {
    const { id, url } = await piece();
    const { organisationId, slug, lead } = await sideOf(app, make, 'independent');
    const made = await offer(cso.lead, id, slug);
    expect((await lead.browser.get(url)).status).toBe(200);
    await app.data.query(`UPDATE organisations SET kind = 'government' WHERE id = $1`, [organisationId]);
    expect((await lead.browser.get(url)).status).toBe(404);
    expect(await offeredTo(lead)).not.toContain(id);
    expect((await cso.lead.browser.get<OwnEvidence>(url)).body.offers).toEqual([]);
    const ended = `SELECT organisation_id AS owner, account_id AS by, after ->> 'organisation' AS organisation FROM journal
      WHERE record_id = $1 AND verb = 'withdraw'`;
    expect(await app.data.query(ended, [made.id])).toEqual([
      { owner: cso.organisationId, by: null, organisation: slug },
    ]);
    await app.data.query(`UPDATE organisations SET kind = 'independent' WHERE id = $1`, [organisationId]);
    expect((await lead.browser.get(url)).status).toBe(404);
  });

  it('keeps what was offered from being thrown away with the draft it lies under', async () => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const { id: statementId } = await make.assessment({ ...said, state: 'draft', submittedAt: null });
    const { id } = await piece({ statementId, recommendationId });
    const offered = { ownerId: cso.organisationId, offeredById: cso.lead.account.id };
    await make.offer({ ...offered, evidenceId: id, organisationId: observer.organisationId });
    const gone = await cso.lead.browser.send<Problem>('DELETE', `/api/assessments/${statementId}`, { version: 1 });
    expect([gone.status, gone.body.code]).toEqual([409, 'step_refused']);
    expect(await app.data.query('SELECT FROM evidence WHERE id = $1', [id])).toHaveLength(1);
  });

  it('changes nothing when it is sent again, and leaves where it stood in the journal', async () => {
    const { id } = await piece();
    const made = await offer(cso.lead, id, observer.slug);
    const again = await offer(cso.lead, id, observer.slug, made.id);
    expect([again.status, again.body]).toEqual([200, made.body]);
    expect((await offer(cso.lead, id, other.slug, made.id)).body.code).toBe('id_taken');
    await takeBack(cso.lead, made.id);
    const entries = await app.data.query('SELECT verb, after FROM journal WHERE record_id = $1 ORDER BY id', [made.id]);
    const trace = { evidence: id, organisation: observer.slug, purpose: 'verify' };
    expect(entries).toEqual([
      { verb: 'create', after: { ...trace, isStanding: true, version: 1 } },
      { verb: 'withdraw', after: { ...trace, isStanding: false, version: 2 } },
    ]);
  });

  it('ends with the takedown of what was offered, and of its copies with parts blacked out', async () => {
    const { id, url, recommendationId } = await piece({ level: 'shared' });
    const copy = await piece({ recommendationId, redactionOfId: id, level: 'public' });
    const second = await piece({ recommendationId, redactionOfId: copy.id, level: 'public' });
    await offer(cso.lead, id, observer.slug);
    await offer(cso.lead, copy.id, observer.slug);
    const wish = await cso.member.browser.put('widenings', { evidence: copy.id, organisation: 'nobody' });
    expect(wish.status).toBe(409);
    const body = { category: 'identity_protected' };
    const gone = await cso.lead.browser.send<OwnEvidence>('POST', `${url}/withdrawal`, { version: 1, body });
    expect([gone.status, gone.body.withdrawn?.category]).toEqual([200, 'identity_protected']);
    expect(await offeredTo(observer.lead)).not.toEqual(expect.arrayContaining([id]));
    for (const one of [copy, second]) {
      const { body: shown } = await app.visitor().get<OwnEvidence>(one.url);
      expect(shown).toMatchObject({ withdrawn: { category: 'identity_protected' }, caption: '', url: null });
    }
    const ids = [id, copy.id, second.id];
    const keys = await app.data.query('SELECT FROM record_keys WHERE record_id = ANY ($1)', [ids]);
    const standing = await app.data.query(
      'SELECT FROM evidence_offers WHERE evidence_id = ANY ($1) AND withdrawn_at IS NULL',
      [ids],
    );
    expect([keys, standing]).toEqual([[], []]);
  });

  it('ends with the takedown, and nothing is left to know the file or its words again by', async () => {
    const file = { kind: 'image', url: null, mediaType: 'image/jpeg', fileState: 'ready' } as const;
    const sum = { sentBytes: 4321, sentSha256: Buffer.alloc(32, 7), creationHash: Buffer.alloc(32, 9) };
    const { id, url } = await piece({ ...file, ...sum });
    await cso.lead.browser.send('POST', `${url}/withdrawal`, { version: 1, body: { category: 'mistake' } });
    const [left] = await app.data.query(
      `SELECT sent_bytes, sent_sha256, redactions, creation_hash = $2 AS known FROM evidence WHERE id = $1`,
      [id, sum.creationHash],
    );
    expect(left).toEqual({ sent_bytes: null, sent_sha256: null, redactions: null, known: false });
  });
});
