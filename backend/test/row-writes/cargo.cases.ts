import { type Somebody } from '../second-wall/world.js';
import { type Attempt, type Cases, lead, member, there } from './ground.js';

/** What a report carries, by table: a row under the statement that is named. */
const CARRIED: [what: string, table: string, row: string][] = [
  ['a move', 'milestone_moves', `SELECT $1::uuid, id, 'cancelled', 'x' FROM milestones LIMIT 1`],
  ['a value', 'reported_values', `SELECT $1::uuid, id, '2026-09-30' FROM indicators LIMIT 1`],
  ['a meeting', 'meetings', `SELECT $1::uuid, gen_random_uuid(), 'national', '2026-09-30'`],
  ['an outcome', 'decision_outcomes', `SELECT $1::uuid, gen_random_uuid(), 'not_kept'`],
];

const COLUMNS: Record<string, string> = {
  milestone_moves: 'statement_id, milestone_id, state, text',
  reported_values: 'statement_id, indicator_id, on_day',
  meetings: 'statement_id, id, level, held_on',
  decision_outcomes: 'statement_id, decision_id, outcome',
};

const adding = (table: string, row: string): string => `INSERT INTO ${table} (${COLUMNS[table] ?? ''}) ${row}`;
const removing = (table: string): string => `DELETE FROM ${table} WHERE statement_id = $1`;

const UNDER: [under: string, who: () => Somebody, id: () => string][] = [
  ['others’ draft', member, () => there.ids.theirs],
  ['what the own organisation sent in', member, () => there.ids.submitted],
  ['what it published', lead, () => there.ids.published],
  ['what others published', () => there.ministry.lead, () => there.ids.published],
];

const ELSEWHERE: Attempt[] = UNDER.flatMap(([under, who, id]) =>
  CARRIED.flatMap(([what, table, row]): Attempt[] => [
    [`${what}, added under ${under}`, who, adding(table, row), () => [id()]],
    [`${what}, removed from under ${under}`, who, removing(table), () => [id()]],
    [
      `${what}, changed under ${under}`,
      who,
      `UPDATE ${table} SET statement_id = statement_id WHERE statement_id = $1`,
      () => [id()],
    ],
  ]),
);

/** What a report carries. */
export const CARGO: Cases = {
  refused: [
    ...ELSEWHERE,
    [
      'a value, slipped from the own draft under what is published',
      member,
      'UPDATE reported_values SET statement_id = $2 WHERE statement_id = $1',
      () => [there.ids.draft, there.ids.published],
    ],
    [
      'a milestone, moved by others’ draft',
      member,
      `INSERT INTO milestone_moves SELECT $1, id, 'achieved', now(), 'x' FROM milestones`,
      () => [there.ids.theirs],
    ],
  ],
  allowed: [
    ...CARRIED.flatMap(([what, table, row]): Attempt[] => [
      [`${what}, removed from the own draft`, member, removing(table), () => [there.ids.draft]],
      [`${what}, added under the own draft`, member, adding(table, row), () => [there.ids.empty]],
    ]),
  ],
};
