import { isDeepStrictEqual, parseArgs } from 'node:util';
import {
  type AreaView,
  type Disagreement,
  type Overview,
  type Page,
  PERSPECTIVES,
  type PerspectiveView,
  type RecommendationItem,
  type RecommendationLevels,
  type RecommendationStory,
} from '@parole-tenue/contract';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { TestApp } from '../test-app.js';
import { Dice } from './dice.js';
import { stripOf, stripsIn } from './drawn.js';
import { castOf, historyOf } from './histories.js';
import { HistoryRows } from './history-rows.js';
import { NEVER, type Picture, pictureOf, type Seen, standingOf } from './reference.js';

/**
 * `npm run drill:figures`: a generated register of 500 recommendations, and the same figures of every one of them wherever
 * they are told: the strips of the drawn lists (marks and words), the list and all its filters, the story, the levels, the
 * disagreements, the overview, the table. All are compared with the definitions. `-- --seed 7` makes the same ones again.
 */
/** As many as a page of the list draws. */
const A_PAGE = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    recommendations: { type: 'string', default: '500' },
  },
});
const RECOMMENDATIONS = Number(values.recommendations);
const seed = Number(values.seed);
const today = new Date().toISOString().slice(0, 10);
let compared = 0;
let differing = 0;

type Expected = Map<string, { picture: Picture }>;

async function makeRegister(app: TestApp): Promise<Expected> {
  const dice = new Dice(seed);
  const rows = await HistoryRows.on(app.owner, castOf(dice, today));
  const expected: Expected = new Map();
  for (let lot = 0; lot < RECOMMENDATIONS / A_PAGE; lot++) {
    await app.owner.query('INSERT INTO themes (slug, position, name) VALUES ($1, $2, $3)', [
      ...[`lot-${String(lot)}`, lot, JSON.stringify({ fr: 'Lot', en: 'Lot', original: 'fr' })],
    ]);
    const histories = Array.from({ length: A_PAGE }, () => historyOf(dice, today));
    for (const placed of await rows.put(histories, [`lot-${String(lot)}`]))
      expected.set(placed.reference, { picture: pictureOf(placed.said, placed.subjects.recommendation, today) });
  }
  await app.owner.query('ANALYZE');
  return expected;
}

/** The list as it is answered and as it is drawn, page by page. */
async function lookAtLists(app: TestApp, expected: Expected): Promise<void> {
  const seen = new Set<string>();
  for (let lot = 0; lot < RECOMMENDATIONS / A_PAGE; lot++) {
    const query = `theme=lot-${String(lot)}`;
    for (const item of await allOf<RecommendationItem>(app, `/api/recommendations?${query}`))
      compare(`list of ${item.reference}`, figuresIn(item), figuresOf(expected.get(item.reference)?.picture));
    const html = await app.visitor().get<string>(`/en/recommendations?${query}`);
    for (const [reference, strip] of stripsIn(html.body)) {
      const picture = expected.get(reference)?.picture;
      compare(`strip of ${reference}`, strip, picture && stripOf(picture));
      seen.add(reference);
    }
  }
  compare('strips drawn', seen.size, expected.size);
}

async function lookAtStories(app: TestApp, expected: Expected): Promise<void> {
  for (const [reference, { picture }] of expected) {
    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    compare(`story of ${reference}`, figuresIn(story), figuresOf(picture));
    compare(`areas of ${reference}`, areasIn(story.areas), picture.areas);
    const { body: levels } = await app.visitor().get<RecommendationLevels>(`/api/recommendations/${reference}/levels`);
    compare(`levels of ${reference}`, figuresIn(levels), figuresOf(picture));
    compare(`areas in the levels of ${reference}`, areasIn(levels.areas), picture.areas);
    const last = levels.quarters.at(-1);
    if (last) compare(`the quarter that runs, of ${reference}`, figuresIn(last), figuresOf(picture));
  }
}

/** Each side has six cells, after those of the register; then both distances. */
async function lookAtTable(app: TestApp, expected: Expected): Promise<void> {
  const { body } = await app.visitor().get<string>('/api/recommendations.csv?language=en');
  const lines = body.trim().split(/\r?\n/).slice(1);
  compare('lines of the table', lines.length, expected.size);
  for (const line of lines) {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell);
    const picture = expected.get(cells[0] ?? '')?.picture;
    compare(`table of ${cells[0] ?? ''}`, cells.slice(6, 32), picture && cellsOf(picture));
  }
}

const STATES: Record<Seen['state'], string> = {
  ...{ assessed: 'assessed', outdated: 'over 12 months old', never_assessed: 'never assessed' },
  ...{ no_evidence: 'no evidence', not_applicable: 'not applicable' },
};

function cellsOf({ perspectives, divergence, regionalDivergence }: Picture): string[] {
  const sides = PERSPECTIVES.flatMap((side) => {
    const { state, level, lowest, highest, organisations, latestOn } = perspectives[side] ?? NEVER;
    return [STATES[state], level, lowest, highest, organisations, latestOn];
  });
  return [...sides, divergence, regionalDivergence].map((value) => String(value ?? ''));
}

/** What each filter leaves: every level of every side, and every divergence. */
async function lookAtFilters(app: TestApp, expected: Expected): Promise<void> {
  const left = async (filter: string, isIn: (picture: Picture) => boolean): Promise<void> => {
    const items = await allOf<RecommendationItem>(app, `/api/recommendations?${filter}`);
    const wanted = [...expected].filter(([, { picture }]) => isIn(picture)).map(([reference]) => reference);
    compare(filter, items.map(({ reference }) => reference).sort(), wanted.sort());
  };
  for (const level of [0, 1, 2, 3]) {
    await left(`divergence=${String(level)}`, ({ divergence }) => divergence !== null && divergence >= level);
    for (const side of PERSPECTIVES)
      await left(`level=${side}:${String(level)}`, (picture) => standingOf(picture)[side] === level);
  }
}

/** On which civil society has a fresh level there. */
async function lookAtAreas(app: TestApp, expected: Expected): Promise<void> {
  const named = new Set([...expected.values()].flatMap(({ picture }) => Object.keys(picture.areas)));
  for (const area of named) {
    const found = await allOf<Disagreement>(app, `/api/disagreements?area=${area}`);
    const heard = [...expected].filter(
      ([, { picture }]) => (picture.divergence ?? 0) > 0 && picture.areas[area]?.state === 'assessed',
    );
    compare(
      `disagreements of ${area}`,
      found.map(({ recommendation: { reference } }) => reference).sort(),
      heard.map(([reference]) => reference).sort(),
    );
  }
}

async function lookAtDisagreements(app: TestApp, expected: Expected): Promise<void> {
  const found = await allOf<Disagreement>(app, '/api/disagreements');
  const apart = [...expected.values()].filter(({ picture }) => (picture.divergence ?? 0) > 0);
  compare('disagreements', found.length, apart.length);
  for (const one of found) {
    const { reference } = one.recommendation;
    const picture = expected.get(reference)?.picture;
    const perspectives = one.sides.map(({ view }) => view);
    compare(`disagreement of ${reference}`, figuresIn({ ...one, perspectives }), figuresOf(picture));
    compare(`distance of ${reference}`, one.distance, picture?.divergence);
    compare(`areas in the disagreement of ${reference}`, areasIn(one.areas), picture?.areas);
  }
}

async function lookAtOverview(app: TestApp, expected: Expected): Promise<void> {
  const { body } = await app.visitor().get<Overview>('/api/overview');
  const pictures = [...expected.values()].map(({ picture }) => picture);
  const { recommendations, divergent, neverAssessed, shares } = body;
  compare(
    'overview',
    [recommendations, divergent, neverAssessed],
    [
      ...[expected.size, pictures.filter(({ divergence }) => (divergence ?? 0) >= 2).length],
      pictures.filter(({ perspectives }) => Object.keys(perspectives).length === 0).length,
    ],
  );
  for (const share of shares) {
    const views = pictures.map(({ perspectives }) => perspectives[share.perspective] ?? NEVER);
    const count = (state: Seen['state'], level?: number): number =>
      views.filter((view) => view.state === state && (level === undefined || view.level === level)).length;
    compare(`shares of ${share.perspective}`, share, {
      perspective: share.perspective,
      levels: [0, 1, 2, 3].map((level) => count('assessed', level)),
      ...{ outdated: count('outdated'), noEvidence: count('no_evidence') },
      ...{ notApplicable: count('not_applicable'), neverAssessed: count('never_assessed') },
    });
  }
}

async function allOf<Item>(app: TestApp, url: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const asked: string = url + (url.includes('?') ? '&' : '?') + 'limit=100' + (cursor ? `&cursor=${cursor}` : '');
    const { status, body } = await app.visitor().get<Page<Item>>(asked);
    if (status !== 200) throw new Error(`${asked} was answered with ${String(status)}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return items;
}

type Told = { perspectives: PerspectiveView[] } & Record<'divergence' | 'regionalDivergence', number | null>;

const figuresIn = ({ perspectives, divergence, regionalDivergence }: Told): object => ({
  perspectives,
  divergence,
  regionalDivergence,
});

function figuresOf(picture: Picture | undefined): object | undefined {
  if (!picture) return undefined;
  const { divergence, regionalDivergence } = picture;
  const perspectives = PERSPECTIVES.map((side) => ({ perspective: side, ...(picture.perspectives[side] ?? NEVER) }));
  return { perspectives, divergence, regionalDivergence };
}

const areasIn = (areas: AreaView[]): object => Object.fromEntries(areas.map(({ area, ...seen }) => [area, seen]));

function compare(what: string, found: unknown, expected: unknown): void {
  compared++;
  if (isDeepStrictEqual(found, expected)) return;
  process.exitCode = 1;
  if (differing++ < 5)
    console.log(`✗ ${what}: ${JSON.stringify(found)}\n  by the definitions: ${JSON.stringify(expected)}`);
}

await setUp();
try {
  const app = await TestApp.start();
  const expected = await makeRegister(app);
  const looks = [
    lookAtLists,
    lookAtStories,
    lookAtTable,
    lookAtFilters,
    lookAtDisagreements,
    lookAtAreas,
    lookAtOverview,
  ];
  for (const look of looks) await look(app, expected);
  console.log(
    `seed ${String(seed)}: ${String(expected.size)} recommendations, ${String(compared)} comparisons, ${String(differing)} differ`,
  );
  await app.stop();
} finally {
  await tearDown();
}
