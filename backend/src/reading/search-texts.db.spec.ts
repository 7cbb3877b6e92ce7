import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RecommendationsPage } from '@parole-tenue/contract';
import { daysAgo, Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let recommendation: string;
let organisation: string;
let count = 0;

const found = async (q: string): Promise<string[]> => {
  const { body } = await app.visitor().get<RecommendationsPage>(`/api/recommendations?q=${q}`);
  return body.items.map(({ reference }) => reference);
};
const change = (sql: string, ...parameters: unknown[]) => app.owner.query(sql, parameters);

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  await make.area({ slug: 'gao', name: inBoth('Gao') });
  await make.area({ slug: 'menaka', name: inBoth('Ménaka'), formerly: 'gao' });
});
afterAll(() => app.stop());

beforeEach(async () => {
  organisation = (await make.organisation({ name: inBoth('Zorgamt') })).id;
  await make.theme({ slug: `theme-${String(++count)}`, name: inBoth('Thema') });
  const framework = await make.framework({ title: inBoth('Rahmenwerk') });
  const themes = [`theme-${String(count)}`];
  const made = { reference: `K-${String(count)}`, text: inBoth('Wortlaut'), themes, frameworkId: framework.id };
  recommendation = (await make.recommendation(made)).id;
  await make.responsibility({ recommendationId: recommendation, organisationId: organisation });
});

const reference = (): string => `K-${String(count)}`;
const said = (more: object) => ({ recommendationId: recommendation, organisationId: organisation, ...more });

describe('what is searched follows what it is made of', () => {
  it.each<[what: string, q: string, change: () => Promise<unknown>]>([
    [
      'the wording',
      'neuwort',
      () => change(`UPDATE recommendations SET text = $2 WHERE id = $1`, recommendation, inBoth('Neuwort')),
    ],
    [
      'the reference',
      'qq-77',
      () => change(`UPDATE recommendations SET reference = 'QQ-77' WHERE id = $1`, recommendation),
    ],
    [
      'the passage',
      'passage',
      () => change(`UPDATE recommendations SET quote = 'Passage' WHERE id = $1`, recommendation),
    ],
    [
      'its themes',
      'zweitthema',
      async () => {
        await make.theme({ slug: 'zweites', name: inBoth('Zweitthema') });
        await change(`UPDATE recommendations SET themes = '{zweites}' WHERE id = $1`, recommendation);
      },
    ],
    [
      'the name of a theme',
      'umbenannt',
      () => change('UPDATE themes SET name = $2 WHERE slug = $1', `theme-${String(count)}`, inBoth('Umbenannt')),
    ],
    [
      'the title of its framework',
      'gesetzblatt',
      () =>
        change(
          'UPDATE frameworks SET title = $2 WHERE id = (SELECT framework_id FROM recommendations WHERE id = $1)',
          recommendation,
          inBoth('Gesetzblatt'),
        ),
    ],
    [
      'a framework that it relates to',
      'charta',
      async () => {
        const { slug } = await make.framework({ title: inBoth('Urkunde') });
        await change(
          'UPDATE recommendations SET related = $2 WHERE id = $1',
          recommendation,
          JSON.stringify([{ framework: slug, how: 'implements' }]),
        );
        await change('UPDATE frameworks SET title = $2 WHERE slug = $1', slug, inBoth('Charta'));
      },
    ],
    [
      'the name of who answers',
      'neuamt',
      () => change('UPDATE organisations SET name = $2 WHERE id = $1', organisation, inBoth('Neuamt')),
    ],
    [
      'a former name of who answers',
      'altamt',
      () =>
        make.insert('organisation_names', {
          organisationId: organisation,
          until: '2020-01-01',
          name: inBoth('Altamt'),
        }),
    ],
    [
      'who answers',
      'hilfswerk',
      async () =>
        make.responsibility(
          said({ organisationId: (await make.organisation({ name: inBoth('Hilfswerk') })).id, part: 'support' }),
        ),
    ],
    ['an area that a milestone names', 'menaka', () => make.milestone(said({ areas: ['menaka'] }))],
    [
      'an area of the public record',
      'menaka',
      async () => {
        const { id } = await make.indicator({ recommendationId: recommendation });
        await make.indicatorValue({ indicatorId: id, areas: [{ area: 'menaka', value: 1 }] });
      },
    ],
    ['an area that a report is from', 'menaka', () => make.report(said({ areas: ['menaka'] }))],
    [
      'an area that an assessment is of',
      'menaka',
      () => make.assessment(said({ areas: ['menaka'], judgement: 'minimum' })),
    ],
    [
      'the name of an area',
      'neumenaka',
      async () => {
        await make.milestone(said({ areas: ['menaka'] }));
        await change(`UPDATE areas SET name = $1 WHERE slug = 'menaka'`, inBoth('Neumenaka'));
        await change(`UPDATE areas SET name = $1 WHERE slug = 'menaka'`, inBoth('Ménaka Neumenaka'));
      },
    ],
  ])('%s', async (_, q, happen) => {
    expect(await found(q)).not.toContain(reference());
    await happen();
    expect(await found(q)).toContain(q === 'qq-77' ? 'QQ-77' : reference());
  });

  it('forgets what does not hold any more', async () => {
    await change('UPDATE recommendations SET text = $2 WHERE id = $1', recommendation, inBoth('Etwas'));
    await change('DELETE FROM responsibilities WHERE recommendation_id = $1', recommendation);
    expect(await found('wortlaut')).not.toContain(reference());
    expect(await found('zorgamt')).not.toContain(reference());
  });

  it('says nothing of a draft, and nothing of what was superseded', async () => {
    const draft = await make.report(said({ areas: ['menaka'], state: 'draft' }));
    expect(await found('menaka')).not.toContain(reference());
    await change(`UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`, draft.id);
    expect(await found('menaka')).toContain(reference());
    await make.report(said({ areas: ['gao'], supersedesId: draft.id, publishedAt: daysAgo(0) }));
    expect(await found('menaka')).not.toContain(reference());
    expect(await found('gao')).toContain(reference());
  });
});

it('is found whichever way its letters are written', async () => {
  await change('UPDATE recommendations SET text = $2 WHERE id = $1', recommendation, inBoth('Épée'.normalize('NFD')));
  expect(await found('épée')).toEqual([reference()]);
  expect(await found('epee')).toEqual([reference()]);
});

it('is the same made anew', async () => {
  const texts = `SELECT recommendation_id, reference, areas, words::text FROM search_texts ORDER BY recommendation_id`;
  const kept = await app.data.query(texts);
  await change('SELECT rebuild_search()');
  expect(await app.data.query(texts)).toEqual(kept);
});
