import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Blackout,
  type BlackoutPreview,
  type CreateBlackout,
  type CreateVerification,
  type EvidenceRecord,
  type OwnVerification,
  type Problem,
  type RecommendationStory,
  type Verification,
  type VerificationsPage,
  type VisibilityLevel,
  type Workspace,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { Circle } from '../../test/circle.js';
import { daysAgo, type Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Person, personOf, type Side, statusOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { type Asker, Database } from '../core/database/database.js';

const NAME = 'Awa N’Diaye';
const TEXT = 'Awa N’Diaye nous a ouvert. AWA N’DIAYE était seule.';
const BLACKED = '███ nous a ouvert. ███ était seule.';
const MARK = { category: 'identity_protected', on: new Date().toISOString().slice(0, 10) };

let circle: Circle;
let app: TestApp;
let make: Factory;
let cso: Side;
let observer: Side;
let second: Side;
let ministry: Side;
let editors: [Person, Person];
let application: ApplicationRole;

beforeAll(async () => {
  circle = await Circle.start();
  ({ app, make, cso, observer, otherObserver: second, ministry } = circle);
  editors = [await personOf(app, make, { role: 'editor' }), await personOf(app, make, { role: 'editor' })];
  await app.confirm(observer.member, observer.lead, second.lead, cso.lead, ...editors);
  application = await ApplicationRole.of(app);
});
afterAll(async () => {
  await application.end();
  await app.stop();
});

async function achieved() {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(said);
  const { id } = await make.milestone(said);
  const report = await make.report({ ...said, publishedAt: daysAgo(1) });
  await make.move({ statementId: report.id, milestoneId: id, state: 'achieved', achievedOn: '2026-01-01' });
  return { id, reference, about: { milestone: id } };
}

/** Public, or offered to both observers. */
async function piece(level: VisibilityLevel) {
  const made = await circle.piece({ level });
  for (const { slug: organisation } of level === 'restricted' ? [observer, second] : [])
    await cso.lead.browser.put('offers', { evidence: made.id, organisation });
  return { ...made, about: { evidence: made.id } };
}

const draft = ({ browser }: Person, about: Partial<CreateVerification>, text = TEXT) =>
  browser.put<OwnVerification & Problem>('verifications', { ...about, finding: 'confirmed', language: 'fr', text });
async function say(side: Side, about: Partial<CreateVerification>, text?: string): Promise<string> {
  const { id } = await draft(side.member, about, text);
  const published = await side.lead.browser.send('POST', `/api/verifications/${id}/publication`, { version: 1 });
  expect(published.status).toBe(200);
  return id;
}

const wish = (id: string, changes: Partial<CreateBlackout> = {}): CreateBlackout => ({
  ...{ target: { noun: 'verification', id }, words: [NAME], category: 'identity_protected' },
  ...changes,
});
const ask = ({ browser }: Person, body: CreateBlackout, id: string = randomUUID()) =>
  browser.put<Blackout & Problem>('blackouts', body, id);
const step = ({ browser }: Person, id: string, name: string, version = 1) =>
  browser.send<Blackout & Problem>('POST', `/api/blackouts/${id}/${name}`, { version });
const inspect = ({ browser }: Person, { target, words }: CreateBlackout) =>
  browser.send<BlackoutPreview & Problem>('POST', '/api/blackouts/inspection', { body: { target, words } });
const toldTo = async ({ browser }: Person): Promise<number> =>
  (await browser.get<Workspace>('/api/workspace')).body.notices.filter(({ kind }) => kind === 'words_blacked_out')
    .length;
const wishesFor = async ({ browser }: Person): Promise<string[]> =>
  (await browser.get<Workspace>('/api/workspace')).body.blackouts.map(({ id }) => id);

async function traces(): Promise<string[]> {
  const found = await Promise.all(
    ['verifications', 'journal', 'blackouts'].map((table) =>
      app.data.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t WHERE t::text ~* 'awa n’diaye'`),
    ),
  );
  return found.flat().map(({ row }) => row);
}

describe('words in a finding that endanger a person', () => {
  it('are blacked out by its lead at once: in every version, for everybody, in the journal, and with a mark', async () => {
    const { id: milestone, reference, about } = await achieved();
    const older = await say(observer, about);
    const { id: theirs } = await draft(second.member, about);
    const latest = await say(observer, about, `${TEXT} Encore.`);
    const apart = await say(second, (await achieved()).about, 'Awa N’Diallo.');
    const { body: before } = await inspect(observer.lead, wish(latest));
    expect(before.matches.map(({ id, count }) => [id, count])).toEqual([
      [older, 2],
      [latest, 2],
    ]);
    expect((await traces()).length).toBeGreaterThan(3);
    const done = await ask(observer.lead, wish(latest));
    expect([done.status, done.body.state, done.body.words, done.body.about]).toEqual([
      ...[201, 'done', null],
      { noun: 'milestone', id: milestone },
    ]);

    const visitor = app.visitor();
    const { body: story } = await visitor.get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.milestones[0]?.verification.findings).toMatchObject([
      { id: latest, text: `${BLACKED} Encore.`, blackouts: [MARK] },
    ]);
    const { body: list } = await visitor.get<VerificationsPage>(`/api/verifications?milestone=${milestone}`);
    expect(list.items.map(({ text, blackouts }) => [text, blackouts])).toEqual([
      [`${BLACKED} Encore.`, [MARK]],
      [BLACKED, [MARK]],
    ]);
    const others = await app.data.query<{ text: string; marks: object[] }>(
      'SELECT text, finding_marks(id) AS marks FROM verifications WHERE id = ANY ($1) ORDER BY id = $2',
      [[theirs, apart], apart],
    );
    expect(others).toEqual([
      { text: TEXT, marks: [] },
      { text: 'Awa N’Diallo.', marks: [] },
    ]);
    await second.member.browser.send('DELETE', `/api/verifications/${theirs}`, { version: 1 });
    expect(await traces()).toEqual([]);
    const [journal] = await app.data.query<{ after: object }>(
      `SELECT after FROM journal WHERE record_id = $1 AND verb = 'publish'`,
      [latest],
    );
    expect(journal?.after).toMatchObject({ text: `${BLACKED} Encore.` });
    expect(await app.data.query('SELECT FROM record_keys WHERE record_id = ANY ($1)', [[older, latest]])).toEqual([]);
    const kept = await app.data.query('SELECT verb, after FROM journal WHERE record_id = $1', [done.id]);
    const trace = { target: { noun: 'verification', id: latest }, category: 'identity_protected', state: 'done' };
    expect(kept).toEqual([{ verb: 'create', after: { ...trace, version: 1 } }]);
    const again = await ask(observer.lead, wish(latest), done.id);
    expect([again.status, again.body]).toEqual([200, done.body]);
    expect(codesOf(await ask(observer.lead, wish(older)))).toEqual([['words', 'not_found']]);
  });

  it('are blacked out where the finding is read by few: the sealed remains cannot be opened, nor the words be guessed', async () => {
    const { about, url } = await piece('restricted');
    const id = await say(observer, about);
    const hashOf = () => app.data.query('SELECT creation_hash FROM verifications WHERE id = $1', [id]);
    const hash = await hashOf();
    expect((await ask(observer.lead, wish(id))).body.about).toEqual({ noun: 'evidence', id: about.evidence });
    const { body: read } = await cso.member.browser.get<EvidenceRecord>(url);
    expect(read.verifications).toMatchObject([{ id, text: BLACKED, blackouts: [MARK] }]);
    expect(await hashOf()).not.toEqual(hash);
    expect(await app.data.query('SELECT FROM record_keys WHERE record_id = $1', [id])).toEqual([]);
    const marks = 'SELECT * FROM verification_blackouts WHERE verification_id = $1';
    const seenBy = async (who: Asker | null) => (await application.as(who, marks, [id])).rows.length;
    expect(await seenBy(as(observer.member, 'independent'))).toBe(1);
    expect(await seenBy(as(cso.member, 'civil_society'))).toBe(1);
    for (const who of [null, as(editors[0], null), as(ministry.lead, 'government')]) expect(await seenBy(who)).toBe(0);
  });

  it('are blacked out in a draft that follows, whose writer is shown it before they save', async () => {
    const { about } = await achieved();
    const id = await say(observer, about);
    const { id: next } = await draft(observer.member, about);
    await ask(observer.lead, wish(id));
    const saving = (version: number) =>
      observer.member.browser.send<OwnVerification & Problem>('PATCH', `/api/verifications/${next}`, {
        ...{ version, body: { text: 'Sans elle.' } },
      });
    const stale = await saving(1);
    expect([stale.status, stale.body.current]).toMatchObject([412, { text: BLACKED, blackouts: [MARK], version: 2 }]);
    expect((await saving(2)).status).toBe(200);
    const { status } = await observer.member.browser.send('DELETE', `/api/verifications/${next}`, { version: 3 });
    expect(status).toBe(204);
    expect(await traces()).toEqual([]);
  });

  it.each<[string, () => Promise<{ about: { milestone?: string; evidence?: string } }>]>([
    ['a milestone', achieved],
    ['evidence', () => piece('public')],
  ])('are blacked out in a draft about %s that is begun at the same instant', async (_, made) => {
    const { about } = await made();
    const id = await say(observer, about);
    const begin = async () => {
      const database = app.nest.get(Database);
      await database.actAs(as(observer.member, 'independent'));
      await database.query(
        `INSERT INTO verifications (id, evidence_id, milestone_id, organisation_id, author_id, edited_by_id, finding, language, text)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $4, 'confirmed', 'fr', $5)`,
        [about.evidence ?? null, about.milestone ?? null, observer.organisationId, observer.member.account.id, TEXT],
      );
    };
    const done = await whenBothMeet(app, begin, () => ask(observer.lead, wish(id)));
    expect(done.status).toBe(201);
    expect(await traces()).toEqual([]);
  });

  it('are marked in what was a draft with the day of its publication: nobody learns that it was there before', async () => {
    const { about } = await achieved();
    const id = await say(observer, about);
    const { id: next } = await draft(observer.member, about);
    expect((await ask(observer.lead, wish(id))).status).toBe(201);
    await app.data.query('UPDATE verification_blackouts SET on_day = on_day - 20 WHERE verification_id = $1', [next]);
    const publication = `/api/verifications/${next}/publication`;
    expect((await observer.lead.browser.send('POST', publication, { version: 2 })).status).toBe(200);
    const { body } = await app.visitor().get<OwnVerification>(`/api/verifications/${next}`);
    expect(body).toMatchObject({ text: BLACKED, blackouts: [MARK] });
  });

  it('are blacked out by each of several who come at once', async () => {
    for (let times = 0; times < 10; times++) {
      const { about } = await achieved();
      const [first, later] = [await say(observer, about), await say(observer, about)];
      const words = (...list: string[]): Partial<CreateBlackout> => ({ words: list });
      const done = await Promise.all([
        ask(observer.lead, wish(first)),
        ask(observer.lead, wish(later, words('seule'))),
        ask(observer.lead, wish(later, words('ouvert'))),
      ]);
      expect(done.map(({ status }) => status)).toEqual([201, 201, 201]);
    }
    expect(await traces()).toEqual([]);
  });

  it('take two editors where anybody reads it: one asks, another agrees, and its organisation is told', async () => {
    const { about, url } = await piece('public');
    const id = await say(observer, about);
    const before = [await toldTo(observer.member), await toldTo(cso.member)];
    const asked = await ask(editors[0], wish(id));
    expect(asked.body).toMatchObject({ state: 'open', words: [NAME], allowedActions: ['refusal'] });
    expect((await step(editors[0], asked.id, 'agreement')).status).toBe(403);
    expect((await step(observer.lead, asked.id, 'agreement')).status).toBe(403);
    expect(await statusOf(observer.lead, `/api/blackouts/${asked.id}`)).toBe(404);
    const { body: work } = await editors[1].browser.get<Workspace>('/api/workspace');
    expect(work.blackouts).toMatchObject([
      { id: asked.id, target: { noun: 'verification', id }, organisation: { slug: observer.slug } },
    ]);
    const agreed = await step(editors[1], asked.id, 'agreement');
    expect([agreed.status, agreed.body.state, agreed.body.words]).toEqual([200, 'done', null]);
    const { body: read } = await app.visitor().get<EvidenceRecord>(url);
    expect(read.verifications).toMatchObject([{ text: BLACKED, blackouts: [MARK] }]);
    expect(await traces()).toEqual([]);
    expect([await toldTo(observer.member), await toldTo(cso.member)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  it('are those of the own organisation’s published findings, for a lead who says again who they are', async () => {
    const { about } = await achieved();
    const id = await say(observer, about);
    expect((await ask(second.lead, wish(id))).status).toBe(403);
    expect((await ask(observer.member, wish(id))).status).toBe(403);
    const { id: unpublished } = await draft(observer.member, about, 'Rien.');
    for (const person of [observer.lead, editors[0]])
      expect(codesOf(await ask(person, wish(unpublished)))).toEqual([['target.id', 'not_found']]);
    expect(codesOf(await ask(observer.lead, wish(id, { target: { noun: 'report', id } })))).toEqual([
      ['target.id', 'not_found'],
    ]);
    await app.data.query('UPDATE sessions SET confirmed_at = NULL');
    expect((await ask(observer.lead, wish(id))).body.code).toBe('confirmation_required');
    await app.confirm(observer.lead, second.lead, ...editors);
    await ask(observer.lead, wish(id));
  });

  it('stay the own organisation’s to black out when the evidence is offered no longer', async () => {
    const { about, id: evidence } = await piece('restricted');
    const id = await say(observer, about);
    await app.data.query('UPDATE evidence_offers SET withdrawn_at = now() WHERE evidence_id = $1', [evidence]);
    expect((await ask(observer.lead, wish(id))).body).toMatchObject({ state: 'done', about: { id: evidence } });
    const { body } = await observer.lead.browser.get<Verification>(`/api/verifications/${id}`);
    expect([body.text, body.blackouts]).toEqual([BLACKED, [MARK]]);
  });
});

describe('of a finding that is not for everybody', () => {
  it.each<VisibilityLevel>(['restricted', 'shared'])(
    'no editor learns, who asks about one on %s evidence',
    async (level) => {
      const { about, id: evidence } = await piece('restricted');
      const id = await say(observer, about);
      await app.data.query('UPDATE evidence SET level = $2 WHERE id = $1', [evidence, level]);
      const nothing = await inspect(editors[0], wish(randomUUID()));
      for (const answer of [await inspect(editors[0], wish(id)), await ask(editors[0], wish(id))])
        expect([answer.status, codesOf(answer)]).toEqual([nothing.status, codesOf(nothing)]);
      await ask(observer.lead, wish(id));
    },
  );

  it('no editor decides or sees what was asked while everybody read it', async () => {
    const { about, id: evidence } = await piece('public');
    const id = await say(observer, about);
    const { id: asked } = await ask(editors[0], wish(id));
    expect(await wishesFor(editors[1])).toContain(asked);
    await app.data.query(`UPDATE evidence SET level = 'restricted' WHERE id = $1`, [evidence]);
    expect(await wishesFor(editors[1])).not.toContain(asked);
    for (const person of editors) expect(await statusOf(person, `/api/blackouts/${asked}`)).toBe(404);
    for (const name of ['agreement', 'refusal']) expect((await step(editors[1], asked, name)).status).toBe(404);
    const decide = application.as(as(editors[1], null), 'SELECT decide_blackout($1, true)', [asked]);
    await expect(decide).rejects.toThrow('Two editors');
    const { rows } = await application.as(as(editors[1], null), 'SELECT FROM blackouts WHERE id = $1', [asked]);
    expect(rows).toEqual([]);
    await ask(observer.lead, wish(id));
    await app.data.query('DELETE FROM blackouts WHERE id = $1', [asked]);
  });

  it('nothing is left that somebody asked, once the evidence is taken back', async () => {
    const { about, id: evidence } = await piece('public');
    const id = await say(observer, about);
    const { id: asked } = await ask(editors[0], wish(id));
    const body = { category: 'mistake' };
    const gone = await cso.lead.browser.send('POST', `/api/evidence/${evidence}/withdrawal`, { version: 1, body });
    expect(gone.status).toBe(200);
    expect(await app.data.query('SELECT FROM blackouts WHERE id = $1', [asked])).toEqual([]);
    expect(await statusOf(editors[0], `/api/blackouts/${asked}`)).toBe(404);
    expect(codesOf(await ask(observer.lead, wish(id)))).toEqual([['target.id', 'not_found']]);
  });
});

describe('behind the application', () => {
  it.each<[string, () => Asker | null]>([
    ['nobody', () => null],
    ['a member', () => as(observer.member, 'independent')],
    ['an editor alone', () => as(editors[0], null)],
    ['a lead of another organisation', () => as(second.lead, 'independent')],
  ])('no words of a finding are blacked out by %s', async (_, who) => {
    const id = await say(observer, (await achieved()).about, 'Awa');
    const sql = `SELECT black_out_finding(gen_random_uuid(), $1, ARRAY['Awa'], 'identity_protected')`;
    await expect(application.as(who(), sql, [id])).rejects.toThrow('own organisation');
  });

  it('nobody passes by those who ask first, nor makes a mark, nor asks about what they may not read', async () => {
    const { about } = await piece('restricted');
    const id = await say(observer, about, 'Awa');
    const apply = `SELECT apply_finding_blackout(gen_random_uuid(), $1, ARRAY['Awa'], 'identity_protected')`;
    await expect(application.as(as(observer.lead, 'independent'), apply, [id])).rejects.toThrow('permission denied');
    const mark = `INSERT INTO verification_blackouts VALUES (gen_random_uuid(), $1, 'identity_protected', now())`;
    await expect(application.as(as(editors[0], null), mark, [id])).rejects.toThrow('permission denied');
    const wished = `INSERT INTO blackouts (id, verification_id, category, words, asked_by_id)
      VALUES (gen_random_uuid(), $1, 'identity_protected', ARRAY['Awa'], $2)`;
    const asked = application.as(as(editors[0], null), wished, [id, editors[0].account.id]);
    await expect(asked).rejects.toThrow('row-level security');
  });
});

function as({ account }: Person, organisationKind: Asker['organisationKind']): Asker {
  return { accountId: account.id, organisationId: account.organisationId, organisationKind, role: account.role };
}
