import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnReport, type Problem } from '@parole-tenue/contract';
import { dayAgo } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { bodyOn, reportWorld, step, TEXT, type ReportWorld } from '../../test/reports.js';
import { type Person } from '../../test/side.js';

let app: ReportWorld['app'];
let make: ReportWorld['make'];
let database: ReportWorld['database'];
let ministry: ReportWorld['ministry'];
let cso: ReportWorld['cso'];
let ground: ReportWorld['ground'];

beforeAll(async () => {
  ({ app, make, database, ministry, cso, ground } = await reportWorld());
});
afterAll(() => app.stop());

describe('sending a report again', () => {
  it('changes nothing and answers the record as it stands', async () => {
    const { reference } = await ground();
    const body = bodyOn(reference, { judgement: 'minimum' });
    const first = await ministry.member.browser.put<OwnReport>('reports', body);
    const again = await ministry.member.browser.put<OwnReport>('reports', body, first.id);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);

    const changed = await ministry.lead.browser.send<OwnReport>('PATCH', `/api/reports/${first.id}`, {
      version: 1,
      body: { judgement: 'full' },
    });
    const { judgement, ...reordered } = body;
    const late = await ministry.member.browser.put<OwnReport>('reports', { judgement, ...reordered }, first.id);
    expect([late.status, late.body.version]).toEqual([200, 2]);
    expect(late.body).toEqual({ ...changed.body, isMine: true, allowedActions: ['edit', 'submission'] });
    expect(await entriesOf(first.id)).toEqual(['create', 'change']);
  });

  it('is refused under an id that has other content, another noun or another owner', async () => {
    const { reference, said } = await ground();
    const first = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const foreign = await make.assessment(said);
    const attempts = [
      await ministry.member.browser.put('reports', bodyOn(reference, { text: 'Autre chose.' }), first.id),
      await cso.member.browser.put('reports', bodyOn(reference), first.id),
      await ministry.member.browser.put('reports', bodyOn(reference), foreign.id),
    ];
    expect(attempts.map((answer) => [answer.status, codesOf(answer)])).toEqual(attempts.map(() => [409, 'id_taken']));
  });

  it('makes one record when ten browsers send it at once', async () => {
    const { reference } = await ground();
    const id = randomUUID();
    const attempts = Array.from({ length: 10 }, () => ministry.member.browser.put('reports', bodyOn(reference), id));
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await entriesOf(id)).toEqual(['create']);
  });
});

const entriesOf = async (id: string): Promise<string[]> =>
  (await database.query<{ verb: string }>('SELECT verb FROM journal WHERE record_id = $1 ORDER BY id', [id])).map(
    ({ verb }) => verb,
  );

describe('two people on one report', () => {
  it('the second is told what stands now, and sees both versions', async () => {
    const { reference } = await ground();
    const { id } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const change = (who: Person, text: string) =>
      who.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, { version: 1, body: { text } });
    expect((await change(ministry.lead, 'Le texte de la cheffe.')).status).toBe(200);
    const second = await change(ministry.member, 'Le texte de l’agent.');
    expect([second.status, codesOf(second)]).toEqual([412, 'stale']);
    const { current } = second.body as unknown as Problem;
    const { body: now } = await ministry.member.browser.get(`/api/reports/${id}`);
    expect(current).toEqual(now);
    expect(current).toMatchObject({ text: 'Le texte de la cheffe.', version: 2 });
  });

  it('only one of ten changes to the same version wins', async () => {
    const { reference } = await ground();
    const { id } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const attempts = Array.from({ length: 10 }, (_, index) =>
      ministry.lead.browser.send('PATCH', `/api/reports/${id}`, { version: 1, body: { text: `${TEXT} ${index}` } }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(412)]);
    expect(await entriesOf(id)).toEqual(['create', 'change']);
  });

  it('only one of two publications wins', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    const answers = await Promise.all([1, 2].map(() => step(ministry.lead.browser, submitted, 'publication')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await entriesOf(draft.id)).toEqual(['create', 'submit', 'publish']);
  });

  it.each(['PATCH ', 'POST /submission', 'POST /return', 'POST /publication'])(
    'nobody does %s without saying which version',
    async (route) => {
      const { said } = await ground();
      const { id } = await make.report({ ...said, state: 'submitted', authorId: ministry.member.account.id });
      const [method, path] = route.split(' ') as ['PATCH' | 'POST', string];
      const url = `/api/reports/${id}${path}`;
      const answer = await ministry.lead.browser.send(method, url, { body: { remark: 'Pourquoi ?' } });
      expect([answer.status, codesOf(answer)]).toEqual([428, 'version_required']);
    },
  );

  it('changing nothing makes no new version', async () => {
    const { reference, milestone } = await ground();
    const moves = [{ milestone, state: 'in_progress', achievedOn: null, text: 'En cours' } as const];
    const { id } = await ministry.member.browser.put('reports', bodyOn(reference, { moves }));
    const { body } = await ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, {
      version: 1,
      body: { text: TEXT, moves },
    });
    expect(body.version).toBe(1);
    expect(await entriesOf(id)).toEqual(['create']);
  });
});

describe('what is sent', () => {
  const future = `${Number(dayAgo(0).slice(0, 4)) + 1}-Q1`;
  const id = '3f8a0e5e-1c1b-4c39-9a0e-7a2a3c0f6d11';
  const move = { milestone: id, state: 'achieved', achievedOn: dayAgo(1), text: '' };

  it.each<[string, object, unknown[]]>([
    ['a recommendation nobody knows', { recommendation: 'XX-1' }, [['recommendation', 'not_found']]],
    ['a period of another form', { period: '2026-T3' }, [['period', 'format']]],
    ['a period to come', { period: future }, [['period', 'in_the_future']]],
    ['a language we do not have', { language: 'bm' }, [['language', 'choice']]],
    ['too long a text', { text: 'x'.repeat(20_001) }, [['text', 'too_long']]],
    ['no text', { text: null }, [['text', 'type']]],
    ['a judgement off the scale', { judgement: 'good' }, [['judgement', 'choice']]],
    ['a field too many', { state: 'published' }, [['state', 'unknown']]],
    ['moves that are no list', { moves: {} }, [['moves', 'type']]],
    ['a move that is nothing', { moves: [null] }, [['moves', 'type']]],
    ['two moves of one milestone', { moves: [move, move] }, [['moves', 'too_many']]],
    ['a day to come', { moves: [{ ...move, achievedOn: dayAgo(-2) }] }, [['moves.0.achievedOn', 'in_the_future']]],
    ['a day that is none', { moves: [{ ...move, achievedOn: '2026-02-30' }] }, [['moves.0.achievedOn', 'not_a_day']]],
    ['a move to nowhere', { moves: [{ ...move, state: 'gone' }] }, [['moves.0.state', 'choice']]],
    ['a milestone of elsewhere', { moves: [move] }, [['moves.0.milestone', 'not_found']]],
    ['an id that is none', { supersedes: 'x' }, [['supersedes', 'format']]],
  ])('is refused with %s', async (_, changes, errors) => {
    const { reference } = await ground();
    const { status, body } = await ministry.member.browser.put('reports', { ...bodyOn(reference), ...changes });
    expect([status, codesOf({ body })]).toEqual([400, errors]);
  });

  it('names every field that is missing', async () => {
    const { status, body } = await ministry.member.browser.put('reports', {});
    const fields = ['recommendation', 'period', 'language', 'text', 'judgement', 'moves', 'supersedes'];
    expect([status, codesOf({ body })]).toEqual([400, fields.map((path) => [path, 'required'])]);
  });

  it('needs a random id', async () => {
    const { reference } = await ground();
    const ordered = '0193b5a0-7e2c-7c3f-8a1b-123456789abc';
    expect(codesOf(await ministry.member.browser.put('reports', bodyOn(reference), ordered))).toEqual([
      ['id', 'format'],
    ]);
  });

  it.each<[object, unknown[]]>([
    [{ text: null }, [['text', 'type']]],
    [{ recommendation: 'PD-N3' }, [['recommendation', 'unknown']]],
    [{ supersedes: null }, [['supersedes', 'unknown']]],
    [{ period: future }, [['period', 'in_the_future']]],
  ])('cannot change %j', async (body, errors) => {
    const { said } = await ground();
    const { id: draft } = await make.report({ ...said, state: 'draft' });
    const answer = await ministry.member.browser.send('PATCH', `/api/reports/${draft}`, { version: 1, body });
    expect([answer.status, codesOf(answer)]).toEqual([400, errors]);
  });

  it('takes a judgement back with null', async () => {
    const { said } = await ground();
    const { id: draft } = await make.report({ ...said, state: 'draft', judgement: 'full' });
    const answer = await ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${draft}`, {
      version: 1,
      body: { judgement: null },
    });
    expect(answer.body).toMatchObject({ judgement: null, text: 'What was done and what was not, in a few words.' });
  });

  it.each(['', '   ', 'x'.repeat(2001)])('is no remark to return something with: %p', async (remark) => {
    const { said } = await ground();
    const report = await make.report({ ...said, state: 'submitted', authorId: ministry.member.account.id });
    expect((await step(ministry.lead.browser, report, 'return', { remark })).status).toBe(400);
  });
});
