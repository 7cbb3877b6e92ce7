import { type Client } from 'pg';

/** A rule of the database's figures, broken: what compares them with the definitions has to notice. */
export interface Mutation {
  name: string;
  /** The function it is broken in. */
  of: string;
  was: string;
  is: string;
  also?: readonly [was: string, is: string];
}

const TODAYS_KIND = '(SELECT o.kind FROM organisations o WHERE o.id = organisation_id)';

export const MUTATIONS: Mutation[] = [
  ...[
    { name: 'the upper median', was: 'ORDER BY level)', is: 'ORDER BY level DESC)' },
    { name: 'a mean', was: 'percentile_disc(0.5) WITHIN GROUP (ORDER BY level)', is: 'round(avg(level))::integer' },
    {
      name: 'a range of the first and the last',
      was: 'max(level)',
      is: '(array_agg(level ORDER BY published_at DESC))[1]',
    },
    { name: 'words before levels', was: 'is_fresh AND level IS NOT NULL', is: 'is_fresh AND level IS NULL' },
    { name: 'older levels among the fresh', was: 'is_fresh AND level IS NOT NULL', is: 'level IS NOT NULL' },
    { name: 'the first word and not the last', was: 'ORDER BY published_at DESC', is: 'ORDER BY published_at' },
    { name: 'how often instead of how many', was: 'count(*)', is: '(count(*) + count(level))' },
    { name: 'the earliest day', was: 'max(published_on)', is: 'min(published_on)' },
  ].map((one) => ({ ...one, of: 'perspective_views_on' })),
  ...[
    { name: 'fresh a day longer', was: 'published_on > day -', is: 'published_on >= day -' },
    { name: 'fresh for 365 days', was: `day - interval '12 months'`, is: `day - 365` },
    { name: 'superseded ones too', was: 'superseded_on IS NULL', is: 'true' },
    { name: 'superseded before they are', was: 'superseded_on > day', is: 'false' },
    { name: 'not yet what is of that day', was: 'published_on <= day', is: 'published_on < day' },
    { name: 'the first of each organisation', was: 'published_at DESC', is: 'published_at' },
    { name: 'today’s kind', was: 'organisation_id, perspective, ', is: `organisation_id, ${TODAYS_KIND}, ` },
    {
      ...{ name: 'an organisation once per kind', was: 'ON (subject_id, organisation_id)' },
      is: 'ON (subject_id, organisation_id, perspective)',
      also: ['organisation_id, published_at', 'organisation_id, perspective, published_at'] as const,
    },
  ].map((one) => ({ ...one, of: 'judgements_on' })),
  ...[
    { name: 'areas of all kinds', was: `named.perspective = 'civil_society'`, is: 'true' },
    {
      name: 'areas whose kind was looked for first',
      was: 'WHERE published_on',
      is: `WHERE perspective = 'civil_society' AND published_on`,
    },
  ].map((one) => ({ ...one, of: 'area_judgements_on' })),
  { name: 'the upper median of areas', of: 'area_views_on', was: 'ORDER BY level)', is: 'ORDER BY level DESC)' },
  ...['divergences_on', 'regional_divergences_on'].flatMap((of) => [
    { name: 'a distance that hollow marks enter', of, was: `state = 'assessed'`, is: 'level IS NOT NULL' },
    { name: 'a distance of one', of, was: 'count(*) > 1', is: 'count(*) > 0' },
  ]),
];

/** Breaks a rule, asks, and takes everything back. */
export async function broken<Found>(client: Client, mutation: Mutation, ask: () => Promise<Found>): Promise<Found> {
  await client.query('BEGIN');
  try {
    await breakRule(client, mutation);
    return await ask();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function breakRule(client: Client, { of, was, is, also }: Mutation): Promise<void> {
  const { rows } = await client.query<{ body: string }>('SELECT pg_get_functiondef($1::regproc) AS body', [of]);
  const body = rows[0]?.body ?? '';
  if (!body.includes(was)) throw new Error(`${of} does not say "${was}" any more: break it elsewhere`);
  const mutated = body.replaceAll(was, is);
  await client.query(also ? mutated.replaceAll(...also) : mutated);
}
