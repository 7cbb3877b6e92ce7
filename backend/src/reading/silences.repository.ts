import {
  type Day,
  type LastWord,
  type OrganisationRef,
  type RecommendationRef,
  type ResponsibilityPart,
  SILENCE_KINDS,
  type SilenceGrouping,
  type SilenceKind,
  type SilencesQuery,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { BLACKOUT_MARKS } from '../statements/blackout-marks.js';
import { OPENING_MOST } from './first-sentence.js';

export type SilenceFilters = Pick<SilencesQuery, 'theme' | 'organisation' | 'recommendation' | 'with' | 'days'>;

/** Where a pair stands in the list, and where the first of its organisation does. `since`: a day, or `infinity`. */
export interface SilencePlace {
  firstSince: string;
  firstPosition: number;
  slug: string;
  since: string;
  position: number;
  recommendationId: string;
}

/** Since when an organisation has not spoken so, and whether it ever did; null where nobody expects it. */
export type SilentSince = Record<SilenceKind, { state: 'said' | 'never'; on: Day; days: number } | null>;

/** One organisation and one recommendation. */
export interface PairRow extends SilencePlace {
  organisationId: string;
  isInvited: boolean;
  part: ResponsibilityPart | null;
  silent: SilentSince;
  days: number | null;
}

export interface PairWords {
  organisation: OrganisationRef;
  recommendation: RecommendationRef;
  /** `opening`: the beginning of its text. */
  lastWord: (Omit<LastWord, 'sentence'> & { opening: string }) | null;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
const HAS_SAID: Record<SilenceKind, string> = {
  report: 'k.has_reported',
  response: 'false',
  assessment: 'k.has_assessed',
  reply: 'false',
};

/** The silence that is asked for; otherwise the longest. */
const sinceOf = (kind: SilenceKind | undefined): string => (kind ? `k.${kind}_since` : 'k.since');

const silentWith = (kind: SilenceKind): string => `CASE WHEN k.${kind}_since < 'infinity' THEN jsonb_build_object(
  'state', CASE WHEN ${HAS_SAID[kind]} THEN 'said' ELSE 'never' END, 'on', k.${kind}_since, 'days', ${TODAY} - k.${kind}_since) END`;
const SILENT = SILENCE_KINDS.map((kind) => `'${kind}', ${silentWith(kind)}`).join(', ');

const pair = (
  since: string,
): string => `k.organisation_id AS "organisationId", k.recommendation_id AS "recommendationId",
  ${since}::text AS since, k.position, k.part, k.since < 'infinity' AS "isInvited",
  CASE WHEN ${since} < 'infinity' THEN ${TODAY} - ${since} END AS days, jsonb_build_object(${SILENT}) AS silent`;

/** Who ended, or is suspended, cannot speak and is not listed. */
export const MAY_SPEAK = `o.suspended_at IS NULL AND (o.until IS NULL OR o.until > ${TODAY})`;
const SPEAKING = `${MAY_SPEAK} AND ($1::text[] IS NULL OR o.slug = ANY ($1))`;

/** A filter that is not asked for is null, and PostgreSQL leaves its condition away. */
const matching = (since: string): string => `${since} IS NOT NULL AND ($2::text[] IS NULL OR r.themes && $2)
  AND ($3::text[] IS NULL OR r.reference = ANY ($3)) AND ($4::integer IS NULL OR ${since} <= ${TODAY} - $4)`;

const SLUG = 'o.slug COLLATE "C"';

interface Page {
  sql: (since: string) => string;
  /** What a page goes on after. */
  after: (place: SilencePlace) => unknown[];
  /** The same for the first page. */
  start: unknown[];
}

/** How a page is found in each order: the lines of one organisation, or of one recommendation, follow each other. */
const PAGES: Record<SilenceGrouping, Page> = {
  organisation: {
    sql: (since) => `
      WITH groups AS MATERIALIZED (
        SELECT o.id, o.slug, first.since, first.position, (first.since, first.position, o.slug) = ($6::date, $7::integer, $8) AS is_begun
        FROM organisations o CROSS JOIN LATERAL (
          SELECT ${since} AS since, k.position FROM silence_pairs k JOIN recommendations r ON r.id = k.recommendation_id
          WHERE k.organisation_id = o.id AND ${matching(since)} ORDER BY ${since}, k.position, k.recommendation_id LIMIT 1) first
        WHERE ${SPEAKING} AND (first.since, first.position, ${SLUG}) >= ($6, $7, $8)
        ORDER BY first.since, first.position, ${SLUG} LIMIT $5 + 1
      )
      SELECT g.since::text AS "firstSince", g.position AS "firstPosition", g.slug, found.*
      FROM groups g CROSS JOIN LATERAL (
        SELECT ${pair(since)} FROM silence_pairs k JOIN recommendations r ON r.id = k.recommendation_id
        WHERE k.organisation_id = g.id AND ${matching(since)}
          AND (${since}, k.position, k.recommendation_id) > (CASE WHEN g.is_begun THEN $9::date ELSE '-infinity' END, $10::integer, $11::uuid)
        ORDER BY ${since}, k.position, k.recommendation_id LIMIT $5) found
      ORDER BY g.since, g.position, g.slug COLLATE "C", found.since::date, found.position, found."recommendationId" LIMIT $5`,
    after: (place) => [
      ...[place.firstSince, place.firstPosition, place.slug],
      ...[place.since, place.position, place.recommendationId],
    ],
    start: ['-infinity', 0, '', '-infinity', 0, NO_ID],
  },
  recommendation: {
    sql: (since) => `
      SELECT ${since}::text AS "firstSince", k.position AS "firstPosition", o.slug, ${pair(since)}
      FROM silence_pairs k JOIN organisations o ON o.id = k.organisation_id JOIN recommendations r ON r.id = k.recommendation_id
      WHERE ${SPEAKING} AND ${matching(since)}
        AND (k.position, k.recommendation_id, ${since}, ${SLUG}) > ($6::integer, $7::uuid, $8::date, $9)
      ORDER BY k.position, k.recommendation_id, ${since}, ${SLUG} LIMIT $5`,
    after: ({ position, recommendationId, since, slug }) => [position, recommendationId, since, slug],
    start: [-1, NO_ID, '-infinity', ''],
  },
};

/** Who has been silent for how long, as the database keeps it. What was said is read for the page alone. */
@Injectable()
export class SilencesRepository {
  constructor(private readonly database: Database) {}

  /** Keeps anew where a part began or ended meanwhile, at most so many. @returns how many that were */
  async refresh(most: number): Promise<number> {
    const [row] = await this.database.query<{ refreshed: number }>('SELECT refresh_silences($1) AS refreshed', [most]);
    return row?.refreshed ?? 0;
  }

  /** The pairs after a place. */
  find(filters: SilenceFilters, by: SilenceGrouping, after: SilencePlace | null, limit: number): Promise<PairRow[]> {
    const { sql, after: valuesOf, start } = PAGES[by];
    const place = after ? valuesOf(after) : start;
    return this.database.query<PairRow>(sql(sinceOf(filters.with)), [...parametersOf(filters), limit, ...place]);
  }

  /** How many there are in all, counted no further than a page tells. */
  async count(filters: SilenceFilters): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (
         SELECT FROM silence_pairs k JOIN organisations o ON o.id = k.organisation_id JOIN recommendations r ON r.id = k.recommendation_id
         WHERE ${SPEAKING} AND ${matching(sinceOf(filters.with))} LIMIT ${COUNT_LIMIT}) matching`,
      parametersOf(filters),
    );
    return row?.total ?? 0;
  }

  /** Their names and the last word of each, in the order of the pairs. The exact instant sorts and stays here. */
  findWords(pairs: PairRow[]): Promise<PairWords[]> {
    return this.database.query<PairWords>(
      `SELECT o.ref AS organisation, r.ref AS recommendation, (
         SELECT jsonb_build_object('noun', s.noun, 'id', s.id, 'publishedOn', s.published_on, 'language', s.language,
           'opening', left(ltrim(s.text), ${OPENING_MOST}), 'isDemo', s.is_demo, 'blackouts', to_jsonb(ARRAY(${BLACKOUT_MARKS})))
         FROM published_statements s WHERE s.recommendation_id = asked.recommendation AND s.organisation_id = asked.organisation
         ORDER BY s.published_at DESC, s.id LIMIT 1) AS "lastWord"
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (organisation, recommendation, place)
       JOIN organisation_refs o ON o.id = asked.organisation JOIN recommendation_refs r ON r.id = asked.recommendation
       ORDER BY asked.place`,
      [pairs.map(({ organisationId }) => organisationId), pairs.map(({ recommendationId }) => recommendationId)],
    );
  }
}

function parametersOf({ organisation, theme, recommendation, days }: SilenceFilters): unknown[] {
  const lists = [organisation, theme, recommendation].map((list) => (list?.length ? list : null));
  return [...lists, days ?? null];
}
