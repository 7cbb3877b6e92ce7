import { type RouteCase, type RouteCases, simple } from './route-case.js';
import { type World } from './world.js';

const EVERYBODY = '+ ++ ++ ++ ++ + +';
const NOTHING_THERE = '0 00 00 00 00 0 0';

const forEverybody = simple([], EVERYBODY);

/** One of a list, under its name in the address. */
const named = (parameter: string, nameIn: (world: World) => string): RouteCase => ({
  asks: [],
  rows: { any: EVERYBODY, nothing: NOTHING_THERE },
  ask: (world, _, relation) => ({ at: { [parameter]: relation === 'any' ? nameIn(world) : 'unheard-of' } }),
});
const recommendation = named('reference', ({ elsewhere }) => elsewhere.places.leading.reference);

/** What is public is the same for everybody, whoever is signed in. */
export const PUBLIC_CASES: RouteCases = {
  'GET /api/areas': forEverybody,
  'GET /api/cards/{language}': named('language', () => 'fr'),
  'GET /api/cards/{language}/{reference}': {
    ...recommendation,
    ask: async (world, who, relation, detail) => {
      const { at } = await recommendation.ask(world, who, relation, detail);
      return { at: { ...at, language: 'en' } };
    },
  },
  'GET /api/data': forEverybody,
  'GET /api/data/{file}': named('file', () => 'reports.csv'),
  'GET /api/demonstration': forEverybody,
  'GET /api/disagreements': forEverybody,
  'GET /api/frameworks': forEverybody,
  'GET /api/frameworks/{slug}': named('slug', ({ framework }) => framework),
  'GET /api/frameworks/{slug}/levels': named('slug', ({ framework }) => framework),
  'GET /api/health/live': forEverybody,
  'GET /api/health/ready': forEverybody,
  'GET /api/map': forEverybody,
  'GET /api/organisations': forEverybody,
  'GET /api/organisations/{slug}': named('slug', ({ elsewhere }) => elsewhere.slug),
  'GET /api/overview': forEverybody,
  'GET /api/recommendations': forEverybody,
  'GET /api/recommendations.csv': forEverybody,
  'GET /api/recommendations/facets': forEverybody,
  'GET /api/recommendations/{reference}': recommendation,
  'GET /api/recommendations/{reference}/levels': recommendation,
  'GET /api/recommendations/{reference}/timeline': recommendation,
  'GET /api/recommendations/{reference}/track': named('reference', ({ measured }) => measured),
  'GET /api/silences': forEverybody,
  'GET /api/themes': forEverybody,
};
