import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Blackout,
  type BlackoutPreview,
  type CreateBlackout,
  type CreateReport,
  type OwnReport,
  type Problem,
  type Reply,
  type Report,
  type TimelinePage,
  type Workspace,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { type Asker, Database } from '../core/database/database.js';

const NAME = 'Awa N’Diaye';
const TEXT =
  "À Gao, awa n'diaye nous a ouvert ; Awa\u00A0N’Diaye-Touré et la Mawa N’Diayeba ne sont pas elle. AWA N’DIAYE (mère) : seule.";

let app: TestApp;
let make: Factory;
let cso: Side;
let editors: Person[];

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  cso = await sideOf(app, make, 'civil_society');
  editors = [await personOf(app, make, { role: 'editor' }), await personOf(app, make, { role: 'editor' })];
  await app.confirm(cso.member, cso.lead, ...editors);
});
afterAll(() => app.stop());

const editor = (which = 0): Person => editors[which] ?? cso.lead;
const wish = (id: string, changes: Partial<CreateBlackout> = {}): CreateBlackout => ({
  ...{ target: { noun: 'report', id }, words: [NAME], category: 'identity_protected' },
  ...changes,
});
const ask = ({ browser }: Person, body: CreateBlackout, id: string = randomUUID()) =>
  browser.put<Blackout & Problem>('blackouts', body, id);
const step = ({ browser }: Person, id: string, name: string, version = 1) =>
  browser.send<Blackout & Problem>('POST', `/api/blackouts/${id}/${name}`, { version });

/** A report published through the application, so that the journal knows all of it, with the name wherever it can stand. */
async function published() {
  const { id: recommendationId, reference } = await make.recommendation();
  const ours = { recommendationId, organisationId: cso.organisationId };
  await make.responsibility({ ...ours, part: 'lead' });
  const { id: milestone } = await make.milestone(ours);
  const { id: indicator } = await make.indicator(ours);
  const decision = { id: randomUUID(), text: `${NAME} écrit`, owner: NAME, dueOn: null };
  const body: CreateReport = {
    ...{ recommendation: reference, period: '2026-Q4', language: 'fr', text: TEXT, judgement: null, supersedes: null },
    moves: [
      {
        ...{ milestone, state: 'in_progress', achievedOn: null, text: `Avec ${NAME}.` },
        blockers: [{ kind: 'security', text: `${NAME} menacée`, since: '2026-10-02' }],
      },
    ],
    values: [
      {
        ...{ indicator, on: '2026-10-02', value: 3, numerator: null, denominator: null },
        ...{ unavailable: null, comment: `Dit ${NAME}`, parts: [] },
      },
    ],
    meetings: [
      {
        ...{ id: randomUUID(), level: 'national', heldOn: '2026-10-02', area: null, organisations: [`Chez ${NAME}`] },
        ...{ women: 1, men: null, young: null, agenda: NAME, decisions: [decision] },
      },
    ],
  };
  const { id, body: made } = await cso.member.browser.put<OwnReport & Problem>('reports', body);
  expect([made.errors, made.version]).toEqual([undefined, 1]);
  await cso.member.browser.send('POST', `/api/reports/${id}/submission`, { version: 1 });
  const remark = { remark: `Ôter ${NAME} ?`, remarks: [{ at: 'text', quote: "awa n'diaye", remark: `${NAME} ?` }] };
  await cso.lead.browser.send('POST', `/api/reports/${id}/return`, { version: 2, body: remark });
  await cso.member.browser.send('POST', `/api/reports/${id}/submission`, { version: 3 });
  const { status } = await cso.lead.browser.send('POST', `/api/reports/${id}/publication`, { version: 4 });
  expect(status).toBe(200);
  return { id, reference, ...ours };
}

/** Every row and every answer in which the name still stands. */
async function traces(): Promise<string[]> {
  const tables = [
    'statements',
    'milestone_moves',
    'reported_values',
    'meetings',
    'decision_outcomes',
    'statement_returns',
    'journal',
    'blackouts',
  ];
  const found = await Promise.all(
    tables.map((table) =>
      app.data.query<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE t::text ~* 'awa[\\s\\u00A0]+n[’''\\\\]+diaye(?![[:alnum:]])'`,
      ),
    ),
  );
  return found.flatMap((rows, place) => rows.map(({ row }) => `${tables[place] ?? ''}: ${row}`));
}

describe('words that endanger a person', () => {
  it('are blacked out by the own lead at once, wherever they stand, and leave a mark', async () => {
    const { id, reference } = await published();
    expect((await traces()).length).toBeGreaterThan(5);
    const body = { target: { noun: 'report', id }, words: [NAME] };
    const before = await cso.lead.browser.send<BlackoutPreview>('POST', '/api/blackouts/inspection', { body });
    expect(before.body.matches).toEqual([{ id, publishedOn: expect.any(String), count: 13 }]);
    const hashOf = () => app.data.query('SELECT creation_hash FROM statements WHERE id = $1', [id]);
    const hash = await hashOf();
    const done = await ask(cso.lead, wish(id));
    expect(await hashOf()).not.toEqual(hash);
    expect([done.status, done.body.state, done.body.words, done.body.preview]).toEqual([201, 'done', null, null]);

    const { body: report } = await app.visitor().get<Report>(`/api/reports/${id}`);
    expect(report.text).toBe(
      'À Gao, ███ nous a ouvert ; ███-Touré et la Mawa N’Diayeba ne sont pas elle. ███ (mère) : seule.',
    );
    expect(report.meetings[0]).toMatchObject({
      agenda: '███',
      organisations: ['Chez ███'],
      decisions: [{ text: '███ écrit', owner: '███' }],
    });
    expect(report.moves[0]).toMatchObject({ text: 'Avec ███.', blockers: [{ text: '███ menacée' }] });
    expect(report.values[0]?.comment).toBe('Dit ███');
    const mark = { category: 'identity_protected', on: new Date().toISOString().slice(0, 10) };
    expect(report.blackouts).toEqual([mark]);
    const timeline = await app.visitor().get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    expect(timeline.body.items[0]?.blackouts).toEqual([mark]);
    const own = await cso.member.browser.get<OwnReport>(`/api/reports/${id}`);
    expect(own.body.returns[0]).toMatchObject({ remark: 'Ôter ███ ?', remarks: [{ quote: '███', remark: '███ ?' }] });
    expect(await traces()).toEqual([]);
    expect(await app.data.query('SELECT FROM record_keys WHERE record_id = $1', [id])).toEqual([]);
    const again = await ask(cso.lead, wish(id), done.id);
    expect([again.status, again.body]).toEqual([200, done.body]);
    expect(codesOf(await ask(cso.lead, wish(id)))).toEqual([['words', 'not_found']]);
  });

  it('are blacked out in every version, published or not, and in nothing else', async () => {
    const { id: recommendationId } = await make.recommendation();
    const { organisationId } = cso;
    const said = { recommendationId, organisationId, text: TEXT, noun: 'report' as const };
    const first = await make.report(said);
    const second = await make.report({ ...said, supersedesId: first.id });
    const third = await make.report({ ...said, supersedesId: second.id, text: 'Sans elle.' });
    const draft = await make.report({ ...said, supersedesId: third.id, state: 'draft' });
    const apart = await make.report(said);
    await ask(cso.lead, wish(second.id));
    const texts = await app.data.query<{ id: string; has: boolean; marks: number }>(
      `SELECT id, text LIKE '%███%' AS has, (SELECT count(*)::integer FROM statement_blackouts b WHERE b.statement_id = s.id) AS marks
       FROM statements s WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [[first.id, second.id, third.id, draft.id, apart.id]],
    );
    expect(texts.map(({ has, marks }) => [has, marks])).toEqual([
      [true, 1],
      [true, 1],
      [false, 0],
      [true, 1],
      [false, 0],
    ]);
    await app.data.query(`UPDATE statements SET text = 'Rien.' WHERE id = $1`, [apart.id]);
  });

  it('do not come back with a draft that follows: whoever writes it is shown it first, and may still throw it away', async () => {
    const { id, reference } = await published();
    const body = { period: '2026-Q4', language: 'fr', text: TEXT, judgement: null, moves: [], supersedes: id } as const;
    const draft = await cso.member.browser.put<OwnReport>('reports', { recommendation: reference, ...body });
    const saving = (version: number, text: string) =>
      cso.member.browser.send<OwnReport & Problem>('PATCH', `/api/reports/${draft.id}`, { version, body: { text } });
    expect((await ask(cso.lead, wish(id))).status).toBe(201);
    const stale = await saving(1, `${TEXT} Voilà.`);
    expect([stale.status, (stale.body.current as OwnReport).text]).toEqual([
      412,
      expect.stringContaining('███ (mère)'),
    ]);
    const { body: shown } = await cso.member.browser.get<OwnReport>(`/api/reports/${draft.id}`);
    expect([shown.version, shown.blackouts.length]).toEqual([2, 1]);
    expect((await saving(2, 'Sans elle.')).status).toBe(200);
    const marks = 'SELECT FROM statement_blackouts WHERE statement_id = $1';
    expect(await app.data.query(marks, [draft.id])).toHaveLength(1);
    const gone = await cso.member.browser.send('DELETE', `/api/reports/${draft.id}`, { version: 3 });
    expect([gone.status, await app.data.query(marks, [draft.id])]).toEqual([204, []]);
    expect(await traces()).toEqual([]);
  });

  it('are blacked out in what answers as in what is reported: responses, objections, replies', async () => {
    const { id: recommendationId } = await make.recommendation();
    const ours = { recommendationId, organisationId: cso.organisationId, text: TEXT };
    await make.responsibility({ recommendationId, organisationId: cso.organisationId, part: 'lead' });
    const told = await make.assessment({ ...ours, text: 'Sans elle.' });
    const objection = await make.objection({ ...ours, answersId: told.id });
    const answers = {
      response: (await make.response(ours)).id,
      objection: objection.id,
      reply: (await make.reply({ ...ours, answersId: objection.id })).id,
    };
    for (const [noun, id] of Object.entries(answers) as [keyof typeof answers, string][])
      expect((await ask(cso.lead, wish(id, { target: { noun, id } }))).status).toBe(201);
    expect(await traces()).toEqual([]);
    const { body } = await app.visitor().get<Reply>(`/api/replies/${answers.reply}`);
    expect([body.text.includes('███ (mère)'), body.blackouts.length]).toEqual([true, 1]);
  });

  it('are blacked out in a draft that is begun at the same instant', async () => {
    const { id, organisationId, recommendationId } = await published();
    const { id: accountId } = cso.member.account;
    const begin = async () => {
      const database = app.nest.get(Database);
      await database.actAs({ accountId, organisationId, organisationKind: 'civil_society', role: 'member' });
      await database.query(
        `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text, period,
           supersedes_id, created_at, updated_at, creation_hash)
         VALUES (gen_random_uuid(), 'report', $1, $2, $3, $3, 'draft', 'fr', $4, '2026-Q4', $5, now(), now(), '')`,
        [recommendationId, organisationId, accountId, TEXT, id],
      );
    };
    const done = await whenBothMeet(app, begin, () => ask(cso.lead, wish(id)));
    expect(done.status).toBe(201);
    expect(await traces()).toEqual([]);
  });

  it('are blacked out by each of several who come at once', async () => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId, text: TEXT, noun: 'report' as const };
    for (let times = 0; times < 10; times++) {
      const first = await make.report(said);
      const later = await make.report({ ...said, supersedesId: first.id });
      const done = await Promise.all([
        ask(cso.lead, wish(first.id)),
        ask(cso.lead, wish(later.id, { words: ['seule'] })),
        ask(cso.lead, wish(later.id, { words: ['ouvert'] })),
        ask(cso.lead, wish(first.id, { words: ['nous'] })),
        ask(cso.lead, wish(first.id, { words: ['elle'] })),
        ask(cso.lead, wish(later.id, { words: ['pas'] })),
      ]);
      expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    }
    expect(await traces()).toEqual([]);
  });

  it('take two editors: one asks, another agrees, and then the words are nowhere and the organisation is told', async () => {
    const { id } = await published();
    const told = async ({ browser }: Person) =>
      (await browser.get<Workspace>('/api/workspace')).body.notices.filter(({ kind }) => kind === 'words_blacked_out')
        .length;
    const before = await told(cso.member);
    const asked = await ask(editor(), wish(id));
    expect(asked.body).toMatchObject({ state: 'open', words: [NAME], isMine: true, allowedActions: ['refusal'] });
    expect((await step(editor(), asked.id, 'agreement')).status).toBe(403);
    expect((await step(cso.lead, asked.id, 'agreement')).status).toBe(403);
    expect((await cso.lead.browser.get(`/api/blackouts/${asked.id}`)).status).toBe(404);
    const { body: work } = await editor(1).browser.get<Workspace>('/api/workspace');
    expect(work.blackouts).toMatchObject([
      { id: asked.id, target: { noun: 'report', id }, organisation: { slug: cso.slug } },
    ]);
    expect((await editor().browser.get<Workspace>('/api/workspace')).body.blackouts).toEqual([]);
    const { body: seen } = await editor(1).browser.get<Blackout>(`/api/blackouts/${asked.id}`);
    expect(seen.allowedActions).toEqual(['agreement', 'refusal']);
    expect(seen.preview?.matches.map(({ count }) => count)).toEqual([10]);
    const agreed = await step(editor(1), asked.id, 'agreement');
    expect([agreed.status, agreed.body.state, agreed.body.words]).toEqual([200, 'done', null]);
    expect(await traces()).toEqual([]);
    expect([await told(cso.member), await told(cso.lead), await told(editor())]).toEqual([before + 1, before + 1, 0]);
    expect((await step(editor(1), asked.id, 'refusal', 2)).body.code).toBe('step_refused');
  });

  it('are forgotten when the other editor refuses, or who asked takes it back', async () => {
    const { id } = await published();
    const first = await ask(editor(), wish(id));
    expect((await step(editor(1), first.id, 'refusal')).body).toMatchObject({ state: 'refused', words: null });
    const second = await ask(editor(), wish(id));
    expect((await step(editor(), second.id, 'refusal')).body).toMatchObject({ state: 'refused', words: null });
    const kept = await app.data.query('SELECT FROM blackouts WHERE words IS NOT NULL');
    const { body } = await app.visitor().get<Report>(`/api/reports/${id}`);
    expect([kept, body.text, body.blackouts]).toEqual([[], TEXT, []]);
    await ask(cso.lead, wish(id));
  });

  it('are those of the own organisation’s published statements, for a lead who says again who they are', async () => {
    const { id, recommendationId, organisationId } = await published();
    const other = await sideOf(app, make, 'civil_society');
    await app.confirm(other.lead);
    expect((await ask(other.lead, wish(id))).status).toBe(403);
    expect((await ask(cso.member, wish(id))).status).toBe(403);
    const { id: draft } = await make.report({ recommendationId, organisationId, state: 'draft', text: 'Rien.' });
    for (const person of [cso.lead, editor()]) {
      expect(codesOf(await ask(person, wish(draft)))).toEqual([['target.id', 'not_found']]);
    }
    await app.data.query('UPDATE sessions SET confirmed_at = NULL');
    expect((await ask(cso.lead, wish(id))).body.code).toBe('confirmation_required');
    await app.confirm(cso.lead, ...editors);
    await ask(cso.lead, wish(id));
  });

  it.each<[string, string[]]>([
    ['no words', []],
    ['one letter', ['a']],
    ['nothing but signs', ['.*']],
  ])('are not %s', async (_, words) => {
    const refused = await ask(cso.lead, wish(randomUUID(), { words }));
    expect([refused.status, refused.body.errors?.map(({ path }) => path.split('.')[0])]).toEqual([400, ['words']]);
  });

  it('are taken for what they are, not for a pattern', async () => {
    const { recommendationId, organisationId } = await published();
    const { id } = await make.report({
      recommendationId,
      organisationId,
      text: 'Le 6.1 (a) de Ali, et le 6x1 (a) de Salif à Mali [sic].',
    });
    await ask(cso.lead, wish(id, { words: ['Ali', '6.1 (a) de'] }));
    const { body } = await app.visitor().get<Report>(`/api/reports/${id}`);
    expect(body.text).toBe('Le ███ ███, et le 6x1 (a) de Salif à Mali [sic].');
  });
});

describe('behind the application', () => {
  let application: ApplicationRole;
  beforeAll(async () => {
    application = await ApplicationRole.of(app);
  });
  afterAll(() => application.end());

  const as = ({ account }: Person, changes: Partial<Asker> = {}): Asker => ({
    ...{ accountId: account.id, organisationId: account.organisationId, role: account.role },
    organisationKind: account.organisationId === null ? null : 'civil_society',
    ...changes,
  });

  it.each<[string, () => Asker | null]>([
    ['nobody', () => null],
    ['a member', () => as(cso.member)],
    ['an editor alone', () => as(editor())],
    ['a lead of another organisation', () => as(cso.lead, { organisationId: randomUUID() })],
  ])('no words are blacked out by %s', async (_, who) => {
    const { id: recommendationId } = await make.recommendation();
    const { id } = await make.report({ recommendationId, organisationId: cso.organisationId, text: 'Awa' });
    const sql = `SELECT black_out(gen_random_uuid(), $1, ARRAY['Awa'], 'identity_protected')`;
    await expect(application.as(who(), sql, [id])).rejects.toThrow('own organisation');
  });

  it('no editor agrees to what they asked, and nothing that is published is changed another way', async () => {
    const { id } = await published();
    const asked = await ask(editor(), wish(id));
    const agree = 'SELECT decide_blackout($1, true)';
    await expect(application.as(as(editor()), agree, [asked.id])).rejects.toThrow('Two editors');
    await expect(application.as(as(cso.lead), agree, [asked.id])).rejects.toThrow('Two editors');
    const apply = `SELECT apply_blackout($1, $2, ARRAY['Awa'], 'identity_protected')`;
    await expect(application.as(as(cso.lead), apply, [asked.id, id])).rejects.toThrow('permission denied');
    const done = `UPDATE blackouts SET state = 'done', words = NULL`;
    await expect(application.as(as(editor()), done)).rejects.toThrow('permission denied');
    const mark = `INSERT INTO statement_blackouts VALUES ($1, $2, 'identity_protected', now())`;
    await expect(application.as(as(editor()), mark, [asked.id, id])).rejects.toThrow('permission denied');
    expect((await application.as(as(cso.lead), 'SELECT words FROM blackouts WHERE words IS NOT NULL')).rows).toEqual(
      [],
    );
    await step(editor(), asked.id, 'refusal');
    const { id: over } = await ask(cso.lead, wish(id));
    const undo = application.as(as(editor()), 'SELECT decide_blackout($1, false)', [over]);
    await expect(undo).rejects.toThrow('Two editors');
  });
});
