import { type StatementState } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { type Calendar } from './calendar.js';
import { type Cast } from './cast.js';
import { type DaysAgo, type DemoStatement } from './content/shape.js';

/** One step in the life of a statement: who took it, when, and where it left the statement. */
export interface Step {
  verb: 'create' | 'change' | 'submit' | 'return' | 'publish';
  state: StatementState;
  actor: Member;
  at: Date;
}

/** How many days before a statement is sent in its first words are written. */
const WRITING_DAYS = 5;
const HOURS = { create: 8.4, change: 9.2, submit: 10.7, return: 14.2, publish: 15.6 };
const STATES = {
  create: 'draft',
  change: 'returned',
  submit: 'submitted',
  return: 'returned',
  publish: 'published',
} as const;

/** The way a statement went, from the one day that the content gives; oldest step first. */
export function stepsOf(statement: DemoStatement, cast: Cast, calendar: Calendar): Step[] {
  const author = cast.member(statement.by);
  const publisher = statement.noun === 'response' ? author : cast.publisher(statement.by);
  return journeyOf(statement).map(([verb, ago]) => ({
    verb,
    state: STATES[verb],
    actor: verb === 'return' || verb === 'publish' ? publisher : author,
    at: calendar.at(ago, HOURS[verb]),
  }));
}

/** The day on which it was sent in for the last time, or is going to be at the earliest. */
export function sentOn({ on, state }: Pick<DemoStatement, 'on' | 'state'>): DaysAgo {
  return state === undefined || state === 'returned' ? on + 1 : on;
}

function journeyOf(statement: DemoStatement): [Step['verb'], DaysAgo][] {
  const { noun, on, returned, state } = statement;
  if (state === 'draft') return [['create', on]];
  if (noun === 'response') return [...writing(on), ['publish', on]];
  if (state === 'submitted') return [...writing(on), ['submit', on]];
  const firstSent = (returned?.on ?? on) + 1;
  const sent: [Step['verb'], DaysAgo][] = [...writing(firstSent), ['submit', firstSent]];
  if (returned) sent.push(['return', returned.on]);
  if (state === 'returned') return sent;
  if (returned) sent.push(['change', on + 1], ['submit', on + 1]);
  return [...sent, ['publish', on]];
}

const writing = (sent: DaysAgo): [Step['verb'], DaysAgo][] => [['create', sent + WRITING_DAYS]];
