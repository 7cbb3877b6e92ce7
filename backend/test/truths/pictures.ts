import { type Perspective } from '@parole-tenue/contract';
import { type Client } from 'pg';
import { type Latest, type Picture, type Seen, type Standing } from './reference.js';

/** What the database tells of a day: by its functions, or of today by its views. */
export interface Sources {
  judgements: string;
  perspectives: string;
  areas: string;
  divergences: string;
  regionalDivergences: string;
}
export const SOURCES_OF_DAY: Sources = {
  judgements: 'judgements_on($1)',
  perspectives: 'perspective_views_on($1)',
  areas: 'area_views_on($1)',
  divergences: 'divergences_on($1)',
  regionalDivergences: 'regional_divergences_on($1)',
};
export const SOURCES_OF_TODAY: Sources = {
  judgements: 'current_judgements',
  perspectives: 'perspective_views',
  areas: 'area_views',
  divergences: 'divergences',
  regionalDivergences: 'regional_divergences',
};

type Row<Value> = { subject: string; key: string } & Value;

const SEEN = `state, level, lowest, highest, organisations, latest_on::text AS "latestOn"`;
const LATEST = `perspective, judgement, published_on::text AS "publishedOn", is_fresh AS "isFresh"`;

export const nothing = (): Picture => ({
  latest: {},
  perspectives: {},
  divergence: null,
  areas: {},
  regionalDivergence: null,
});

/**
 * All that the database tells on one day, each source asked once: of all subjects, or of those that are named. By subject;
 * those of which nobody said anything are not there.
 */
export async function picturesOf(
  client: Client,
  sources: Sources,
  day: string,
  subjects: string[] | null = null,
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const of = (subject: string): Picture => {
    const picture = pictures.get(subject) ?? nothing();
    pictures.set(subject, picture);
    return picture;
  };
  const ask = async <Value>(columns: string, source: string): Promise<Row<Value>[]> => {
    const sql = `SELECT subject_id AS subject, ${columns} FROM ${source} WHERE $1::date IS NOT NULL AND ($2::uuid[] IS NULL OR subject_id = ANY ($2))`;
    return (await client.query<Row<Value>>(sql, [day, subjects])).rows;
  };
  for (const { subject, key, ...said } of await ask<Latest>(`organisation_id AS key, ${LATEST}`, sources.judgements))
    of(subject).latest[key] = said;
  for (const { subject, key, ...seen } of await ask<Seen>(`perspective AS key, ${SEEN}`, sources.perspectives))
    of(subject).perspectives[key as Perspective] = seen;
  for (const { subject, key, ...seen } of await ask<Seen>(`area AS key, ${SEEN}`, sources.areas))
    of(subject).areas[key] = seen;
  for (const { subject, divergence } of await ask<{ divergence: number }>('divergence', sources.divergences))
    of(subject).divergence = divergence;
  for (const { subject, divergence } of await ask<{ divergence: number }>('divergence', sources.regionalDivergences))
    of(subject).regionalDivergence = divergence;
  return pictures;
}

export interface StandingRow extends Standing {
  staleOn: string | null;
}

/** What lists are filtered by, as the table keeps it and as the view tells it, by recommendation. */
export async function standingsOf(client: Client): Promise<Map<string, { kept: StandingRow; told: Standing }>> {
  const figures = `'divergence', s.divergence, 'regionalDivergence', s.regional_divergence, 'government', s.government,
    'civil_society', s.civil_society, 'donor', s.donor, 'independent', s.independent, 'areas', s.areas`;
  const { rows } = await client.query<{ id: string; kept: StandingRow; told: Standing }>(
    `SELECT k.recommendation_id AS id, k.kept, t.told
     FROM (SELECT s.recommendation_id, jsonb_build_object(${figures}, 'staleOn', s.stale_on) AS kept FROM standings s) k
     FULL JOIN (SELECT s.recommendation_id, jsonb_build_object(${figures}) AS told FROM current_standings s) t USING (recommendation_id)`,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
