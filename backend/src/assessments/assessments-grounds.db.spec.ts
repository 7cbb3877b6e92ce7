import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type GroundKeys,
  GROUNDS_MOST,
  type OwnAssessment,
  type Problem,
  type SubjectKey,
  type TimelinePage,
} from '@parole-tenue/contract';
import { assessed, assessmentOn, assessmentStep, sentIn } from '../../test/assessments.js';
import { type Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { appWith, type Side } from '../../test/side.js';
import { type Browser, type TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let neighbour: Side;
let ministry: Side;
let donor: Side;

beforeAll(async () => {
  const sides = { cso: 'civil_society', neighbour: 'civil_society', ministry: 'government', donor: 'donor' } as const;
  ({ app, make, cso, neighbour, ministry, donor } = await appWith(sides));
});
afterAll(() => app.stop());

/** A recommendation on which the ministry has reported, and the neighbour with evidence that is shared, not public. */
async function ground() {
  const framework = await make.framework();
  const { id: recommendationId, reference } = await make.recommendation({ frameworkId: framework.id });
  const report = await make.report({ recommendationId, organisationId: ministry.organisationId });
  const theirs = { recommendationId, organisationId: neighbour.organisationId, authorId: neighbour.member.account.id };
  const said = await make.report(theirs);
  const piece = (changes: object = {}) =>
    make.evidence({ ...theirs, statementId: said.id, level: 'shared', caption: 'Vu par les nôtres', ...changes });
  return { framework, recommendationId, reference, report, theirs, piece, shared: await piece() };
}

const NONE: GroundKeys = { reports: [], evidence: [] };
const draftOn = (about: SubjectKey, grounds: Partial<GroundKeys>, { member }: Side = cso) =>
  member.browser.put<OwnAssessment & Problem>(
    'assessments',
    assessmentOn('', { about, grounds: { ...NONE, ...grounds } }),
  );
const on = (reference: string): SubjectKey => ({ noun: 'recommendation', id: reference });
const pathsOf = (answer: { status: number; body: unknown }): unknown[] => [answer.status, codesOf(answer)];
const read = async (browser: Browser, id: string): Promise<Assessment> =>
  (await browser.get<Assessment>(`/api/assessments/${id}`)).body;

describe('what an assessment may rest on', () => {
  it('is published reports and evidence that the assessor reads, of the same recommendation', async () => {
    const { reference, report, shared } = await ground();
    const { status, body } = await draftOn(on(reference), { reports: [report.id], evidence: [shared.id] });
    expect(status).toBe(201);
    expect(body.grounds).toMatchObject({ reports: [{ noun: 'report', id: report.id }], evidence: [{ id: shared.id }] });
  });

  it('is of a framework what stands under its recommendations or those that relate to it', async () => {
    const { framework, report, shared } = await ground();
    const { id } = await make.recommendation({
      related: [{ framework: framework.slug, how: 'implements' }],
    });
    const related = await make.report({ recommendationId: id, organisationId: ministry.organisationId });
    const about = { noun: 'framework', id: framework.slug } as const;
    const elsewhere = await ground();
    const named = { reports: [report.id, related.id, elsewhere.report.id], evidence: [shared.id, elsewhere.shared.id] };
    expect(pathsOf(await draftOn(about, named))).toEqual([
      400,
      [
        ['grounds.reports.2', 'not_found'],
        ['grounds.evidence.1', 'not_found'],
      ],
    ]);
    const kept = { reports: [report.id, related.id], evidence: [shared.id] };
    expect((await draftOn(about, kept)).status).toBe(201);
  });

  it('is not what is only begun, of another matter, of another noun or hidden: all are not there alike', async () => {
    const { reference, recommendationId, theirs, piece } = await ground();
    const elsewhere = await ground();
    const begun = await make.report({ ...theirs, state: 'submitted' });
    const judged = await make.assessment(theirs);
    const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const ourDraft = await make.report({ ...ours, state: 'draft' });
    const named = {
      reports: [begun.id, judged.id, elsewhere.report.id, ourDraft.id],
      evidence: [
        (await piece({ statementId: begun.id, level: 'public' })).id,
        (await piece({ level: 'restricted' })).id,
        elsewhere.shared.id,
        (await make.evidence({ ...ours, statementId: ourDraft.id })).id,
        (await piece({ withdrawnAt: new Date(), withdrawnCategory: 'consent_withdrawn' })).id,
      ],
    };
    const all = [...named.reports.map((_, index) => `grounds.reports.${String(index)}`)].concat(
      named.evidence.map((_, index) => `grounds.evidence.${String(index)}`),
    );
    expect(pathsOf(await draftOn(on(reference), named))).toEqual([400, all.map((path) => [path, 'not_found'])]);
  });

  it('is not for a ministry what is shared among others', async () => {
    const { reference, shared } = await ground();
    const answer = await draftOn(on(reference), { evidence: [shared.id] }, ministry);
    expect(pathsOf(answer)).toEqual([400, [['grounds.evidence.0', 'not_found']]]);
  });

  it('is twenty reports and pieces together at most', async () => {
    const { reference, theirs, piece } = await ground();
    const many = async (length: number, make: () => Promise<{ id: string }>): Promise<string[]> =>
      (await Promise.all(Array.from({ length }, make))).map(({ id }) => id);
    const reports = await many(GROUNDS_MOST / 2, () => make.report(theirs));
    const evidence = await many(GROUNDS_MOST / 2 + 1, piece);
    expect(pathsOf(await draftOn(on(reference), { reports, evidence }))).toEqual([400, [['grounds', 'too_many']]]);
    expect((await draftOn(on(reference), { reports, evidence: evidence.slice(1) })).status).toBe(201);
  });
});

describe('who reads what it rests on', () => {
  it('who may read the evidence; for all others there is nothing, not a byte', async () => {
    const { reference, report, shared } = await ground();
    const body = assessmentOn(reference, { grounds: { reports: [report.id], evidence: [shared.id] } });
    const { id } = await assessed(cso, body);
    const without = await assessed(donor, { ...body, grounds: { ...body.grounds, evidence: [] } });
    for (const browser of [app.visitor(), ministry.lead.browser]) {
      const shown = await read(browser, id);
      const plain = await read(browser, without.id);
      const same = { id: '', organisation: plain.organisation };
      expect(JSON.stringify({ ...shown, ...same })).toBe(JSON.stringify({ ...plain, ...same }));
    }
    for (const browser of [donor.member.browser, neighbour.lead.browser, cso.member.browser]) {
      expect((await read(browser, id)).grounds.evidence).toMatchObject([
        { id: shared.id, caption: 'Vu par les nôtres' },
      ]);
    }
  });

  it('the same on the timeline', async () => {
    const { reference, shared, report } = await ground();
    const { id } = await assessed(
      cso,
      assessmentOn(reference, { grounds: { reports: [report.id], evidence: [shared.id] } }),
    );
    const groundsFor = async (browser: Browser): Promise<unknown> => {
      const { body } = await browser.get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
      const { reports, evidence } = body.items.find((entry) => entry.id === id)?.appraisal?.grounds ?? NONE;
      return [reports.length, evidence.length];
    };
    expect(await groundsFor(app.visitor())).toEqual([1, 0]);
    expect(await groundsFor(ministry.member.browser)).toEqual([1, 0]);
    expect(await groundsFor(donor.member.browser)).toEqual([1, 1]);
  });

  it('in the database as well: no row tells of it', async () => {
    const { reference, shared } = await ground();
    const { id } = await assessed(cso, assessmentOn(reference, { grounds: { ...NONE, evidence: [shared.id] } }));
    const database = await ApplicationRole.of(app);
    const rows = async (side: Side | null, kind: string): Promise<number> => {
      const person = side?.member.account;
      const asker = person && {
        accountId: person.id,
        organisationId: person.organisationId,
        organisationKind: kind,
        role: 'member',
      };
      return (await database.as(asker ?? null, 'SELECT FROM statement_grounds WHERE statement_id = $1', [id])).rowCount;
    };
    expect([await rows(null, ''), await rows(ministry, 'government')]).toEqual([0, 0]);
    expect([await rows(donor, 'donor'), await rows(cso, 'civil_society')]).toEqual([1, 1]);
    await database.end();
  });
});

describe('what becomes of it later', () => {
  const withdraw = (id: string) =>
    app.data.query(
      `UPDATE evidence SET caption = '', url = NULL, month = NULL, withdrawn_at = now(), withdrawn_category = 'consent_withdrawn' WHERE id = $1`,
      [id],
    );

  it('a piece that is taken back stays as a mark under what was published', async () => {
    const { reference, shared } = await ground();
    const { id } = await assessed(cso, assessmentOn(reference, { grounds: { ...NONE, evidence: [shared.id] } }));
    await withdraw(shared.id);
    const { grounds } = await read(donor.member.browser, id);
    expect(grounds.evidence).toMatchObject([
      { id: shared.id, caption: '', withdrawn: { category: 'consent_withdrawn' } },
    ]);
    expect((await read(app.visitor(), id)).grounds.evidence).toEqual([]);
  });

  it('a piece that is taken back holds up nobody who writes, but goes out no more', async () => {
    const { reference, shared } = await ground();
    const { body: draft } = await draftOn(on(reference), { evidence: [shared.id] });
    await withdraw(shared.id);
    const { browser } = cso.member;
    const write = (version: number, body: object) =>
      browser.send<OwnAssessment & Problem>('PATCH', `/api/assessments/${draft.id}`, { version, body });
    const saved = await write(1, { effect: 'none' });
    expect([saved.status, saved.body.effect]).toEqual([200, 'none']);
    const refused = await assessmentStep(browser, saved.body, 'submission');
    expect(pathsOf(refused)).toEqual([400, [['grounds.evidence.0', 'not_found']]]);
    const without = await write(2, { grounds: NONE });
    expect((await assessmentStep(browser, without.body, 'submission')).status).toBe(200);
  });

  it('a piece that is read by fewer goes out no more, whoever may read it and whoever reads it again later', async () => {
    const { reference, report, shared, piece } = await ground();
    const kept = await piece();
    const named = { reports: [report.id], evidence: [shared.id, kept.id] };
    const sent = await sentIn(cso, assessmentOn(reference, { grounds: named }));
    const narrow = (level: string) =>
      app.data.query('UPDATE evidence SET level = $2 WHERE id = $1', [shared.id, level]);
    await narrow('restricted');
    const published = await assessmentStep(cso.lead.browser, sent, 'publication');
    expect([published.status, published.body.grounds]).toMatchObject([
      ...[200, { reports: [{ id: report.id }], evidence: [{ id: kept.id }] }],
    ]);
    await narrow('public');
    for (const browser of [app.visitor(), neighbour.lead.browser, cso.lead.browser]) {
      const { reports, evidence } = (await read(browser, sent.id)).grounds;
      expect(reports.map(({ id }) => id)).toEqual([report.id]);
      expect(evidence.map(({ id }) => id)).not.toContain(shared.id);
    }
  });

  it('a piece that is read by fewer goes with whatever else is named instead of it', async () => {
    const { reference, shared } = await ground();
    const { body: draft } = await draftOn(on(reference), { evidence: [shared.id] });
    const narrow = (level: string) =>
      app.data.query('UPDATE evidence SET level = $2 WHERE id = $1', [shared.id, level]);
    await narrow('restricted');
    const body = { effect: 'none', grounds: NONE };
    const path = `/api/assessments/${draft.id}`;
    expect((await cso.member.browser.send('PATCH', path, { version: 1, body })).status).toBe(200);
    await narrow('shared');
    expect((await read(cso.member.browser, draft.id)).grounds).toEqual(NONE);
  });

  it('nothing but a publication takes away what one does not see', async () => {
    const { reference, shared } = await ground();
    const { id } = await sentIn(cso, assessmentOn(reference, { grounds: { ...NONE, evidence: [shared.id] } }));
    const database = await ApplicationRole.of(app);
    const { id: accountId, organisationId } = cso.member.account;
    const asker = { accountId, organisationId, organisationKind: 'civil_society', role: 'member' };
    const taken = database.as(asker, `SELECT keep_grounds($1, '{}')`, [id]);
    await expect(taken).rejects.toMatchObject({ code: '42501' });
    await database.end();
  });

  it('a piece that is read by fewer is there no more for the assessor either, who throws the draft away all the same', async () => {
    const { reference, shared } = await ground();
    const { body: draft } = await draftOn(on(reference), { evidence: [shared.id] });
    await app.data.query(`UPDATE evidence SET level = 'restricted' WHERE id = $1`, [shared.id]);
    expect((await read(cso.member.browser, draft.id)).grounds).toEqual(NONE);
    const gone = await cso.member.browser.send('DELETE', `/api/assessments/${draft.id}`, { version: 1 });
    expect(gone.status).toBe(204);
    expect(await app.data.query('SELECT FROM statement_grounds WHERE statement_id = $1', [draft.id])).toEqual([]);
  });
});
