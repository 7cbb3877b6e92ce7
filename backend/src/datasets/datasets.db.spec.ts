import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DataDictionary, type DatasetRows, type Problem } from '@parole-tenue/contract';
import { dayAgo, daysAgo, type Factory, inBoth } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { Database } from '../core/database/database.js';
import { MomentsRepository } from '../core/database/moments.repository.js';
import { DATASETS } from './datasets.js';
import { DatasetsService } from './datasets.service.js';

const FORMULA = '=HYPERLINK("https://x.test")';
const CANARY = 'Qkakikokukata';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;
let observer: Side;
let reports: string[];
let ids: Record<'one' | 'two', string>;

/** Something in every set, and beside it what nobody may read, which says a word that stands nowhere else. */
beforeAll(async () => {
  ({ app, make, cso, ministry, observer } = await appWith({
    ...{ cso: 'civil_society', ministry: 'government', observer: 'independent' },
  }));
  const { slug: theme } = await make.theme({ name: inBoth('Emploi') });
  await make.area({ slug: 'kidal' });
  const framework = await make.framework({ about: inBoth('Un texte') });
  const at = { frameworkId: framework.id };
  const one = await make.recommendation({
    ...at,
    reference: 'D-1',
    position: 1,
    themes: [theme],
    text: inBoth(FORMULA),
  });
  const two = await make.recommendation({ ...at, reference: 'D-2', position: 2 });
  ids = { one: one.id, two: two.id };
  await make.recordedAssessment({ frameworkId: framework.id, organisationId: observer.organisationId });
  await sayAll(one.id);
  const later = await make.report({ ...by(ministry, two.id), period: '2026-Q2', publishedAt: daysAgo(1) });
  reports.push(later.id);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app.stop());

const by = (side: Side, recommendationId: string) => ({
  ...{ recommendationId, organisationId: side.organisationId, authorId: side.member.account.id },
});

async function sayAll(recommendationId: string): Promise<void> {
  const [state, civil] = [by(ministry, recommendationId), by(cso, recommendationId)];
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const milestone = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
  await make.revision({ milestoneId: milestone.id, plannedFrom: dayAgo(40), plannedTo: dayAgo(20) });
  const report = await make.report({ ...state, judgement: 'full', publishedAt: daysAgo(9) });
  reports = [report.id];
  await make.move({ statementId: report.id, milestoneId: milestone.id, state: 'achieved' });
  const planned = {
    recommendationId,
    organisationId: ministry.organisationId,
    targets: [{ period: '2026-Q4', value: 2.5 }],
  };
  const indicator = await make.indicator(planned);
  await make.reportedValue({ statementId: report.id, indicatorId: indicator.id, value: 3.25 });
  const recorded = await make.indicator({ recommendationId });
  await make.indicatorValue({ indicatorId: recorded.id, source: 'Rapport annuel' });
  await make.assessment({ ...civil, judgement: 'minimum', areas: ['kidal'] });
  await make.response(state);
  const objection = await make.objection({ ...civil, answersId: report.id });
  await make.reply({ ...state, answersId: objection.id });
  await make.evidence({ statementId: report.id, authorId: state.authorId, caption: FORMULA, month: '2026-10' });
  await find({ milestoneId: milestone.id });
  await hide(recommendationId);
}

async function find(
  about: { milestoneId?: string; evidenceId?: string },
  text = 'Vu.',
  state = 'published',
): Promise<void> {
  const { organisationId, member } = observer;
  await app.data.query(
    `INSERT INTO verifications (id, evidence_id, milestone_id, organisation_id, author_id, edited_by_id, finding, language, text, state, published_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $4, 'confirmed', 'fr', $5, $6, CASE $6 WHEN 'published' THEN now() END)`,
    [about.evidenceId ?? null, about.milestoneId ?? null, organisationId, member.account.id, text, state],
  );
}

async function hide(recommendationId: string): Promise<void> {
  const civil = { ...by(cso, recommendationId), text: CANARY, state: 'draft' as const };
  const draft = await make.report({ ...civil, period: '2026-Q3' });
  await make.assessment({ ...civil, state: 'submitted' });
  await make.evidence({ statementId: draft.id, authorId: civil.authorId, caption: CANARY, level: 'public' });
  const alone = { ...by(cso, recommendationId), caption: CANARY };
  const shared = await make.evidence({ ...alone, level: 'shared' });
  const restricted = await make.evidence({ ...alone, level: 'restricted' });
  for (const { id: evidenceId } of [shared, restricted]) await find({ evidenceId }, CANARY);
  const open = await make.evidence({ ...by(cso, recommendationId), caption: 'Ouverte', level: 'public' });
  await find({ evidenceId: open.id }, CANARY, 'draft');
}

const json = async (file: string): Promise<DatasetRows> =>
  (await app.visitor().get<DatasetRows>(`/api/data/${file}`)).body;
const textOf = async (file: string, headers = {}): Promise<string> =>
  (await app.visitor().get<string>(`/api/data/${file}`, headers)).body;
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

describe('the dictionary', () => {
  it('describes every set, where it is and what may narrow it', async () => {
    const { body } = await app.visitor().get<DataDictionary>('/api/data');
    expect(body.sets.map(({ name }) => name)).toEqual(DATASETS.map(({ name }) => name));
    expect(body.sets.find(({ name }) => name === 'reports')?.addresses).toEqual({
      csv: '/api/data/reports.csv',
      json: '/api/data/reports.json',
    });
    expect(body.licence.name).toBe('CC BY 4.0');
    expect(body.filters).toEqual(expect.arrayContaining(['theme', 'framework', 'q']));
    expect(body.filters).not.toContain('language');
  });
});

describe.each(DATASETS.map(({ name, columns }) => ({ name, keys: columns.map(({ key }) => key) })))(
  '$name',
  ({ name, keys }) => {
    it('comes with every column of its dictionary, as a table and as rows alike', async () => {
      const { set, licence, dictionary, rows } = await json(`${name}.json`);
      expect({ set, licence, dictionary }).toEqual({
        set: name,
        licence: expect.stringContaining('by/4.0'),
        dictionary: '/api/data',
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(keys);
      const [heads, ...lines] = linesOf(await textOf(`${name}.csv?language=en`));
      expect(heads).toBe(keys.map((key) => `"${key}"`).join(','));
      expect(lines).toHaveLength(rows.length);
    });

    it('tells nothing of what is hidden, nobody’s name and no moment', async () => {
      const people = [cso, ministry, observer].flatMap(({ member, lead }) => [member.account, lead.account]);
      for (const text of [await textOf(`${name}.csv`), JSON.stringify(await json(`${name}.json`))]) {
        for (const word of [CANARY, ...people.flatMap((person) => [person.name, person.email, person.id])]) {
          expect([word, text.includes(word)]).toEqual([word, false]);
        }
        expect(text).not.toMatch(/\d[T ]\d\d:\d\d/);
      }
    });

    it('runs nothing in a spreadsheet', async () => {
      for (const line of linesOf(await textOf(`${name}.csv?language=en`))) expect(line).not.toMatch(/(^|,)"\s*[=+\-@]/);
    });
  },
);

describe('a file', () => {
  it('has what is published, in order, each once', async () => {
    const { rows } = await json('reports.json');
    expect(rows.map(({ id }) => id)).toEqual(reports);
    expect(rows[0]).toMatchObject({
      recommendation: 'D-1',
      organisation: ministry.slug,
      publishedOn: dayAgo(9),
      judgement: 'full',
    });
    expect((await json('evidence.json')).rows).toEqual([
      expect.objectContaining({ caption: 'Ouverte', month: null }),
      expect.objectContaining({ caption: FORMULA, month: '2026-10' }),
    ]);
    expect((await json('verifications.json')).rows).toHaveLength(1);
    expect((await json('record.json')).rows).toMatchObject([{ source: 'Rapport annuel', isChecked: false }]);
  });

  it('is narrowed as the list of recommendations is, where it tells of recommendations', async () => {
    const found = async (file: string) => (await json(file)).rows.map(({ recommendation }) => recommendation);
    expect(await found('reports.json')).toEqual(['D-1', 'D-2']);
    expect(await found('reports.json?q=D-2')).toEqual(['D-2']);
    expect(await found(`recommendations.json?organisation=${ministry.slug}`)).toEqual(['D-1']);
    expect(await found('milestones.json?q=nowhere')).toEqual([]);
    expect(await textOf('reports.csv?q=nowhere&language=en')).toMatch(/^\uFEFF"id",.*"\r\n$/);
  });

  it.each([
    ['themes.csv?theme=x', 400, 'theme'],
    ['reports.csv?colour=red', 400, 'colour'],
    ['reports.csv?language=de', 400, 'language'],
    ['reports.csv?limit=3', 400, 'limit'],
    ['unheard-of.csv', 404, undefined],
    ['reports.xlsx', 404, undefined],
    ['reports', 404, undefined],
  ])('%s is refused with %i', async (file, status, path) => {
    const answer = await app.visitor().get<Problem>(`/api/data/${file}`);
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([status, path]);
  });

  it('goes on where one page ends', async () => {
    await app.data.query(
      `INSERT INTO themes (slug, position, name) SELECT 't-' || i, 1000 + i, '{"fr":"a","en":"b","original":"fr"}' FROM generate_series(1, 1001) i`,
    );
    const { rows } = await json('themes.json');
    expect(rows.map(({ theme }) => theme).filter((theme) => /^t-\d+$/.test(String(theme)))).toEqual(
      Array.from({ length: 1001 }, (_, index) => `t-${String(index + 1)}`),
    );
  });

  it('is written as the language writes numbers, with a mark that the answer varies', async () => {
    expect(await textOf('targets.csv', { 'accept-language': 'fr' })).toContain('"2026-Q4";"2,5"');
    expect(await textOf('targets.csv', { 'accept-language': 'en' })).toContain('"2026-Q4","2.5"');
    expect((await json('targets.json')).rows).toMatchObject([{ value: 2.5 }]);
    const { headers } = await app.visitor().get('/api/data/targets.csv');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="targets.csv"',
      'cache-control': 'public, no-cache',
      vary: expect.stringContaining('Accept-Language') as unknown,
      link: expect.stringContaining('rel="license"') as unknown,
    });
  });

  it('is the same for somebody signed in as for everybody', async () => {
    for (const file of ['evidence.json', 'reports.json', 'verifications.json']) {
      const { body } = await cso.lead.browser.get(`/api/data/${file}`);
      expect(body).toEqual(await json(file));
    }
  });
});

describe('the tag of a file', () => {
  const tagOf = async (file: string): Promise<string> =>
    (await app.visitor().send('HEAD' as 'GET', `/api/data/${file}`)).headers['etag'] ?? '';

  it('spares whoever has it already', async () => {
    const tag = await tagOf('values.csv');
    const again = await app.visitor().get('/api/data/values.csv', { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(await tagOf('values.json')).not.toBe(tag);
  });

  it.each<[what: string, change: () => Promise<unknown>]>([
    ['an indicator is planned', () => make.indicator({ recommendationId: ids.one })],
    [
      'a figure of the public record is added',
      async () => make.indicatorValue({ indicatorId: (await make.indicator({ recommendationId: ids.one })).id }),
    ],
    ['public evidence is brought', () => make.evidence({ ...by(cso, ids.two), level: 'public' })],
    [
      'public evidence is narrowed',
      () => app.data.query(`UPDATE evidence SET level = 'shared' WHERE caption = 'Ouverte'`),
    ],
    [
      'somebody finds something of a milestone',
      async () =>
        find({
          milestoneId: (await make.milestone({ recommendationId: ids.two, organisationId: ministry.organisationId }))
            .id,
        }),
    ],
  ])('is another one once %s', async (_, change) => {
    const before = await tagOf('reports.csv');
    await change();
    expect(await tagOf('reports.csv')).not.toBe(before);
  });

  it('tells nothing of evidence that not everybody reads, nor of what is found of it', async () => {
    const before = await tagOf('reports.csv');
    const { id: evidenceId } = await make.evidence({ ...by(cso, ids.two), level: 'restricted' });
    await find({ evidenceId });
    const { id: statementId } = await make.report({ ...by(cso, ids.two), state: 'draft' });
    await make.evidence({ statementId, authorId: cso.member.account.id, level: 'public' });
    expect(await tagOf('reports.csv')).toBe(before);
  });

  it('knows of every table that a file is made of', async () => {
    const [database, datasets] = [app.nest.get(Database), app.nest.get(DatasetsService)];
    jest.spyOn(app.nest.get(MomentsRepository), 'holdStill').mockResolvedValue();
    const scans = async () =>
      new Map(
        (
          await database.query<{ name: string; scans: string }>(
            'SELECT relname AS name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans FROM pg_stat_xact_user_tables',
          )
        ).map(({ name, scans: count }) => [name, Number(count)]),
      );
    const read = await database.transaction(async () => {
      const before = await scans();
      for (const { name } of DATASETS) await (await datasets.export(null, `${name}.json`, {}, 'fr')).open();
      return [...(await scans())].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
    });
    const counted = await app.data.query<{ name: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'count_change'`,
    );
    const follow = ['change_counts', 'milestone_moves', 'reported_values', 'standings', 'silence_pairs'];
    const known = [
      ...follow,
      'statement_blackouts',
      'verification_blackouts',
      'evidence_files',
      ...counted.map(({ name }) => name),
    ];
    expect(read.length).toBeGreaterThan(15);
    expect(read.filter((name) => !known.includes(name))).toEqual([]);
  });
});
