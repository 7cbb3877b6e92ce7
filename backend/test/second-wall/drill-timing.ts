import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { TestApp, UNLIMITED } from '../test-app.js';
import { type Asked, ask } from './asking.js';
import { medianOf, spreadOfIdentical } from './medians.js';
import { type Somebody, World } from './world.js';

/**
 * `npm run drill:timing`: whether what is hidden takes longer than what is absent. At each address 500 times, interleaved
 * and in changing order: an absent record, the hidden one, another absent one. The medians of hidden and absent may differ
 * no more than those of the two absent ones would by chance (the 99.9th percentile of shuffling within the pairs).
 * `-- --pairs 60` is short. It also shows that it would notice: a record that is shown is found to take longer.
 */
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '500' } } });
const pairs = Number(values.pairs);
const WARM_UP = 20;
/** What something else on the machine disturbed is measured on; a difference that is there stays. */
const MEASUREMENTS = 3;

interface Case {
  name: string;
  who: Somebody;
  hidden: string;
  ask: (id: string) => Asked;
  absent?: () => string;
}
interface Figures {
  absent: number;
  hidden: number;
  difference: number;
  bound: number;
}

await setUp();
try {
  await drill();
} finally {
  await tearDown();
}

async function drill(): Promise<void> {
  const app = await TestApp.start({ limits: UNLIMITED });
  const world = await World.build(app);
  await world.hideAll();
  for (const one of casesOf(world)) {
    const figures = await measure(app, one);
    print(one, figures);
    if (figures.difference > figures.bound) report(`${one.name} tells by its time that something is hidden`);
  }
  await showTeeth(app, world);
  await app.stop();
}

function casesOf(world: World): Case[] {
  const ministry = world.partyOf('government-one').lead;
  const visitor = world.people.at(-1) ?? ministry;
  const reading =
    (path: string) =>
    (id: string): Asked => ({ method: 'GET', url: `${path}${id}` });
  const of = (kind: string, who: Somebody): string =>
    world.canaries.findLast(({ where, isFor }) => where === `id of ${kind}` && !isFor(who))?.word ?? '';
  const word = (who: Somebody): string => world.canaries.findLast(({ isFor }) => !isFor(who))?.word ?? '';
  return [
    { name: 'a draft, to a visitor', who: visitor, hidden: of('draft report', visitor), ask: reading('/api/reports/') },
    {
      name: 'a draft of a CSO, to a ministry',
      who: ministry,
      hidden: of('draft assessment', ministry),
      ask: reading('/api/assessments/'),
    },
    {
      name: 'a draft objection, to whom it answers',
      who: ministry,
      hidden: of('draft objection', ministry),
      ask: reading('/api/objections/'),
    },
    {
      name: 'a draft response of who leads too',
      who: ministry,
      hidden: of('draft response', ministry),
      ask: reading('/api/responses/'),
    },
    {
      name: 'a draft reply, to a visitor',
      who: visitor,
      hidden: of('draft reply', visitor),
      ask: reading('/api/replies/'),
    },
    {
      ...{ name: 'a step of others, taken back', who: ministry, hidden: of('submitted report', ministry) },
      ask: (id) => ({ method: 'POST', url: `/api/reports/${id}/undoing`, body: {} }),
    },
    {
      name: 'restricted evidence, to a visitor',
      who: visitor,
      hidden: of('restricted evidence', visitor),
      ask: reading('/api/evidence/'),
    },
    {
      name: 'shared evidence, to a ministry',
      who: ministry,
      hidden: of('shared evidence', ministry),
      ask: reading('/api/evidence/'),
    },
    {
      name: 'restricted evidence of its own matter, to a ministry',
      who: ministry,
      hidden: of('restricted evidence', ministry),
      ask: reading('/api/evidence/'),
    },
    {
      ...{ name: 'pictures of what is offered to observers, to a ministry', who: ministry },
      ...{ hidden: of('offered evidence', ministry), ask: (id) => reading('/api/evidence/')(`${id}/pictures`) },
    },
    {
      ...{ name: 'restricted evidence, opened by a ministry', who: ministry, hidden: of('testimony', ministry) },
      ask: (id) => ({ method: 'POST', url: `/api/evidence/${id}/openings`, body: {} }),
    },
    {
      ...{ name: 'findings on what is offered, asked for by a ministry', who: ministry },
      ...{ hidden: of('offered evidence', ministry), ask: reading('/api/verifications?evidence=') },
    },
    {
      ...{ name: 'a wish to widen, to a ministry', who: ministry, hidden: of('widening', ministry) },
      ask: reading('/api/widenings/'),
    },
    {
      ...{ name: 'a draft, published by others', who: ministry, hidden: of('submitted report', ministry) },
      ask: (id) => ({ method: 'POST', url: `/api/reports/${id}/publication`, body: {} }),
    },
    {
      ...{ name: 'a session of others, ended', who: ministry, hidden: of('session', ministry) },
      ask: (id) => ({ method: 'DELETE', url: `/api/account/sessions/${id}` }),
    },
    {
      ...{ name: 'a hidden word, searched for', who: visitor, hidden: word(visitor) },
      ...{ ask: reading('/api/recommendations?q='), absent: () => 'Qbububububububub' },
    },
  ];
}

/** Three in a row, each time in another order; once more when something disturbed it. */
async function measure(app: TestApp, one: Case): Promise<Figures> {
  let figures = await measureOnce(app, one);
  for (let times = 1; times < MEASUREMENTS && figures.difference > figures.bound; times++)
    figures = await measureOnce(app, one);
  return figures;
}

async function measureOnce(app: TestApp, { who, hidden, ask: askFor, absent = randomUUID }: Case): Promise<Figures> {
  const times: Record<'absent' | 'hidden' | 'other', number[]> = { absent: [], hidden: [], other: [] };
  const kinds = ['absent', 'hidden', 'other'] as const;
  for (let round = -WARM_UP; round < pairs; round++) {
    for (let step = 0; step < kinds.length; step++) {
      const kind = kinds[(round + WARM_UP + step) % kinds.length] ?? 'absent';
      const asked = askFor(kind === 'hidden' ? hidden : absent());
      const started = performance.now();
      await ask(app, who, asked);
      if (round >= 0) times[kind].push(performance.now() - started);
    }
  }
  const difference = Math.abs(medianOf(times.hidden) - medianOf(times.absent));
  return {
    ...{ absent: medianOf(times.absent), hidden: medianOf(times.hidden), difference },
    bound: spreadOfIdentical(times.absent, times.other),
  };
}

async function showTeeth(app: TestApp, world: World): Promise<void> {
  const { lead, published } = world.partyOf('civil-society-one');
  const url = '/api/assessments/';
  const shown = {
    name: 'what is shown',
    who: lead,
    hidden: published.id,
    ask: (id: string) => ({ method: 'GET', url: `${url}${id}` }),
  };
  const figures = await measureOnce(app, shown);
  print(shown, figures);
  if (figures.difference <= figures.bound) report('the drill did not notice a record that takes longer');
}

function print({ name }: Case, { absent, hidden, difference, bound }: Figures): void {
  const [a, h, d, b] = [absent, hidden, difference, bound].map((value) => value.toFixed(3));
  console.log(`${name}: absent ${a} ms, hidden ${h} ms, difference ${d} ms, identical pairs up to ${b} ms`);
}

function report(fault: string): void {
  process.exitCode = 1;
  console.log(`✗ ${fault}`);
}
