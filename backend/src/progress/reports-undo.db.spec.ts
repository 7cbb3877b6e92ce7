import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnReport, type PlacedRemark } from '@parole-tenue/contract';
import { codesOf } from '../../test/faults.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { bodyOn, reportWorld, step, TEXT, type ReportWorld } from '../../test/reports.js';
import { type Person } from '../../test/side.js';

let world: ReportWorld;
let ministry: ReportWorld['ministry'];
let database: ReportWorld['database'];

beforeAll(async () => {
  world = await reportWorld();
  ({ ministry, database } = world);
});
afterAll(() => world.app.stop());

const REMARKS: PlacedRemark[] = [{ at: 'text', quote: 'Trois cents stages', remark: 'Depuis quand ?' }];

const draft = async (): Promise<OwnReport> => {
  const { reference } = await world.ground();
  return (await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference))).body;
};
const submitted = async (): Promise<OwnReport> =>
  (await step(ministry.member.browser, await draft(), 'submission')).body;
const returned = async (): Promise<OwnReport> =>
  (await step(ministry.lead.browser, await submitted(), 'return', { remark: 'Encore.', remarks: REMARKS })).body;
const undo = (who: Person, report: OwnReport) => step(who.browser, report, 'undoing');
const read = async (who: Person, { id }: OwnReport): Promise<OwnReport> =>
  (await who.browser.get<OwnReport>(`/api/reports/${id}`)).body;
const verbsOn = async ({ id }: OwnReport): Promise<string[]> =>
  (await database.query<{ verb: string }>('SELECT verb FROM journal WHERE record_id = $1 ORDER BY id', [id])).map(
    ({ verb }) => verb,
  );
const age = ({ id }: OwnReport, seconds: number): Promise<unknown> =>
  database.query(
    `WITH older AS (UPDATE statement_returns SET returned_at = returned_at - make_interval(secs => $2) WHERE statement_id = $1)
     UPDATE statements SET stepped_at = stepped_at - make_interval(secs => $2) WHERE id = $1`,
    [id, seconds],
  );

describe('sent in too early', () => {
  it('it is a draft again, for who sent it in, as if it had never gone', async () => {
    const before = await draft();
    const { body: sent } = await step(ministry.member.browser, before, 'submission');
    expect(sent.allowedActions).toEqual(['undoing']);
    const { status, body } = await undo(ministry.member, sent);
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, version: 3, updatedAt: body.updatedAt });
    expect(body).toMatchObject({
      state: 'draft',
      submittedAt: null,
      allowedActions: ['edit', 'submission', 'discard'],
    });
    expect(await verbsOn(sent)).toEqual(['create', 'submit', 'undo']);
  });

  it('what came back before comes back again', async () => {
    const { body: again } = await step(ministry.member.browser, await returned(), 'submission');
    const { body } = await undo(ministry.member, again);
    expect(body).toMatchObject({ state: 'returned', returns: [{ remark: 'Encore.', remarks: REMARKS }] });
  });

  it('nobody else takes it back', async () => {
    const sent = await submitted();
    expect((await read(ministry.lead, sent)).allowedActions).toEqual(['return', 'publication']);
    expect((await undo(ministry.lead, sent)).status).toBe(403);
    expect((await undo(world.cso.lead, sent)).status).toBe(404);
    expect((await undo(world.editor, sent)).status).toBe(403);
  });

  it('nobody takes it back after a minute', async () => {
    const sent = await submitted();
    await age(sent, 58);
    expect((await read(ministry.member, sent)).allowedActions).toEqual(['undoing']);
    await age(sent, 3);
    expect((await read(ministry.member, sent)).allowedActions).toEqual([]);
    const refused = await undo(ministry.member, sent);
    expect([refused.status, codesOf(refused)]).toEqual([409, 'step_refused']);
  });

  it('nobody takes back what somebody has decided on meanwhile, also not if they did not see it', async () => {
    const sent = await submitted();
    const { body: published } = await step(ministry.lead.browser, sent, 'publication');
    expect((await undo(ministry.member, sent)).status).toBe(403);
    expect((await undo(ministry.lead, published)).status).toBe(409);
    const other = await submitted();
    await step(ministry.lead.browser, other, 'return', { remark: 'Non.' });
    expect((await undo(ministry.member, other)).status).toBe(403);
  });

  it('it is taken back once', async () => {
    const sent = await submitted();
    const answers = await Promise.all([1, 2, 3].map(() => undo(ministry.member, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    expect(await verbsOn(sent)).toEqual(['create', 'submit', 'undo']);
  });

  it('the version must be said, and be the one that stands', async () => {
    const sent = await submitted();
    const url = `/api/reports/${sent.id}/undoing`;
    expect((await ministry.member.browser.send('POST', url)).status).toBe(428);
    expect((await ministry.member.browser.send('POST', url, { version: 1 })).status).toBe(412);
  });
});

describe('sent back too early', () => {
  it('it is with the lead again, and its remarks are nowhere', async () => {
    const back = await returned();
    expect(back).toMatchObject({ state: 'returned', returns: [{ remark: 'Encore.', remarks: REMARKS }] });
    expect(back.allowedActions).toEqual(['edit', 'submission', 'undoing']);
    const { status, body } = await undo(ministry.lead, back);
    expect([status, body.state, body.returns, body.allowedActions]).toEqual([
      200,
      'submitted',
      [],
      ['return', 'publication'],
    ]);
    expect((await read(ministry.member, back)).returns).toEqual([]);
    expect(await verbsOn(back)).toEqual(['create', 'submit', 'return', 'undo']);
  });

  it('only the last remarks are taken back', async () => {
    const first = await returned();
    const { body: again } = await step(ministry.member.browser, first, 'submission');
    const { body: second } = await step(ministry.lead.browser, again, 'return', { remark: 'Toujours pas.' });
    expect(second.returns.map(({ remark }) => remark)).toEqual(['Encore.', 'Toujours pas.']);
    expect((await undo(ministry.lead, second)).body.returns.map(({ remark }) => remark)).toEqual(['Encore.']);
  });

  it('nobody takes it back once the author has gone on with it', async () => {
    const back = await returned();
    const { body: changed } = await ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${back.id}`, {
      version: back.version,
      body: { text: `${TEXT} Depuis juin.` },
    });
    expect((await undo(ministry.lead, changed)).status).toBe(403);
    expect((await read(ministry.member, back)).returns).toHaveLength(1);
  });

  it('nor once they have brought what was missing', async () => {
    const back = await returned();
    const link = { kind: 'link', caption: 'Arrêté', url: 'https://example.org/arrete', level: 'public' };
    await ministry.member.browser.put('evidence', { ...link, attachedTo: { noun: 'report', id: back.id } });
    expect((await undo(ministry.lead, back)).status).toBe(403);
  });
});

describe('remarks at the very place', () => {
  it('are read by the own organisation, and by nobody else', async () => {
    const back = await returned();
    expect((await read(ministry.member, back)).returns).toEqual([
      { remark: 'Encore.', remarks: REMARKS, by: ministry.lead.account.name, at: expect.stringMatching(/^2.+Z$/) },
    ]);
    const { body: again } = await step(ministry.member.browser, back, 'submission');
    await step(ministry.lead.browser, again, 'publication');
    const { body } = await world.app.visitor().get(`/api/reports/${back.id}`);
    expect(JSON.stringify(body)).not.toContain('Depuis quand');
    expect(Object.keys(body as object)).not.toContain('returns');
  });

  it.each<[string, object, unknown[]]>([
    ['a place that is not there', { at: 'values.x' }, [['remarks.0.at', 'not_found']]],
    ['words that are not there', { quote: 'Deux cents' }, [['remarks.0.quote', 'not_found']]],
    ['a place of another form', { at: 'text; DROP' }, [['remarks.0.at', 'format']]],
    ['no words', { remark: ' ' }, [['remarks.0.remark', 'required']]],
    ['too many words', { remark: 'x'.repeat(1001) }, [['remarks.0.remark', 'too_long']]],
    ['too long a quote', { quote: 'x'.repeat(501) }, [['remarks.0.quote', 'too_long']]],
    ['a field too many', { by: 'x' }, [['remarks.0.by', 'unknown']]],
  ])('are refused with %s, and nothing is sent back', async (_, changes, errors) => {
    const sent = await submitted();
    const remarks = [{ ...REMARKS[0], ...changes }];
    const refused = await step(ministry.lead.browser, sent, 'return', { remark: 'Encore.', remarks });
    expect([refused.status, codesOf(refused)]).toEqual([400, errors]);
    expect(await read(ministry.member, sent)).toMatchObject({ state: 'submitted', returns: [], version: 2 });
  });

  it('are fifty at most', async () => {
    const sent = await submitted();
    const remarks = Array.from({ length: 51 }, () => REMARKS[0]);
    const refused = await step(ministry.lead.browser, sent, 'return', { remark: 'Encore.', remarks });
    expect(codesOf(refused)).toEqual([['remarks', 'too_many']]);
  });
});

describe('the second wall', () => {
  let role: ApplicationRole;
  beforeAll(async () => {
    role = await ApplicationRole.of(world.app);
  });
  afterAll(() => role.end());

  const as = ({ account }: Person, sql: string, parameters: unknown[]) =>
    role
      .as(
        {
          accountId: account.id,
          organisationId: account.organisationId,
          organisationKind: 'government',
          role: account.role,
        },
        sql,
        parameters,
      )
      .then(({ rowCount }) => rowCount)
      .catch((error: unknown) => (error as { code: string }).code);
  const takeBack = `UPDATE statements SET state = 'draft', submitted_at = NULL, stepped_by_id = NULL, stepped_from = NULL, stepped_at = NULL WHERE id = $1`;
  const withdraw = 'UPDATE statement_returns SET withdrawn_at = now() WHERE statement_id = $1';

  it('lets who sent it in take it back for a minute, and nobody else', async () => {
    const sent = await submitted();
    expect(await as(ministry.member, takeBack, [sent.id])).toBe(1);
    expect(await as(ministry.lead, takeBack, [sent.id])).toBe('42501');
    await age(sent, 61);
    expect(await as(ministry.member, takeBack, [sent.id])).toBe('42501');
  });

  it('lets nobody take it back to where it did not come from, or sign for somebody else', async () => {
    const sent = await submitted();
    const elsewhere = await submitted();
    expect(await as(ministry.lead, `UPDATE statements SET state = 'draft' WHERE id = $1`, [elsewhere.id])).toBe(
      '42501',
    );
    const sign = `UPDATE statements SET stepped_by_id = $2, stepped_from = $3, stepped_at = now() WHERE id = $1`;
    expect(await as(ministry.lead, sign, [sent.id, ministry.lead.account.id, 'submitted'])).toBe(1);
    expect(await as(ministry.lead, sign, [sent.id, ministry.member.account.id, 'submitted'])).toBe('42501');
    expect(await as(ministry.lead, sign, [sent.id, ministry.lead.account.id, 'draft'])).toBe('42501');
    const later = `UPDATE statements SET stepped_by_id = $2, stepped_from = state, stepped_at = now() + interval '1 hour' WHERE id = $1`;
    expect(await as(ministry.member, later, [sent.id, ministry.member.account.id])).toBe('42501');
  });

  it('lets who made remarks take them back for a minute, and nobody else', async () => {
    const back = await returned();
    expect(await as(ministry.lead, withdraw, [back.id])).toBe(1);
    expect(await as(ministry.member, withdraw, [back.id])).toBe(0);
    expect(await as(world.cso.lead, withdraw, [back.id])).toBe(0);
    await age(back, 61);
    expect(await as(ministry.lead, withdraw, [back.id])).toBe(0);
  });

  it('lets nobody rewrite a remark', async () => {
    const back = await returned();
    for (const column of ['remark', 'remarks', 'returned_by_id', 'returned_at'])
      expect(
        await as(ministry.lead, `UPDATE statement_returns SET ${column} = ${column} WHERE statement_id = $1`, [
          back.id,
        ]),
      ).toBe('42501');
  });
});
