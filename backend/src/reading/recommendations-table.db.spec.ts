import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSPECTIVES, type Problem, type RecommendationsPage } from '@parole-tenue/contract';
import { dayAgo, daysAgo, type Factory, inBoth } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';

const ADDRESS = '/api/recommendations.csv';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

/** Three recommendations: one disputed, with a name that is a formula; one old and silent; one of a demonstration. */
beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
  await make.area({ slug: 'kidal', name: inBoth('Kidal') });
  const { slug } = await make.theme({ name: { fr: 'Emploi', en: null, original: 'fr' } });
  const [one, two, three] = [
    await make.recommendation({
      reference: 'T-1',
      position: 1,
      themes: [slug],
      text: inBoth('=HYPERLINK("https://x.test";"ici")'),
    }),
    await make.recommendation({
      reference: 'T-2',
      position: 2,
      text: { fr: null, en: 'Only; in "English"', original: 'en' },
    }),
    await make.recommendation({ reference: 'T-3', position: 3 }),
  ];
  const say = (recommendationId: string, { organisationId }: Side, changes: object) =>
    make.assessment({ recommendationId, organisationId, ...changes });
  await make.responsibility({ recommendationId: one.id, organisationId: ministry.organisationId });
  await make.milestone({ recommendationId: one.id, organisationId: ministry.organisationId, weight: 3 });
  await say(one.id, ministry, { judgement: 'full', publishedAt: daysAgo(4) });
  await say(one.id, cso, { judgement: 'not_initiated', areas: ['kidal', 'gao'], publishedAt: daysAgo(2) });
  await say(two.id, cso, { judgement: 'minimum', publishedAt: daysAgo(500) });
  await say(three.id, cso, { judgement: 'no_evidence', isDemo: true });
  await say(three.id, cso, { judgement: 'full', state: 'draft' });
});
afterAll(() => app.stop());

/** By head, per line; it is read as a spreadsheet reads it. */
async function tableOf(query = '', separator = ';') {
  const { body } = await app.visitor().get<string>(`${ADDRESS}${query}`);
  const rows = body
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(;|,|$)/g)])
    .map((cells) => cells.map(([, text = '', after]) => [text.replaceAll('""', '"'), after] as const));
  const [heads = [], ...lines] = rows;
  expect(new Set(heads.slice(0, -1).map(([, after]) => after))).toEqual(new Set([separator]));
  return lines.map((line) => Object.fromEntries(line.map(([text], index) => [heads[index]?.[0] ?? '', text])));
}

describe('the table of recommendations', () => {
  it('has the figures of the list, for every recommendation and side', async () => {
    const { body } = await app.visitor().get<RecommendationsPage>('/api/recommendations?limit=100');
    const table = await tableOf('?language=en', ',');
    const names = ['Government', 'Civil society', 'Donors', 'Independent'];
    const text = (value: string | number | null) => (value === null ? '' : String(value));
    expect(table.map((line) => line['Reference'])).toEqual(body.items.map(({ reference }) => reference));
    for (const [index, item] of body.items.entries()) {
      const line = table[index] ?? {};
      expect(line['Divergence between perspectives']).toBe(text(item.divergence));
      expect(line['Divergence between regions (civil society)']).toBe(text(item.regionalDivergence));
      expect(line['Last statement']).toBe(text(item.lastStatementOn));
      expect(line['Weight counted']).toBe(text(item.milestones.countedWeight));
      for (const [place, side] of PERSPECTIVES.entries()) {
        const view = item.perspectives.find(({ perspective }) => perspective === side);
        const cells = ['level (0 to 3)', 'lowest', 'highest', 'organisations', 'latest assessment'];
        expect(cells.map((cell) => line[`${names[place] ?? ''}: ${cell}`])).toEqual(
          [view?.level, view?.lowest, view?.highest, view?.organisations, view?.latestOn].map((one) =>
            text(one ?? null),
          ),
        );
      }
    }
  });

  it('says in words what is no level, and where civil society speaks for', async () => {
    const [one, two, three] = await tableOf();
    expect(one).toMatchObject({
      ...{ Référence: 'T-1', Thèmes: 'Emploi', 'Gouvernement\u00A0: niveau (0 à 3)': '3' },
      'Société civile par région': 'Kidal\u00A0: 0 | gao\u00A0: 0',
      ...{ 'Silence du chef de file': 'aucun rapport', 'Contient des données de démonstration': 'non' },
    });
    expect(two).toMatchObject({
      ...{ 'Société civile\u00A0: état': 'plus de 12 mois', 'Société civile\u00A0: niveau (0 à 3)': '1' },
      ...{ 'Texte (fr)': '', 'Texte (en)': 'Only; in "English"', 'Silence du chef de file': 'sans chef de file' },
    });
    expect(three).toMatchObject({
      ...{ 'Société civile\u00A0: état': 'sans preuve', 'Société civile\u00A0: niveau (0 à 3)': '' },
      ...{ 'Gouvernement\u00A0: état': 'jamais évalué', 'Contient des données de démonstration': 'oui' },
      ...{ 'Dernière déclaration': dayAgo(0), 'Écart entre points de vue': '' },
    });
  });

  it('runs nothing in a spreadsheet', async () => {
    expect((await tableOf())[0]?.['Texte (fr)']).toBe(`'=HYPERLINK("https://x.test";"ici")`);
  });

  it('is narrowed and sorted as the list is, and has no pages', async () => {
    const references = async (query: string) => (await tableOf(query)).map((line) => line['Référence']);
    expect(await references('?divergence=3')).toEqual(['T-1']);
    expect(await references('?level=government:3&organisation=' + ministry.slug)).toEqual(['T-1']);
    expect(await references('?sort=-reference')).toEqual(['T-3', 'T-2', 'T-1']);
    expect(await references('?q=nowhere')).toEqual([]);
    for (const query of ['limit=2', 'cursor=x', 'colour=red', 'language=de', 'sort=colour']) {
      const { status, body } = await app.visitor().get<Problem>(`${ADDRESS}?${query}`);
      expect([status, body.errors?.[0]?.path]).toEqual([400, query.split('=')[0]]);
    }
  });

  it('goes on where one question ends', async () => {
    const framework = await make.framework({ slug: 'many' });
    await app.data.query(
      `INSERT INTO recommendations (id, reference, position, framework_id, addressee, wording, text, fr_status, sdg, themes, related, version)
       SELECT gen_random_uuid(), 'M-' || i, 1000 + i, $1, 'national', 'verbatim', '{"fr":"a","en":"a","original":"fr"}', 'unofficial', '{}', '{}', '[]', 1
       FROM generate_series(1, 501) i`,
      [framework.id],
    );
    const table = await tableOf('?framework=many');
    expect(table.map((line) => line['Référence'])).toEqual(
      Array.from({ length: 501 }, (_, index) => `M-${String(index + 1)}`),
    );
  });

  it('is a file whose name tells nobody’s, in the language preferred, asked for again at the price of a tag', async () => {
    const get = (headers: Record<string, string> = {}) => app.visitor().get<string>(ADDRESS, headers);
    const { headers, body } = await get();
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="recommendations.csv"',
      'cache-control': 'public, no-cache',
    });
    expect(body.startsWith('\uFEFF"Référence";')).toBe(true);
    expect((await get({ 'accept-language': 'en' })).body.startsWith('\uFEFF"Reference",')).toBe(true);
    expect((await get({ 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
    expect((await cso.lead.browser.get<string>(ADDRESS)).body).toBe(body);
  });
});
