import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnReport } from '@parole-tenue/contract';
import { bodyOn, reportWorld, step, type ReportWorld } from '../../test/reports.js';
import { type Person } from '../../test/side.js';

let world: ReportWorld;
let ministry: ReportWorld['ministry'];
let database: ReportWorld['database'];

beforeAll(async () => {
  world = await reportWorld();
  ({ ministry, database } = world);
});
afterAll(() => world.app.stop());

const discard = ({ browser }: Person, { id, version }: OwnReport) =>
  browser.send<{ code: string } | undefined>('DELETE', `/api/reports/${id}`, { version });
const count = async (table: string, column: string, id: string): Promise<number> =>
  (await database.query(`SELECT FROM ${table} WHERE ${column} = $1`, [id])).length;

/** A draft that moves a milestone, with a link under it. */
async function draft() {
  const { reference, milestone } = await world.ground();
  const moves = [{ milestone, state: 'in_progress', achievedOn: null, text: 'Commencé' }] as const;
  const body = { ...bodyOn(reference), moves };
  const report = (await ministry.member.browser.put<OwnReport>('reports', body)).body;
  const evidence = {
    attachedTo: { noun: 'report', id: report.id },
    kind: 'link',
    caption: 'Registre',
    level: 'restricted',
  };
  const brought = await ministry.member.browser.put('evidence', { ...evidence, url: 'https://exemple.test/registre' });
  expect(brought.status).toBe(201);
  return { report, body };
}

describe('a draft that is thrown away', () => {
  it('goes with its moves and its evidence, and only the journal tells that it was there', async () => {
    const { report } = await draft();
    expect((await discard(ministry.member, report)).status).toBe(204);
    expect((await ministry.member.browser.get(`/api/reports/${report.id}`)).status).toBe(404);
    expect(await count('statements', 'id', report.id)).toBe(0);
    expect(await count('milestone_moves', 'statement_id', report.id)).toBe(0);
    expect(await count('evidence', 'statement_id', report.id)).toBe(0);
    const verbs = await database.query('SELECT verb FROM journal WHERE record_id = $1 ORDER BY id', [report.id]);
    expect(verbs).toEqual([{ verb: 'create' }, { verb: 'delete' }]);
  });

  it('is not brought back by a creation that arrives late', async () => {
    const { report, body } = await draft();
    await discard(ministry.member, report);
    const late = await ministry.member.browser.send<{ code: string }>('PUT', `/api/reports/${report.id}`, { body });
    expect([late.status, late.body.code]).toEqual([409, 'id_taken']);
  });

  it('is the lead’s too, and no colleague’s', async () => {
    const [{ report: theirs }, { report: leads }] = [await draft(), await draft()];
    expect((await discard(ministry.lead, theirs)).status).toBe(204);
    const { body: changed } = await ministry.lead.browser.send<OwnReport>('PATCH', `/api/reports/${leads.id}`, {
      ...{ version: leads.version, body: { language: 'en' } },
    });
    expect((await discard(ministry.member, changed)).status).toBe(403);
    expect((await discard(ministry.lead, changed)).status).toBe(204);
  });

  it('stays when somebody changed it meanwhile', async () => {
    const { report } = await draft();
    expect((await discard(ministry.member, { ...report, version: 7 })).status).toBe(412);
    expect(await count('statements', 'id', report.id)).toBe(1);
  });
});

describe('what was sent in', () => {
  it.each(['submitted', 'returned', 'published'] as const)('is never thrown away: %s', async (state) => {
    let { report } = await draft();
    const id = report.id;
    ({ body: report } = await step(ministry.member.browser, report, 'submission'));
    if (state === 'returned') {
      ({ body: report } = await step(ministry.lead.browser, report, 'return', { remark: 'Depuis quand ?' }));
    }
    if (state === 'published') ({ body: report } = await step(ministry.lead.browser, report, 'publication'));
    expect(report.state).toBe(state);
    expect((await discard(ministry.member, report)).status).toBe(409);
    expect(await count('statements', 'id', id)).toBe(1);
  });

  it('is nobody else’s to throw away, and does not exist for them', async () => {
    expect((await discard(ministry.lead, { id: randomUUID(), version: 1 } as OwnReport)).status).toBe(404);
  });
});
