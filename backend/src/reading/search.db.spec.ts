import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem, type RecommendationsPage } from '@parole-tenue/contract';
import { dayAgo, Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../register/register.loader.js';
import { searchWords } from './search-words.js';

let app: TestApp;
let make: Factory;
let ids: Map<string, string>;

const id = (name: string): string => ids.get(name) ?? '';
const page = async (query: string): Promise<RecommendationsPage> =>
  (await app.visitor().get<RecommendationsPage>(`/api/recommendations?${query}`)).body;
const found = async (q: string, more = ''): Promise<string[]> =>
  (await page(`limit=100&q=${encodeURIComponent(q)}${more}`)).items.map(({ reference }) => reference);

beforeAll(async () => {
  app = await TestApp.start();
  await (await app.tasks()).get(RegisterLoader).load();
  make = new Factory(app.data);
  const rows = await app.data.query<{ name: string; id: string }>(
    'SELECT reference AS name, id FROM recommendations UNION ALL SELECT slug, id FROM organisations UNION ALL SELECT slug, id FROM frameworks',
  );
  ids = new Map(rows.map((row) => [row.name, row.id]));
  await promise('PD-N6', 'min-administration', ['menaka']);
  await promise('PD-N1', 'min-jeunesse', ['segou', 'koulikoro']);
  await make.insert('organisation_names', {
    organisationId: id('min-finances'),
    until: dayAgo(1000),
    name: inBoth('Ministère du Plan et de la Statistique'),
  });
});
afterAll(() => app.stop());

const promise = (reference: string, organisation: string, areas: string[]) =>
  make.milestone({ recommendationId: id(reference), organisationId: id(organisation), areas });

const INTERNATIONAL = ['PD-I1', 'PD-I2', 'PD-I3', 'PD-I4', 'PD-I5', 'PD-I6'];

/** What comes first, of the register as it is. */
const FIRST: [what: string, cases: [q: string, ...first: string[]][]][] = [
  [
    'what people send us',
    [
      ['créer emploi jeunes', 'PD-N2'],
      ['creer emplois', 'PD-N2'],
      ['reintegration', 'PD-N3'],
      ['Timbuktu', 'PD-N3'],
      ['PD-N2', 'PD-N2'],
    ],
  ],
  [
    'references as they are typed',
    [
      ['pd-n2', 'PD-N2'],
      ['pdn2', 'PD-N2'],
      ['PD N2', 'PD-N2'],
      ['co-1', 'CO-1'],
      ['  ve-2 ', 'VE-2'],
      ['pd-i', ...INTERNATIONAL],
    ],
  ],
  [
    'words without their accents, and with others’',
    [
      ['education civique', 'PD-N1'],
      ['ÉDUCATION CIVIQUE', 'PD-N1'],
      ['oeuvre stratégie', 'PD-N4'],
      ['résiliénce', 'VE-1'],
      ['securiser les frontieres', 'CR-4'],
      ['e\u0301ducation civique', 'PD-N1'],
    ],
  ],
  [
    'French in other numbers, genders and tenses',
    [
      ['emploi jeune', 'PD-N2'],
      ['droit humain', 'VE-2'],
      ['banques', 'CR-2'],
      ['ex-combattant', 'PD-N3'],
      ['mécanisme fiable', 'PD-N5'],
      ['dialogues communaux', 'PD-N6'],
      ['accélérant la réintégration', 'PD-N3'],
      ['réintégration dans ses dimensions sociaux', 'PD-N3'],
    ],
  ],
  [
    'English in other numbers and tenses',
    [
      ['border', 'CR-4'],
      ['strategy violence extremism', 'PD-N4'],
      ['freezing assets', 'CR-1'],
      ['investigator', 'CR-2'],
      ['accelerated reintegration', 'PD-N3'],
      ['human right', 'VE-2'],
      ['developing programmes north', 'SI-2'],
    ],
  ],
  [
    'both languages at once',
    [
      ['youth emploi', 'PD-N2'],
      ['dialogue CSO état', 'PD-N6'],
    ],
  ],
  [
    'words with a slip of the finger',
    [
      ['emplio', 'PD-N2'],
      ['reintergation', 'PD-N3'],
      ['extremisme violant', 'VE-1', 'PD-N4'],
      ['Tombuctou', 'PD-N3'],
      ['frontieires', 'CR-4'],
      ['peacebuildng', 'PD-I6'],
    ],
  ],
  [
    'names of places, in both languages and as others write them',
    [
      ['Tombouctou', 'PD-N3'],
      ['Timbuctoo', 'PD-N3'],
      ['kidal', 'PD-N3'],
      ['menaka', 'PD-N6'],
      ['Segu', 'PD-N1'],
      ['Kulikoro', 'PD-N1'],
      ['Bamako', 'CR-2'],
      ['algiers', 'PD-N7'],
      ['Alger', 'PD-N7'],
      ['nord', 'PD-I3', 'SI-2'],
    ],
  ],
  ['a region under the one that it was part of, after what is that one’s own', [['Gao', 'PD-N3', 'PD-N6']]],
  [
    'the beginning of a word',
    [
      ['accél réint', 'PD-N3'],
      ['civi', 'PD-N1'],
    ],
  ],
  [
    'elisions, and words that only hold a sentence together',
    [
      ['l’emploi des jeunes', 'PD-N2'],
      ["l'emploi pour les jeunes", 'PD-N2'],
      ['accord d’Alger', 'PD-N7'],
      ["partage d'information", 'PD-N5'],
      ['un emploi aux jeunes', 'PD-N2'],
      ['the rule of law', 'VE-2'],
    ],
  ],
  [
    'who answers for it, also under short and former names, and who did',
    [
      ['CNDDR', 'PD-N3'],
      ['centif', 'CR-2', 'CR-1'],
      ['ministère de la justice', 'VE-2'],
      ['ministère du plan', 'CR-1'],
      ['comité de suivi', 'PD-N7'],
    ],
  ],
  [
    'the texts it stands in or relates to, themes and sources’ own words',
    [
      ['Sidibé', 'SI-1', 'SI-2'],
      ['gender law', 'PD-N7'],
      ['charte nationale paix', 'PD-N7', 'PD-N3'],
      ['ex-combattants DDR', 'PD-N3'],
      ['stark disconnect', 'CO-2'],
    ],
  ],
];

describe.each(FIRST)('the search finds %s', (_, cases) => {
  it.each(cases)('“%s”', async (q, ...first) => {
    expect((await found(q)).slice(0, first.length)).toEqual(first);
  });
});

it('knows at least forty such questions', () => {
  expect(FIRST.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(40);
});

describe('the search finds nothing for', () => {
  it.each([
    'xylophone',
    'qwertzuiop',
    'banane',
    'emploi xylophone',
    'PD-N99',
    'ZZ-1',
    'emploi frontières',
    'aaaaaaaaa',
  ])('“%s”', async (q) => {
    expect(await found(q)).toEqual([]);
  });
});

describe('the search', () => {
  it('finds just what one asks for by its reference', async () => {
    expect(await found('CO-1')).toEqual(['CO-1']);
    expect(await found('pd-n2')).toEqual(['PD-N2']);
  });

  it('puts the reference asked for before those that it begins', async () => {
    const ten = await make.recommendation({ reference: 'PD-N20', position: 0, text: inBoth('PD-N2, PD-N2, pd n2') });
    expect(await found('PD-N2')).toEqual(['PD-N2', 'PD-N20']);
    await app.owner.query('DELETE FROM search_texts WHERE recommendation_id = $1', [ten.id]);
    await app.owner.query('DELETE FROM standings WHERE recommendation_id = $1', [ten.id]);
    await app.owner.query('DELETE FROM recommendations WHERE id = $1', [ten.id]);
  });

  it('gives way to the order that one chooses', async () => {
    expect(await found('paix', '&sort=reference')).toEqual([...(await found('paix'))].sort());
  });

  it('stays in the register’s order where nothing is asked for', async () => {
    expect((await found('—')).slice(0, 3)).toEqual(['PD-N1', 'PD-N2', 'PD-N3']);
  });

  it('goes on page by page as it began, without gap or repeat', async () => {
    const whole = await found('paix');
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { items, nextCursor } = await page(`q=paix&limit=3${cursor}`);
      seen.push(...items.map(({ reference }) => reference));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(whole);
  });

  it('goes on in its own order, which is not the register’s', async () => {
    const { nextCursor } = await page('limit=3');
    const { body } = await app
      .visitor()
      .get<Problem>(`/api/recommendations?q=emploi&limit=3&cursor=${nextCursor ?? ''}`);
    expect(body.errors).toMatchObject([{ path: 'cursor', code: 'format' }]);
  });
});

/** Each rule by a part of the function that keeps it, what stands there without it, and what is then not found any more (or too much). */
const RULES: [rule: string, name: string, part: string, instead: string, q: string, reference: string][] = [
  ['accents', 'plain_words', 'unaccent(lower(normalize(told)))', 'lower(normalize(told))', 'oeuvre stratégie', 'PD-N4'],
  ['French', 'forms_of', 'french_stem', 'simple', 'réintégration sociaux', 'PD-N3'],
  ['English', 'forms_of', 'english_stem', 'simple', 'developing programmes north', 'SI-2'],
  ['beginnings', 'search_term', `' | ''%s'':*'`, `''`, 'accél réint', 'PD-N3'],
  ['slips', 'look_alikes', '0.39', '2', 'emplio', 'PD-N2'],
  ['fillers', 'search_query', 'OR NOT w.is_filler', 'OR true', 'un emploi aux jeunes', 'PD-N2'],
  ['names of places', 'search_told', 'unnest(areas_named(recommendation))', `unnest('{}'::text[])`, 'Kidal', 'PD-N3'],
  ['other names of places', 'place_names', 'also.slug = a.slug', 'false', 'Segu', 'PD-N1'],
  ['former regions', 'search_told', 'AND a.formerly IS NOT NULL', 'AND false', 'Gao', 'PD-N6'],
  ['former names', 'search_told', 'n.organisation_id = o.id', 'false', 'ministère du plan', 'CR-1'],
  [
    'who answered before',
    'search_told',
    'FROM responsibilities d',
    'FROM current_responsibilities d',
    'comité de suivi',
    'PD-N7',
  ],
  ['themes', 'search_told', 't.slug = ANY (r.themes)', 'false', 'ex-combattants DDR disarmament', 'PD-N3'],
  ['sources', 'search_told', `'C', r.quote`, `'C', ''`, 'stark disconnect', 'CO-2'],
  [
    'texts it relates to',
    'search_told',
    `OR r.related @> jsonb_build_array(jsonb_build_object('framework', f.slug))`,
    '',
    'gender law',
    'PD-N7',
  ],
];

describe('each rule of the search is needed', () => {
  const foundWith = async (q: string): Promise<string[]> => {
    const rows = await app.data.query<{ reference: string }>(
      `SELECT r.reference FROM search_texts t JOIN recommendations r ON r.id = t.recommendation_id WHERE t.words @@ search_query($1)`,
      [searchWords(q)],
    );
    return rows.map(({ reference }) => reference);
  };

  it.each(RULES)('%s', async (_, name, part, instead, q, reference) => {
    expect(await foundWith(q)).toContain(reference);
    await app.owner.query('BEGIN');
    const [whole] = await app.data.query<{ text: string }>('SELECT pg_get_functiondef($1::regproc) AS text', [name]);
    const pieces = whole?.text.split(part) ?? [];
    expect(pieces.length).toBeGreaterThan(1);
    await app.owner.query(pieces.join(instead));
    await app.owner.query('SELECT rebuild_search()');
    const without = await foundWith(q);
    await app.owner.query('ROLLBACK');
    expect(without).not.toContain(reference);
  });
});
