import {
  type Day,
  isGranted,
  type LastWord,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type OrganisationRef,
  type RecommendationRef,
  type Place,
  RESPONSIBILITY_PARTS,
  type ResponsibilityPart,
  type SilenceKind,
  type SilencesQuery,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { BLACKOUT_MARKS } from '../statements/blackout-marks.js';
import { OPENING_MOST } from './first-sentence.js';

export type SilenceFilters = Pick<SilencesQuery, 'theme' | 'organisation' | 'recommendation' | 'with' | 'days'>;

/** Where a pair stands: the longest silent first, equal ones in the register's order. `since`: a day, or `infinity`. */
export interface SilencePlace {
  since: string;
  position: number;
  reference: string;
  slug: string;
}

/** Since when an organisation has not spoken so, and whether it ever did; null where nobody expects it. */
export type SilentSince = Record<SilenceKind, { state: 'said' | 'never'; on: Day; days: number } | null>;

/** One organisation and one recommendation. */
export interface PairRow extends SilencePlace {
  organisationId: string;
  recommendationId: string;
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

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
const listed = (words: readonly string[]): string => `ARRAY['${words.join(`', '`)}']`;

/** Kinds of organisations that may report on what they stand so to. */
const kindsReporting = (relation: Place): readonly OrganisationKind[] =>
  ORGANISATION_KINDS.filter((organisationKind) =>
    isGranted({ role: 'member', organisationKind }, 'report.draft', relation),
  );

/** What everybody answers for today, what they said and when last, and what waits for their reply. */
const HEARD = `
SELECT c.organisation_id, c.recommendation_id, array_position(${listed(RESPONSIBILITY_PARTS)}, c.part) AS part,
  NULL::date AS reported_on, NULL::date AS responded_on, NULL::date AS assessed_on, NULL::date AS objected_on
FROM current_responsibilities c
UNION ALL
SELECT s.organisation_id, s.recommendation_id, NULL, CASE s.noun WHEN 'report' THEN s.published_on END,
  CASE s.noun WHEN 'response' THEN s.published_on END, CASE WHEN s.judgement IS NOT NULL THEN s.published_on END, NULL
FROM published_statements s
UNION ALL
SELECT d.about_organisation_id, d.recommendation_id, NULL, NULL, NULL, NULL, d.published_on
FROM objection_standings d WHERE d.reply_id IS NULL`;

/** A filter that is not asked for is null, and PostgreSQL leaves its condition away. Of a framework as a whole there is no pair. */
const PAIRS = `
SELECT h.organisation_id, h.recommendation_id, min(h.part) AS part, max(h.reported_on) AS reported_on, max(h.responded_on) AS responded_on,
  max(h.assessed_on) AS assessed_on, min(h.objected_on) AS objected_on
FROM (${HEARD}) h
WHERE h.recommendation_id IS NOT NULL
  AND ($1::text[] IS NULL OR h.recommendation_id = ANY (ARRAY(SELECT r.id FROM recommendations r WHERE r.themes && $1)))
  AND ($2::text[] IS NULL OR h.organisation_id = ANY (ARRAY(SELECT o.id FROM organisations o WHERE o.slug = ANY ($2))))
  AND ($3::text[] IS NULL OR h.recommendation_id = ANY (ARRAY(SELECT r.id FROM recommendations r WHERE r.reference = ANY ($3))))
GROUP BY h.organisation_id, h.recommendation_id`;

const LEADS = 'p.part = 1';
/** Who leads owes reports; of others who reported once, and may still, another one is awaited. A response is owed once: given, it stands. */
const EXPECTED: Record<SilenceKind, string> = {
  report: `CASE WHEN ${LEADS} THEN o.kind = ANY (${listed(kindsReporting('leading'))})
    WHEN p.reported_on IS NULL THEN false WHEN p.part IS NOT NULL THEN o.kind = ANY (${listed(kindsReporting('responsible'))})
    ELSE o.kind = ANY (${listed(kindsReporting('uninvolved'))}) END`,
  response: `coalesce(${LEADS}, false) AND p.responded_on IS NULL`,
  assessment: 'true',
  reply: 'p.objected_on IS NOT NULL',
};
const SAID_ON: Record<SilenceKind, string> = {
  report: 'p.reported_on',
  response: 'NULL::date',
  assessment: 'p.assessed_on',
  reply: 'NULL::date',
};
const COUNTED_FROM: Record<SilenceKind, string> = {
  report: 'coalesce(p.reported_on, presence.since)',
  response: 'presence.since',
  assessment: 'coalesce(p.assessed_on, presence.since)',
  reply: 'p.objected_on',
};
const KINDS = Object.keys(EXPECTED) as SilenceKind[];

/** Who was not invited yet is never silent; who ended, or is suspended, cannot speak and is not listed. */
const SILENT = `
SELECT p.organisation_id, p.recommendation_id, p.part, presence.since IS NOT NULL AS is_invited, o.slug,
  ${KINDS.map(
    (kind) => `${EXPECTED[kind]} AS ${kind}_expected, ${SAID_ON[kind]} IS NOT NULL AS ${kind}_said,
  CASE WHEN presence.since IS NOT NULL AND ${EXPECTED[kind]} THEN ${COUNTED_FROM[kind]} END AS ${kind}_since`,
  ).join(',\n  ')}
FROM (${PAIRS}) p JOIN organisations o ON o.id = p.organisation_id
LEFT JOIN organisation_presence presence ON presence.organisation_id = p.organisation_id
WHERE o.suspended_at IS NULL AND (o.until IS NULL OR o.until > ${TODAY})`;

const ASKED = `CASE $4::text ${KINDS.map((kind) => `WHEN '${kind}' THEN s.${kind}_since`).join(' ')}
  ELSE least(${KINDS.map((kind) => `s.${kind}_since`).join(', ')}) END`;

const MATCHING = `
SELECT s.*, coalesce(${ASKED}, 'infinity') AS since, r.position, r.reference
FROM (${SILENT}) s JOIN recommendations r ON r.id = s.recommendation_id
WHERE CASE $4::text ${KINDS.map((kind) => `WHEN '${kind}' THEN s.${kind}_expected`).join(' ')} ELSE true END
  AND ($5::integer IS NULL OR ${TODAY} - (${ASKED}) >= $5)`;

const silentWith = (kind: SilenceKind): string => `CASE WHEN m.${kind}_since IS NOT NULL THEN jsonb_build_object(
  'state', CASE WHEN m.${kind}_said THEN 'said' ELSE 'never' END, 'on', m.${kind}_since, 'days', ${TODAY} - m.${kind}_since) END`;

const PAIR = `jsonb_build_object('organisationId', m.organisation_id, 'recommendationId', m.recommendation_id, 'isInvited', m.is_invited,
  'part', (${listed(RESPONSIBILITY_PARTS)})[m.part], 'since', m.since, 'position', m.position, 'reference', m.reference, 'slug', m.slug,
  'days', CASE WHEN m.since < 'infinity' THEN ${TODAY} - m.since END,
  'silent', jsonb_build_object(${KINDS.map((kind) => `'${kind}', ${silentWith(kind)}`).join(', ')}))`;

const PLACE = 'm.since, m.position, m.reference COLLATE "C", m.slug COLLATE "C"';

/** Who has been silent for how long. All pairs are gone through once for a page; what was said is read for the page alone. */
@Injectable()
export class SilencesRepository {
  constructor(private readonly database: Database) {}

  /** The pairs after a place, and how many there are in all, counted no further than a page tells. */
  async find(filters: SilenceFilters, after: SilencePlace | null, limit: number) {
    const [found] = await this.database.query<{ total: number; pairs: PairRow[] }>(
      `WITH matching AS MATERIALIZED (${MATCHING})
       SELECT (SELECT count(*)::integer FROM (SELECT FROM matching LIMIT ${COUNT_LIMIT}) counted) AS total,
         ARRAY(SELECT ${PAIR} FROM matching m WHERE $6::date IS NULL OR (${PLACE}) > ($6, $7::integer, $8, $9)
           ORDER BY ${PLACE} LIMIT $10) AS pairs`,
      [...parametersOf(filters), ...valuesOf(after), limit],
    );
    return found ?? { total: 0, pairs: [] };
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

function parametersOf({ theme, organisation, recommendation, with: kind, days }: SilenceFilters): unknown[] {
  const lists = [theme, organisation, recommendation].map((list) => (list?.length ? list : null));
  return [...lists, kind ?? null, days ?? null];
}

const valuesOf = (place: SilencePlace | null): unknown[] =>
  place ? [place.since, place.position, place.reference, place.slug] : [null, null, null, null];
