import { type Person } from '../../side.js';
import { type Cases, lead } from './ground.cases.js';
import { there } from './ground.js';

const of = (sql: string) => () => sql.replace('$1', `'${there.ids.recommendationId}'`);
const WRITES: [what: string, sql: string, right: string][] = [
  ['changed', 'UPDATE standings SET divergence = 3 WHERE recommendation_id = $1', 'UPDATE ON standings'],
  ['taken away', 'DELETE FROM standings WHERE recommendation_id = $1', 'DELETE ON standings'],
  [
    'made longer',
    `UPDATE silence_pairs SET since = '2020-01-01' WHERE recommendation_id = $1`,
    'UPDATE ON silence_pairs',
  ],
  ['hidden from search', `UPDATE search_texts SET words = '' WHERE recommendation_id = $1`, 'UPDATE ON search_texts'],
  ['taken out of search', 'DELETE FROM search_texts WHERE recommendation_id = $1', 'DELETE ON search_texts'],
  ['broken', 'DELETE FROM silence_pairs WHERE recommendation_id = $1', 'DELETE ON silence_pairs'],
];
const WHO: [who: string, person: () => Person][] = [
  ['a lead', lead],
  ['an editor', () => there.editor],
  ['an administrator', () => there.administrator],
];

/** How the sides stand, who is silent, and what is searched, is derived and written by nobody. */
export const STANDINGS: Cases = {
  refused: WHO.flatMap(([who, person]) =>
    WRITES.map(([what, sql, right]): Cases['refused'][number] => [
      `where the sides stand, who is silent and what is searched, ${what} by ${who}`,
      person,
      of(sql),
      right,
    ]),
  ),
  allowed: [],
};
