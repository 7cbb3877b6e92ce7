import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnReportsPage, type Problem, type ReportsPage } from '@parole-tenue/contract';
import { reportWorld, type ReportWorld } from '../../test/reports.js';
import { personOf, sideOf } from '../../test/side.js';
import { type Answer } from '../../test/test-app.js';

let app: ReportWorld['app'];
let make: ReportWorld['make'];
let ministry: ReportWorld['ministry'];
let cso: ReportWorld['cso'];
let editor: ReportWorld['editor'];
let ground: ReportWorld['ground'];

beforeAll(async () => {
  ({ app, make, ministry, cso, editor, ground } = await reportWorld());
});
afterAll(() => app.stop());

describe('a report that is not published', () => {
  it.each(['draft', 'submitted', 'returned'] as const)('does not exist for others (%s)', async (state) => {
    const { said, reference } = await ground();
    const { id } = await make.report({ ...said, state });
    const others = [app.visitor(), cso.lead.browser, editor.browser];
    others.push((await sideOf(app, make, 'government')).lead.browser);
    others.push((await personOf(app, make, { role: 'administrator' })).browser);
    for (const other of others) {
      const [hidden, absent] = [
        await other.get<Problem>(`/api/reports/${id}`),
        await other.get<Problem>(`/api/reports/${randomUUID()}`),
      ];
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
      const { body } = await other.get<ReportsPage>(`/api/reports?recommendation=${reference}`);
      expect(body).toMatchObject({ items: [], total: 0 });
      const cursor = Buffer.from(JSON.stringify([id])).toString('base64url');
      expect((await other.get(`/api/reports?cursor=${cursor}`)).status).toBe(400);
    }
    const { body } = await cso.lead.browser.get<OwnReportsPage>(`/api/reports?of=own&recommendation=${reference}`);
    expect(body).toMatchObject({ items: [], total: 0 });
    expect((await ministry.member.browser.get(`/api/reports/${id}`)).status).toBe(200);
  });

  it('changes by nobody else’s hand, and does not say that it is there', async () => {
    const { said } = await ground();
    const { id } = await make.report({ ...said, state: 'draft' });
    const absent = await cso.lead.browser.send<Problem>('PATCH', `/api/reports/${randomUUID()}`, {
      version: 7,
      body: {},
    });
    const hidden = await cso.lead.browser.send<Problem>('PATCH', `/api/reports/${id}`, { version: 7, body: {} });
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  });
});

const PUBLIC_KEYS = [
  'about',
  'areas',
  'blackouts',
  'evidence',
  'id',
  'isDemo',
  'isLate',
  'judgement',
  'language',
  'meetings',
  'moves',
  'organisation',
  'outcomes',
  'period',
  'publishedOn',
  'recommendation',
  'replies',
  'since',
  'supersededBy',
  'supersedes',
  'text',
  'values',
];
const OWN_KEYS = [
  ...PUBLIC_KEYS,
  'allowedActions',
  'author',
  'createdAt',
  'isMine',
  'publishedAt',
  'returns',
  'state',
  'submittedAt',
  'updatedAt',
  'version',
].sort();
const keysOf = (body: unknown): string[] => Object.keys(body as object).sort();

describe('lists of reports', () => {
  it('show everybody what is published, to the day and without persons', async () => {
    const { said, reference, milestone } = await ground();
    const report = await make.report(said);
    await make.move({ statementId: report.id, milestoneId: milestone, state: 'in_progress' });
    await make.report({ ...said, state: 'draft' });
    for (const reader of [app.visitor(), cso.member.browser, editor.browser, ministry.member.browser]) {
      const { body } = await reader.get<ReportsPage>(`/api/reports?recommendation=${reference}`);
      expect(body.items.map(({ id }) => id)).toEqual([report.id]);
      expect(keysOf(body.items[0])).toEqual(PUBLIC_KEYS);
      expect(keysOf(body.items[0]?.moves[0])).toEqual(['achievedOn', 'blockers', 'milestone', 'state', 'text']);
    }
    for (const other of [app.visitor(), cso.member.browser, editor.browser]) {
      const { body } = await other.get(`/api/reports/${report.id}`);
      expect(keysOf(body)).toEqual(PUBLIC_KEYS);
      expect(JSON.stringify(body)).not.toMatch(/T\d\d:\d\d/);
    }
  });

  it('show the own organisation its own, drafts included, with persons and instants', async () => {
    const { said, reference } = await ground();
    const draft = await make.report({ ...said, state: 'draft' });
    const published = await make.report(said);
    await make.report({ ...said, organisationId: cso.organisationId });
    const url = `/api/reports?of=own&recommendation=${reference}`;
    const { body } = await ministry.member.browser.get<OwnReportsPage>(url);
    expect(body.items.map(({ id }) => id).sort()).toEqual([draft.id, published.id].sort());
    expect(body.items.map(keysOf)).toEqual([OWN_KEYS, OWN_KEYS]);
    expect(keysOf((await ministry.member.browser.get(`/api/reports/${published.id}`)).body)).toEqual(OWN_KEYS);
  });

  it('ask whose own it would be', async () => {
    const answers = [await app.visitor().get('/api/reports?of=own'), await editor.browser.get('/api/reports?of=own')];
    expect(answers.map(({ status }) => status)).toEqual([401, 403]);
  });

  it('are read page by page, newest first, each once', async () => {
    const { said, reference } = await ground();
    const made: string[] = [];
    for (let age = 5; age > 0; age--)
      made.unshift((await make.report({ ...said, publishedAt: new Date(Date.now() - age * 1000) })).id);
    for (const list of ['published', 'own']) {
      const first = `/api/reports?of=${list}&recommendation=${reference}&limit=2`;
      const seen: string[] = [];
      for (let next: string | null = first; next !== null;) {
        const answer: Answer<ReportsPage> = await ministry.member.browser.get(next);
        expect(answer.body).toMatchObject({ total: 5, totalIsExact: true });
        seen.push(...answer.body.items.map(({ id }) => id));
        next = answer.body.nextCursor && `${first}&cursor=${answer.body.nextCursor}`;
      }
      expect(seen).toEqual(made);
    }
  });
});
