import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type OrganisationDetail,
  type TimelinePage,
  type VerificationsPage,
} from '@parole-tenue/contract';
import { Administrators } from '../../test/administrators.js';
import { assessed, assessmentOn, sentIn } from '../../test/assessments.js';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { type Asker } from '../core/database/database.js';

let app: TestApp;
let make: Factory;
let us: Administrators;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  us = await Administrators.of(app, make);
});
afterAll(() => app.stop());

const read = async <Body = object>(path: string): Promise<Body> => (await app.visitor().get<Body>(path)).body;

/** A civil-society organisation that has said something of every noun, told of a meeting and a value, and then is a donor. */
async function turned() {
  const side = await sideOf(app, make, 'civil_society');
  const { organisationId, slug } = side;
  const template = await make.template({ view: 'meetings' });
  const { id: recommendationId, reference } = await make.recommendation({ templateId: template.id });
  const said = { recommendationId, organisationId };
  await make.responsibility(said);
  const ministry = await make.organisation({ kind: 'government' });
  const theirs = await make.report({ recommendationId, organisationId: ministry.id, judgement: 'full' });
  const report = await make.report({ ...said, judgement: 'minimum' });
  const { id: indicatorId } = await make.indicator({ recommendationId });
  await make.reportedValue({ statementId: report.id, indicatorId, value: 4 });
  await make.meeting({ statementId: report.id });
  await make.evidence({ statementId: report.id, authorId: side.member.account.id });
  await make.objection({ ...said, answersId: theirs.id });
  await make.response(said);
  const { id } = await assessed(side, assessmentOn(reference));
  return { side, slug, reference, id, report, ministry, change: () => change(slug) };
}

const change = (slug: string) => us.approved({ kind: 'change_kind', organisation: slug, organisationKind: 'donor' });

describe('what was published', () => {
  it('is signed with the kind of then, wherever it is read, byte for byte as before', async () => {
    const { slug, reference, id, report, ministry, change } = await turned();
    const paths = [
      ...[`/api/assessments/${id}`, `/api/reports/${report.id}`, `/api/assessments?recommendation=${reference}`],
      ...[`/api/objections?recommendation=${reference}`, `/api/responses?recommendation=${reference}`],
      ...[`/api/recommendations/${reference}/timeline`, `/api/recommendations/${reference}/track`],
      ...[`/api/evidence?recommendation=${reference}`, `/api/organisations/${ministry.slug}`],
    ];
    const before = await Promise.all(paths.map((path) => read(path)));
    expect(paths.filter((_, index) => !JSON.stringify(before[index]).includes(`"${slug}"`))).toEqual([]);
    await change();
    const after = await Promise.all(paths.map((path) => read(path)));
    expect(after).toEqual(before);
  });

  it('was found by observers, who stay observers there', async () => {
    const { organisationId, slug, member } = await sideOf(app, make, 'independent');
    const { id: recommendationId } = await make.recommendation();
    const ministry = await make.organisation({ kind: 'government' });
    const { id: milestoneId } = await make.milestone({ recommendationId, organisationId: ministry.id });
    await make.verification({ organisationId, authorId: member.account.id, milestoneId, state: 'published' });
    await change(slug);
    const { items } = await read<VerificationsPage>(`/api/verifications?milestone=${milestoneId}`);
    expect(items.map(({ organisation }) => [organisation.slug, organisation.kind])).toEqual([[slug, 'independent']]);
  });

  it('counts for the side it was signed for, until the organisation speaks again', async () => {
    const { side, reference, change } = await turned();
    const seen = async (): Promise<unknown> => {
      const { perspectives } = await read<{ perspectives: { perspective: string; organisations: number }[] }>(
        `/api/recommendations/${reference}`,
      );
      return perspectives.map(({ organisations }) => organisations);
    };
    expect(await seen()).toEqual([1, 1, 0, 0]);
    await change();
    expect(await seen()).toEqual([1, 1, 0, 0]);
    const { id } = await assessed(side, assessmentOn(reference));
    expect((await read<Assessment>(`/api/assessments/${id}`)).organisation.kind).toBe('donor');
    expect(await seen()).toEqual([1, 0, 1, 0]);
  });

  it('is of the kind of its publication, not of its first draft', async () => {
    const side = await sideOf(app, make, 'civil_society');
    const { reference } = await make.recommendation();
    const sent = await sentIn(side, assessmentOn(reference));
    await change(side.slug);
    const path = `/api/assessments/${sent.id}`;
    expect((await side.lead.browser.get<Assessment>(path)).body.organisation.kind).toBe('donor');
    await side.lead.browser.send('POST', `${path}/publication`, { version: sent.version });
    expect((await read<Assessment>(path)).organisation.kind).toBe('donor');
  });

  it('bears the name of its day where that is known, whenever it is brought in', async () => {
    const { organisationId, slug } = await sideOf(app, make, 'government');
    await app.data.query(`INSERT INTO organisation_names (organisation_id, until, name) VALUES ($1, $2, $3)`, [
      ...[organisationId, dayAgo(10), { fr: 'Ministère d’avant', en: null, original: 'fr' }],
    ]);
    const { body: today } = await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`);
    const { id: recommendationId } = await make.recommendation();
    const named = async (days: number): Promise<unknown> => {
      const { id } = await make.assessment({ recommendationId, organisationId, publishedAt: daysAgo(days) });
      return (await read<Assessment>(`/api/assessments/${id}`)).organisation.name.fr;
    };
    expect([await named(20), await named(11), await named(10), await named(1)]).toEqual([
      ...['Ministère d’avant', 'Ministère d’avant'],
      ...[today.name.fr, today.name.fr],
    ]);
  });

  it('leaves the organisation itself as it is today', async () => {
    const { slug, reference, change } = await turned();
    await change();
    expect((await read<OrganisationDetail>(`/api/organisations/${slug}`)).kind).toBe('donor');
    const { items } = await read<TimelinePage>(`/api/recommendations/${reference}/timeline?perspective=donor`);
    expect(items).toEqual([]);
  });
});

describe('the database lets nobody', () => {
  const asker = ({ organisationId, lead }: Side): Asker => ({
    ...{ accountId: lead.account.id, organisationId, organisationKind: 'civil_society', role: 'lead' },
  });
  const codeOf = (outcome: Promise<unknown>): Promise<unknown> =>
    outcome.then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
  let side: Side;
  let ids: { draft: string; submitted: string; published: string; milestone: string; other: string };
  let database: ApplicationRole;

  beforeAll(async () => {
    side = await sideOf(app, make, 'civil_society');
    const { id: recommendationId } = await make.recommendation();
    const { organisationId, member } = side;
    const row = { recommendationId, organisationId, authorId: member.account.id };
    const planned = { recommendationId, organisationId };
    const milestones = [await make.milestone(planned), await make.milestone(planned)].map(({ id }) => id);
    const of = async (state: 'draft' | 'submitted' | 'published'): Promise<string> =>
      (await make.assessment({ ...row, state, milestoneId: milestones[0], judgement: 'minimum' })).id;
    const made = { draft: await of('draft'), submitted: await of('submitted'), published: await of('published') };
    ids = { ...made, milestone: milestones[1] ?? '', other: (await make.recommendation()).id };
    database = await ApplicationRole.of(app);
  });
  afterAll(() => database.end());

  const set = (which: 'draft' | 'submitted' | 'published', change: string): Promise<unknown> =>
    codeOf(database.as(asker(side), `UPDATE statements SET ${change} WHERE id = $1`, [ids[which]]));

  it.each([
    `perspective = 'government'`,
    `signed_name = '{"fr": "Autre", "en": null, "original": "fr"}'`,
    'subject_id = gen_random_uuid()',
    'framework_id = gen_random_uuid()',
    'recommendation_id = gen_random_uuid()',
    'supersedes_id = NULL',
  ])('change what it is about or for whom it speaks: %s', async (change) => {
    for (const which of ['draft', 'submitted', 'published'] as const) expect(await set(which, change)).toBe('42501');
  });

  it('judge another milestone than the one begun with, or one of another recommendation', async () => {
    expect(await set('draft', `edited_by_id = acting_account(), milestone_id = '${ids.milestone}'`)).toBe('42501');
    const insert = (recommendation: string): Promise<unknown> =>
      codeOf(
        database.as(
          asker(side),
          `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text, as_of,
             milestone_id, created_at, updated_at, creation_hash)
           VALUES (gen_random_uuid(), 'assessment', $1, $2, $3, $3, 'draft', 'fr', '', '${dayAgo(1)}', $4, now(), now(), '')`,
          [recommendation, side.organisationId, side.lead.account.id, ids.milestone],
        ),
      );
    const [{ id } = { id: '' }] = await app.data.query<{ id: string }>(
      'SELECT recommendation_id AS id FROM milestones WHERE id = $1',
      [ids.milestone],
    );
    expect([await insert(ids.other), await insert(id)]).toEqual(['42501', 'done']);
  });

  it.each([
    `effect = 'major'`,
    `confidence = 'high'`,
    `confidence_why = 'Autre.'`,
    `guidance = '{"begun": true}'`,
    `differs_because = 'Autre.'`,
  ])('say otherwise without standing behind it, or once it is sent in: %s', async (change) => {
    expect(await set('draft', change)).toBe('42501');
    expect(await set('draft', `${change}, edited_by_id = acting_account()`)).toBe('done');
    for (const which of ['submitted', 'published'] as const) {
      expect(await set(which, `${change}, edited_by_id = acting_account()`)).toBe('42501');
    }
  });
});
