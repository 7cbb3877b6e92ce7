import { type FacetName, type RecommendationFilters, type RecommendationSort } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { isDay } from '../core/http/validators.js';
import { FACET_VALUES } from './facet-values.js';
import { searchWords } from './search-words.js';

/** A recommendation's place in a sorted list: the sort's value first, equal ones in the register's order. */
export interface Place {
  id: string;
  key: string;
  position: number;
}

interface Order {
  key: string;
  type: 'integer' | 'text' | 'date';
  direction: 'ASC' | 'DESC';
}

/** PD-N10 after PD-N9: the number at the end counts as a number. */
const REFERENCE = `regexp_replace(r.reference, '\\d+$', '') || lpad(coalesce(substring(r.reference FROM '\\d+$'), ''), 9, '0')`;

const REGISTER_ORDER: Order = { key: 'r.position', type: 'integer', direction: 'ASC' };

const ORDERS: Record<RecommendationSort, Order> = {
  reference: { key: REFERENCE, type: 'text', direction: 'ASC' },
  '-reference': { key: REFERENCE, type: 'text', direction: 'DESC' },
  '-divergence': { key: 'coalesce(d.divergence, -1)', type: 'integer', direction: 'DESC' },
  '-silence': { key: `coalesce(silence.since, 'infinity')`, type: 'date', direction: 'ASC' },
  '-moved': { key: `coalesce(latest.published_on, '-infinity')`, type: 'date', direction: 'DESC' },
};

/** What is searched stands in the recommendation's kept text, exactly its reference before all. */
const RELEVANCE: Order = {
  key: `CASE WHEN searched.reference = (SELECT replace(plain_words(array_to_string($1::text[], '')), ' ', '')) THEN 100000000 ELSE 0 END
    + round(1000000 * ts_rank(searched.words, (SELECT replace(search_query($1)::text, '&', '|')::tsquery)))`,
  type: 'integer',
  direction: 'DESC',
};

/** Recommendations with one of the values: what a filter leaves is what its facet counts. */
function having(filter: FacetName, values: string): string {
  return `SELECT v.recommendation_id FROM (${FACET_VALUES[filter]}) v WHERE v.value = ANY (${values})`;
}

/** A filter that is not asked for is null, and PostgreSQL leaves its condition away. */
const MATCHING = `
FROM recommendations r
JOIN frameworks f ON f.id = r.framework_id
LEFT JOIN current_standings d ON d.recommendation_id = r.id
LEFT JOIN search_texts searched ON searched.recommendation_id = r.id
LEFT JOIN silences silence ON silence.recommendation_id = r.id
LEFT JOIN (
  SELECT recommendation_id, max(published_on) AS published_on FROM published_statements GROUP BY recommendation_id
) latest ON latest.recommendation_id = r.id
WHERE ($1::text[] IS NULL OR searched.words @@ (SELECT search_query($1)))
  AND ($2::text[] IS NULL OR f.slug = ANY ($2))
  AND ($3::text[] IS NULL OR r.themes && $3)
  AND ($4::text[] IS NULL OR r.addressee = ANY ($4))
  AND ($5::text[] IS NULL OR r.id IN (
    SELECT c.recommendation_id FROM current_responsibilities c JOIN organisations o ON o.id = c.organisation_id
    WHERE o.slug = ANY ($5)))
  AND ($6::text[] IS NULL OR r.id IN (${having('level', '$6')}))
  AND ($7::integer IS NULL OR d.divergence >= $7)
  AND ($8::integer IS NULL OR silence.days >= $8)
  AND ($9::boolean IS NULL OR $9 = (r.id IN (SELECT recommendation_id FROM current_milestones WHERE overdue_days > 0)))
  AND ($10::text[] IS NULL OR r.id IN (${having('area', '$10')}))
  AND ($11::text[] IS NULL OR r.id IN (${having('period', '$11')}))
  AND ($12::text IS NULL OR r.id IN (${having('judged', 'ARRAY[$12::text]')}))
  AND ($13::boolean IS NULL OR ($13 AND silence.state IN ('reported', 'never_reported')) OR (NOT $13 AND silence.state = 'not_invited'))`;

/** Which recommendations the filters leave, and in which order. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly database: Database) {}

  async findIds(filters: RecommendationFilters): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(`SELECT r.id ${MATCHING}`, parametersOf(filters));
    return rows.map(({ id }) => id);
  }

  /** The places after one, in the order asked for; without a sort, what fits best what is searched, or the register's. */
  findPlaces(filters: RecommendationFilters, sort: RecommendationSort | undefined, after: Place | null, limit: number) {
    const { key, type, direction } = orderOf(sort, filters);
    const isBeyond = direction === 'ASC' ? '>' : '<';
    return this.database.query<Place>(
      `SELECT m.id, m.key::text, m.position
       FROM (SELECT r.id, r.position, (${key})::${type}${type === 'text' ? ' COLLATE "C"' : ''} AS key ${MATCHING}) m
       WHERE $14::uuid IS NULL OR m.key ${isBeyond} $15::${type} OR (m.key = $15::${type} AND (m.position, m.id) > ($16, $14))
       ORDER BY m.key ${direction}, m.position, m.id
       LIMIT $17`,
      [...parametersOf(filters), after?.id ?? null, after?.key ?? null, after?.position ?? null, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async count(filters: RecommendationFilters): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${MATCHING} LIMIT ${COUNT_LIMIT}) matching`,
      parametersOf(filters),
    );
    return row?.total ?? 0;
  }
}

/** Whether a value could stand in a place of this order. */
export function isKeyOf(sort: RecommendationSort | undefined, value: string): boolean {
  return IS_KEY[orderOf(sort).type](value);
}

const IS_KEY: Record<Order['type'], (value: string) => boolean> = {
  integer: (value) => /^-?\d{1,9}$/.test(value),
  text: (value) => !value.includes('\0'),
  date: (value) => /^-?infinity$/.test(value) || isDay(value),
};

function orderOf(sort: RecommendationSort | undefined, { q }: Pick<RecommendationFilters, 'q'> = {}): Order {
  if (sort) return ORDERS[sort];
  return q === undefined || searchWords(q).length === 0 ? REGISTER_ORDER : RELEVANCE;
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

function parametersOf(filters: RecommendationFilters): unknown[] {
  const { q, framework, theme, addressee, organisation, level, area, period } = filters;
  const { divergence, silentFor, overdue, judged, invited } = filters;
  const words = q === undefined ? [] : searchWords(q);
  const lists = [words, framework, theme, addressee, organisation, level].map(orNull);
  return [...lists, ...[divergence, silentFor, overdue].map(orNull), ...[area, period, judged, invited].map(orNull)];
}
