import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganisationDetail, type OrganisationsPage, type Problem } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory, inBoth } from '../../test/factories.js';
import { type Person, personOf, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let editor: Person;
let administrator: Person;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  editor = await personOf(app, make, { role: 'editor' });
  administrator = await personOf(app, make, { role: 'administrator' });
});
afterAll(() => app.stop());

const read = async (slug: string): Promise<OrganisationDetail> =>
  (await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`)).body;

describe('organisations', () => {
  it('are listed by name as French sorts, and by the English one where there is no other', async () => {
    const names = ['Zone', 'Éducation', 'Emploi', 'eau'];
    for (const name of names)
      await make.organisation({ slug: `o-${name.charCodeAt(0)}-${name.length}`, name: inBoth(name) });
    await make.organisation({ slug: 'english', name: { fr: null, en: 'Friends', original: 'en' } });
    const { body } = await app.visitor().get<OrganisationsPage>('/api/organisations?limit=100');
    expect(body.items.map(({ name }) => name.fr ?? name.en)).toEqual(['eau', 'Éducation', 'Emploi', 'Friends', 'Zone']);
  });

  it('are "not yet invited" until somebody has an account', async () => {
    const organisation = await make.organisation({ slug: 'invited' });
    expect(await read('invited')).toMatchObject({ hasAccounts: false });
    await make.account({ organisationId: organisation.id });
    expect(await read('invited')).toMatchObject({ hasAccounts: true });
  });

  it('tell what they answer for, and count what they published', async () => {
    const { id: organisationId } = await make.organisation({
      slug: 'busy',
      kind: 'government',
      nameSince: '2026-02-12',
    });
    const [first, second] = [
      await make.recommendation({ reference: 'B-1', position: 1 }),
      await make.recommendation({ reference: 'B-2', position: 2 }),
    ];
    await make.responsibility({ organisationId, recommendationId: first.id, part: 'support' });
    await make.responsibility({ organisationId, recommendationId: second.id, from: '2024-01-25' });
    await make.responsibility({ organisationId, recommendationId: first.id, until: '2024-01-25' });
    const said = { organisationId, recommendationId: first.id };
    await make.report({ ...said, publishedAt: daysAgo(20) });
    await make.assessment({ ...said, publishedAt: daysAgo(30) });
    await make.assessment({ ...said, publishedAt: daysAgo(40) });
    await make.report({ ...said, state: 'draft' });
    const { responsibilities, ...organisation } = await read('busy');
    expect(organisation).toMatchObject({
      nameSince: '2026-02-12',
      lastStatementOn: dayAgo(20),
      publishedReports: 1,
      publishedAssessments: 2,
    });
    expect(
      responsibilities.map(({ recommendation, part, from, until }) => [recommendation.reference, part, from, until]),
    ).toEqual([
      ['B-1', 'lead', null, '2024-01-25'],
      ['B-2', 'lead', '2024-01-25', null],
      ['B-1', 'support', null, null],
    ]);
  });

  it('are as punctual as the periods say that closed while they led and had accounts', async () => {
    const { id: organisationId } = await make.organisation({ slug: 'punctual', kind: 'government' });
    const { id: authorId } = await make.account({ organisationId, createdAt: new Date('2024-02-10T08:00:00Z') });
    const { id: recommendationId } = await make.recommendation();
    await make.responsibility({ organisationId, recommendationId, until: '2025-01-01' });
    const report = (period: string, submittedAt: string) => {
      const at = new Date(submittedAt);
      return make.report({ organisationId, recommendationId, authorId, period, submittedAt: at, publishedAt: at });
    };
    await report('2023-Q4', '2024-02-11');
    await report('2024-Q1', '2024-04-30');
    const late = await report('2024-Q2', '2024-07-31');
    await make.report({ organisationId, recommendationId, authorId, period: '2024-Q3', state: 'draft' });
    const { punctuality, lastReports } = await read('punctual');
    expect(punctuality).toEqual({ due: 4, onTime: 1, late: 1, missing: 2 });
    expect(lastReports.map(({ period, isLate }) => [period, isLate])).toEqual([
      ['2024-Q2', true],
      ['2024-Q1', false],
      ['2023-Q4', true],
    ]);
    expect(lastReports[0]).toMatchObject({ id: late.id, publishedOn: '2024-07-31', recommendation: expect.anything() });
  });

  it('owe nothing where nobody was invited, or where their kind does not report', async () => {
    const { id: recommendationId } = await make.recommendation();
    for (const [slug, kind] of [
      ['uninvited', 'government'],
      ['watching', 'independent'],
    ] as const) {
      const { id: organisationId } = await make.organisation({ slug, kind });
      await make.responsibility({ organisationId, recommendationId });
      if (slug === 'watching') await make.account({ organisationId, createdAt: daysAgo(900) });
      expect((await read(slug)).punctuality).toEqual({ due: 0, onTime: 0, late: 0, missing: 0 });
    }
  });

  it('owe nothing that closed while nobody could speak for them, now or in the past', async () => {
    const { id: organisationId } = await make.organisation({ slug: 'silenced', kind: 'government' });
    await make.account({ organisationId, createdAt: daysAgo(500) });
    const { id: recommendationId } = await make.recommendation();
    await make.responsibility({ organisationId, recommendationId });
    const { missing } = (await read('silenced')).punctuality;
    expect(missing).toBeGreaterThan(3);
    const suspend = (at: Date | null) =>
      app.owner.query('UPDATE organisations SET suspended_at = $2 WHERE id = $1', [organisationId, at]);
    await suspend(daysAgo(490));
    expect((await read('silenced')).punctuality).toEqual({ due: 0, onTime: 0, late: 0, missing: 0 });
    await suspend(null);
    expect((await read('silenced')).punctuality.missing).toBe(0);
    await app.owner.query(`UPDATE organisations SET suspensions = '[]' WHERE id = $1`, [organisationId]);
    expect((await read('silenced')).punctuality.missing).toBe(missing);
  });

  it('have objections that nobody replied to, longest due first', async () => {
    const { id: organisationId } = await make.organisation({ slug: 'objected', kind: 'government' });
    const { id: recommendationId } = await make.recommendation();
    const { id: answersId } = await make.report({ organisationId, recommendationId });
    const cso = await make.organisation();
    const against = { organisationId: cso.id, recommendationId, answersId };
    const open = await make.objection(against);
    const unanswered = await make.objection({ ...against, dueOn: dayAgo(2) });
    const answered = await make.objection(against);
    await make.reply({ organisationId, recommendationId, answersId: answered.id });
    await make.objection({ ...against, state: 'submitted' });
    const { unansweredObjections } = await read('objected');
    expect(unansweredObjections.map(({ id, standing, dueOn }) => [id, standing, dueOn])).toEqual([
      [unanswered.id, 'unanswered', dayAgo(2)],
      [open.id, 'open', dayAgo(-30)],
    ]);
    expect(unansweredObjections[0]?.organisation.slug).toBe(cso.slug);
    expect((await read(cso.slug)).unansweredObjections).toEqual([]);
  });

  it('name nobody who belongs to them', async () => {
    const { id: organisationId } = await make.organisation({ slug: 'discreet' });
    await make.account({ organisationId, name: 'Aminata K.', email: 'aminata@example.test' });
    expect(Object.keys(await read('discreet')).sort()).toEqual([
      ...['formerNames', 'hasAccounts', 'isDemo', 'isSuspended', 'kind', 'lastReports', 'lastStatementOn', 'name'],
      ...['nameCheck', 'nameSince', 'publishedAssessments', 'publishedReports', 'punctuality', 'responsibilities'],
      ...['slug', 'unansweredObjections', 'until', 'version'],
    ]);
  });

  it('are absent under another name', async () => {
    const { status, body } = await app.visitor().get<Problem>('/api/organisations/unheard-of');
    expect([status, body.code]).toEqual([404, 'absent']);
  });
});

const created = { kind: 'donor', fr: 'Agence des ponts', en: 'Bridges Agency' };
const put = <Body = OrganisationDetail>(slug: string, body: object, { browser } = editor) =>
  browser.send<Body>('PUT', `/api/organisations/${slug}`, { body });

describe('entering an organisation', () => {
  it('gives it an address and a name, and nobody who speaks for it', async () => {
    const { status, body } = await put('agence-ponts', created);
    expect([status, body]).toMatchObject([
      201,
      { slug: 'agence-ponts', kind: 'donor', name: { fr: created.fr, en: created.en, original: 'fr' }, version: 1 },
    ]);
    expect(body).toMatchObject({
      hasAccounts: false,
      isSuspended: false,
      nameSince: null,
      until: null,
      formerNames: [],
    });
    expect(body).toEqual(await read('agence-ponts'));
  });

  it('is marked as the demonstration’s, where somebody of the demonstration does it', async () => {
    expect((await put('fictive', { kind: 'donor', fr: 'Agence fictive' })).body).toMatchObject({
      isDemo: true,
      name: { fr: 'Agence fictive', en: null },
    });
  });

  it('twice the same makes one; another under its address is refused', async () => {
    const body = { ...created, fr: 'Agence des routes' };
    expect((await put('agence-routes', body)).status).toBe(201);
    expect((await put('agence-routes', body, administrator)).status).toBe(200);
    const { status, body: problem } = await put<Problem>('agence-routes', { ...body, kind: 'government' });
    expect([status, problem.code]).toEqual([409, 'id_taken']);
    await make.organisation({ slug: 'from-the-register' });
    expect((await put('from-the-register', { ...created, fr: 'Autre chose' })).status).toBe(409);
  });

  it('at the same time makes one', async () => {
    const body = { ...created, fr: 'Agence des gués' };
    const both = await Promise.all([put('agence-gues', body), put('agence-gues', body, administrator)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  });

  it.each([
    ['fr', { fr: 'A' }, 'too_short'],
    ['fr', { fr: '   ' }, 'format'],
    ['fr', { fr: 'a'.repeat(201) }, 'too_long'],
    ['en', { en: null }, 'type'],
    ['kind', { kind: 'church' }, 'choice'],
    ['isDemo', { isDemo: false }, 'unknown'],
    ['fr', { fr: 'AGENCE DES PONTS' }, 'taken'],
  ])('is told what is wrong with %s: %j', async (path, wrong, code) => {
    const { status, body } = await put<Problem>('new-one', { ...created, ...wrong });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path, code })]]);
  });

  it.each(['A', 'Grand', 'deux--tirets', '-debut', 'é', 'a'.repeat(61)])('takes no address like %s', async (slug) => {
    const { status, body } = await put<Problem>(encodeURIComponent(slug), { ...created, fr: 'Tout autre nom' });
    expect([status, body.errors]).toMatchObject([400, [{ path: 'slug', code: 'format' }]]);
  });

  it('is for editors and administrators', async () => {
    const { lead, member } = await sideOf(app, make, 'government');
    for (const person of [lead, member]) expect((await put('not-mine', created, person)).status).toBe(403);
    expect((await app.visitor().get('/api/organisations/not-mine')).status).toBe(404);
  });
});

describe('renaming an organisation', () => {
  const rename = <Body = OrganisationDetail>(slug: string, body: object, version = 1, { browser } = editor) =>
    browser.send<Body>('POST', `/api/organisations/${slug}/names`, { body, version });

  it('keeps the old name with its days, one after another, and drops the doubts about it', async () => {
    const { slug, name } = await make.organisation({ nameSince: '2020-01-01', nameCheck: 'an old decree' });
    const first = await rename(slug, { fr: ' Ministère des Ponts ', en: 'Ministry of Bridges', since: '2024-05-01' });
    expect([first.status, first.body]).toMatchObject([
      201,
      {
        name: { fr: 'Ministère des Ponts', en: 'Ministry of Bridges' },
        nameSince: '2024-05-01',
        nameCheck: null,
        version: 2,
      },
    ]);
    const second = await rename(slug, { fr: 'Ministère des Gués', since: dayAgo(0) }, 2, administrator);
    expect(second.body).toMatchObject({
      name: { fr: 'Ministère des Gués', en: null },
      nameSince: dayAgo(0),
      version: 3,
    });
    expect(second.body.formerNames).toEqual([
      { name: first.body.name, since: '2024-05-01', until: dayAgo(0) },
      { name, since: '2020-01-01', until: '2024-05-01' },
    ]);
    expect(await read(slug)).toEqual(second.body);
  });

  it('names a day that has come, and comes after the day of the present name', async () => {
    const { slug, name } = await make.organisation({ nameSince: '2020-01-01' });
    const wrong: [object, string, string][] = [
      [{ fr: 'Demain', since: dayAgo(-1) }, 'since', 'in_the_future'],
      [{ fr: 'Le même jour', since: '2020-01-01' }, 'since', 'too_small'],
      [{ fr: 'Plus tôt', since: '2019-12-31' }, 'since', 'too_small'],
      [{ fr: 'Un jour', since: '2024-02-30' }, 'since', 'not_a_day'],
      [{ fr: name.fr, en: name.en, since: dayAgo(1) }, 'fr', 'taken'],
    ];
    for (const [body, path, code] of wrong) {
      const { status, body: problem } = await rename<Problem>(slug, body);
      expect([status, problem.errors]).toMatchObject([400, [{ path, code }]]);
    }
    expect(await read(slug)).toMatchObject({ name, formerNames: [], version: 1 });
  });

  it('does not give the name of another that exists, but may give one of which nobody is left', async () => {
    const { slug } = await make.organisation();
    await make.organisation({ name: inBoth('Office du Delta') });
    await make.organisation({ name: inBoth('Office du Fleuve'), until: dayAgo(10) });
    const taken = await rename<Problem>(slug, { fr: 'office du delta', since: dayAgo(0) });
    expect([taken.status, taken.body.errors]).toMatchObject([400, [{ path: 'fr', code: 'taken' }]]);
    expect((await rename(slug, { fr: 'Office du Fleuve', since: dayAgo(0) })).status).toBe(201);
  });

  it('needs the version as it stands, so that of two one comes second', async () => {
    const { slug } = await make.organisation();
    expect((await editor.browser.send('POST', `/api/organisations/${slug}/names`, { body: {} })).status).toBe(428);
    const both = await Promise.all([
      rename<Problem>(slug, { fr: `Nom de ${slug}`, since: dayAgo(1) }),
      rename<Problem>(slug, { fr: `Autre nom de ${slug}`, since: dayAgo(2) }, 1, administrator),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(both.find(({ status }) => status === 412)?.body.current).toEqual(await read(slug));
    expect((await read(slug)).formerNames).toHaveLength(1);
  });

  it('is no more for one that ceased to exist, nor for one that is not there', async () => {
    const { slug } = await make.organisation({ until: dayAgo(1) });
    expect((await rename(slug, { fr: 'Revenant', since: dayAgo(0) })).status).toBe(409);
    expect((await rename('nowhere', { fr: 'Personne', since: dayAgo(0) })).status).toBe(404);
  });

  it('is for editors and administrators', async () => {
    const { lead, slug } = await sideOf(app, make, 'government');
    expect((await rename(slug, { fr: 'Un autre nom', since: dayAgo(0) }, 1, lead)).status).toBe(403);
  });
});
