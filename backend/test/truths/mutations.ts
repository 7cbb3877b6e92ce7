import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import * as contract from '@parole-tenue/contract';
import { type Client } from 'pg';
import ts from 'typescript';
import { type Levels } from './generated.js';

/** A rule of the database's figures, broken: what compares them with the definitions has to notice. */
export interface Mutation {
  name: string;
  /** The function it is broken in. */
  of: string;
  was: string;
  is: string;
  also?: readonly [was: string, is: string];
}

const SERIES = new URL('../../src/reading/levels-of-day.ts', import.meta.url);
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

/** The same rules, broken where the application works out levels of any day. */
export const SERIES_MUTATIONS: Pick<Mutation, 'name' | 'was' | 'is'>[] = [
  { name: 'the upper median', was: 'Math.ceil(levels.length / 2) - 1', is: 'Math.floor(levels.length / 2)' },
  { name: 'a range of the last and the first', was: '.sort((one, other) => one - other)', is: '' },
  { name: 'fresh a day longer', was: 'day < staleOn(', is: 'day <= staleOn(' },
  { name: 'fresh for a day less after 29 February', was: `'-03-01'`, is: `'-02-28'` },
  { name: 'words before levels', was: 'freshLevels.length > 0', is: 'freshLevels.length === fresh.length' },
  { name: 'older levels among the fresh', was: `seen('assessed', freshLevels)`, is: `seen('assessed', levels)` },
  { name: 'words among older levels', was: `seen('outdated', levels)`, is: `seen('outdated', latest)` },
  {
    name: 'the first word and not the last',
    was: '= ([last]: Judged[])',
    is: '= (those: Judged[], last = those.at(-1))',
  },
  { name: 'how often instead of how many', was: 'those.length,', is: 'those.length + levels.length,' },
  { name: 'the earliest day', was: 'those[0]?.publishedOn', is: 'those.at(-1)?.publishedOn' },
  { name: 'superseded ones too', was: 'supersededOn === null || supersededOn > day', is: 'true' },
  { name: 'superseded a day late', was: 'supersededOn > day', is: 'supersededOn >= day' },
  { name: 'not yet what is of that day', was: 'publishedOn <= day', is: 'publishedOn < day' },
  { name: 'the first of each organisation', was: 'if (!latest.has(said.organisation)) ', is: '' },
  {
    ...{ name: 'an organisation once per kind', was: 'latestOfEach(standingOn(history, day))' },
    is: 'PERSPECTIVES.flatMap((kind) => latestOfEach(standingOn(history, day).filter((said) => said.perspective === kind)))',
  },
  { name: 'areas of all kinds', was: `perspective === 'civil_society'`, is: 'perspective !== undefined' },
  {
    ...{ name: 'areas whose kind was looked for first', was: 'areas.includes(area))' },
    is: `areas.includes(area)).filter((said) => said.perspective === 'civil_society')`,
  },
  { name: 'a distance that hollow marks enter', was: `state === 'assessed' && `, is: '' },
  { name: 'a distance of one', was: 'levels.length < 2', is: 'levels.length < 1' },
  { name: 'quarters that end elsewhere', was: 'lastDayOf(period)', is: 'lastDayOf(period).slice(0, 8) + "28"' },
  { name: 'quarters from today on', was: 'one >= periodOf(first)', is: 'one >= periodOf(last)' },
  { name: 'no turn when something is superseded', was: '[publishedOn, supersededOn, ', is: '[publishedOn, ' },
  { name: 'no turn when something grows old', was: ', staleOn(publishedOn)]', is: ']' },
];

/** The application's levels of any day, with a rule of theirs broken. */
export function brokenLevels({ was, is }: Pick<Mutation, 'was' | 'is'>): Levels {
  const source = readFileSync(SERIES, 'utf8');
  if (!source.includes(was)) throw new Error(`levels of any day do not say "${was}" any more: break them elsewhere`);
  const { outputText } = ts.transpileModule(source.replaceAll(was, is), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024 },
  });
  const levels = {};
  const run = compileFunction(outputText, ['exports', 'require']) as (exports: object, require: () => object) => void;
  run(levels, () => contract);
  return levels as Levels;
}
