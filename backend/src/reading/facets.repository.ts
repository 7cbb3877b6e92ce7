import { ADDRESSEES, type Facet, type FacetName, FACETS, PERSPECTIVES } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { FACET_VALUES, SILENT_FOR } from './facet-values.js';

interface FacetRow extends Facet {
  filter: FacetName;
}

interface Known {
  /** Rows `n` with a `slug` for each value. */
  from: string;
  name?: string;
  kind?: string;
  place: string;
  /** Whether those are told too that no recommendation has. */
  isWhole: boolean;
}

const listed = (values: readonly (string | number)[]): Known => ({
  from: `unnest(ARRAY[${values.map((value) => `'${String(value)}'`).join(', ')}]) WITH ORDINALITY AS n (slug, position)`,
  place: 'n.position',
  isWhole: true,
});
const LEVELS = PERSPECTIVES.flatMap((side) => [0, 1, 2, 3, 'none'].map((level) => `${side}:${String(level)}`));

/** What the values of a filter are, and in which order they stand. Of quarters: those in which something was published. */
const KNOWN: Readonly<Record<Exclude<FacetName, 'period'>, Known>> = {
  theme: { from: 'themes n', name: 'n.name', place: 'n.position', isWhole: true },
  framework: { from: 'frameworks n', name: 'n.title', place: 'n.position', isWhole: false },
  area: { from: 'areas n', name: 'n.name', place: 'n.position', isWhole: true },
  organisation: { from: 'organisations n', name: 'n.name', kind: 'n.kind', place: '0', isWhole: false },
  addressee: listed(ADDRESSEES),
  level: listed(LEVELS),
  divergence: listed([1, 2, 3]),
  silentFor: listed(SILENT_FOR),
  overdue: listed(['true']),
  judged: listed(['none']),
  invited: listed(['true', 'false']),
};

/** Each recommendation once for each value, however often it has it. */
function countsOf(filter: FacetName, index: number): string {
  const asked = `v.recommendation_id = ANY ($${index + 1}::uuid[])`;
  const counted = `(count(DISTINCT v.recommendation_id) FILTER (WHERE ${asked}))::integer`;
  const values = `(${FACET_VALUES[filter]}) v`;
  if (filter === 'period')
    return `SELECT 'period', v.value, NULL::jsonb, NULL, 0, ${counted} FROM ${values} GROUP BY v.value`;
  const { from, name = 'NULL::jsonb', kind = 'NULL', place, isWhole } = KNOWN[filter];
  return `SELECT '${filter}', n.slug, ${name}, ${kind}, ${place}, ${counted}
FROM ${from} ${isWhole ? 'LEFT ' : ''}JOIN ${values} ON v.value = n.slug GROUP BY 2, 3, 4, 5`;
}

const COUNTS = FACETS.map(countsOf).join('\nUNION ALL\n');

/** How many recommendations each value of each filter has among those given. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly database: Database) {}

  count(ids: Readonly<Record<FacetName, string[]>>): Promise<FacetRow[]> {
    return this.database.query<FacetRow>(
      `SELECT filter, value, name, kind, recommendations FROM (${COUNTS}) counted (filter, value, name, kind, place, recommendations)
       ORDER BY place, coalesce(name->>'fr', name->>'en') COLLATE "fr-x-icu", value`,
      FACETS.map((filter) => ids[filter]),
    );
  }
}
