import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  type Cell,
  cellOf,
  GRANTED,
  type Permission,
  PERMISSIONS,
  type Relation,
  relationsOf,
  type Standing,
  STANDINGS,
} from '@parole-tenue/contract';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { CASES } from './cases.js';
import { ASKERS, lettersOf, outcomeOf } from './route-case.js';
import { World } from './world.js';

/**
 * `npm run drill:matrix`: turns 100 random cells of the permission matrix round in the running process, one at a time, and
 * asks what the routes answer that turn on it. Real requests against the expectations by hand must notice 99 of them; the
 * two tables are never compared. `-- --times 5` is short, `-- --seed 7` repeats a run.
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '100' }, seed: { type: 'string', default: String(randomInt(2 ** 31)) } },
});
interface Flip {
  cell: Cell;
  permission: Permission;
  standing: Standing;
  relation: Relation;
}

interface Question {
  route: string;
  row: string;
}

const ALL: Flip[] = PERMISSIONS.flatMap((permission) =>
  STANDINGS.flatMap((standing) =>
    relationsOf(permission).map((relation) => ({
      ...{ permission, standing, relation },
      cell: cellOf(standing, permission, relation),
    })),
  ),
);

const TIMES = Math.min(Number(values.times), ALL.length);
const NEEDED = Math.ceil(TIMES * 0.99);

/**
 * What everybody is told of themselves. The routes that act are asked first: some cells they cannot notice, since what the
 * cell would open is shut by a second permission (whoever may not report moves no milestone) or by the policies of the rows
 * (a ministry's transaction sees no shared evidence, whatever the matrix says).
 */
const TOLD = 'GET /api/session';

class Drill {
  private readonly granted = GRANTED as Set<Cell>;

  constructor(private readonly world: World) {}

  /** The first question that is answered otherwise while the cell is turned round, and as expected when it is not. */
  async findNoticed(flip: Flip): Promise<Question | null> {
    for (const question of questionsOn(flip)) {
      const isSame = await this.whileTurned(flip, () => this.isAsExpected(question, flip.standing));
      if (isSame) continue;
      if (await this.isAsExpected(question, flip.standing)) return question;
      throw new Error(`${question.route}, ${question.row}: not as expected, whatever the matrix says`);
    }
    return null;
  }

  private async whileTurned<Result>({ cell }: Flip, work: () => Promise<Result>): Promise<Result> {
    const turn = (): unknown => (this.granted.has(cell) ? this.granted.delete(cell) : this.granted.add(cell));
    turn();
    return work().finally(turn);
  }

  private async isAsExpected({ route, row }: Question, standing: Standing): Promise<boolean> {
    const place = ASKERS.indexOf(standing);
    const [one, who] = [CASES[route], this.world.everybody[place]];
    if (!one || !who) throw new Error(`Nobody asks ${route}`);
    return (await outcomeOf(this.world, route, row, one, who)) === lettersOf(one.rows[row] ?? '')[place];
  }
}

/** Those that turn on its permission; of these, about the same relation first. */
function questionsOn({ permission, relation }: Flip): Question[] {
  const questions = Object.entries(CASES)
    .filter(([, { asks }]) => asks.includes(permission))
    .flatMap(([route, { rows }]) => Object.keys(rows).map((row) => ({ route, row })))
    .filter(({ route, row }) => route !== TOLD || row === `any: ${permission}`);
  const distance = ({ route, row }: Question): number => (route === TOLD ? 2 : row.startsWith(relation) ? 0 : 1);
  return questions.sort((one, other) => distance(one) - distance(other));
}

/** So many of them by chance, the same for the same seed. */
function drawn(flips: Flip[], times: number, seed: number): Flip[] {
  const random = mulberry32(seed);
  const rest = [...flips];
  return Array.from({ length: Math.min(times, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}

/** A small generator of chance with a seed, by Tommy Ettinger. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const began = performance.now();
await setUp();
const world = await World.start();
try {
  const drill = new Drill(world);
  const unnoticed: Cell[] = [];
  const told: Cell[] = [];
  for (const flip of drawn(ALL, TIMES, Number(values.seed))) {
    const question = await drill.findNoticed(flip);
    if (question === null) unnoticed.push(flip.cell);
    if (question?.route === TOLD) told.push(flip.cell);
  }
  const noticed = TIMES - unnoticed.length;
  console.log(`${TIMES} of ${ALL.length} cells turned round one at a time, seed ${values.seed}:`);
  console.log(`  ${noticed - told.length} noticed by what the routes then do`);
  console.log(`  ${told.length} only by what ${TOLD} tells, as a second wall holds${listed(told)}`);
  console.log(`  ${unnoticed.length} not noticed${listed(unnoticed)}`);
  console.log(
    `${noticed} noticed, at least ${NEEDED} needed, in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
  );
  if (noticed < NEEDED) process.exitCode = 1;
} finally {
  await world.stop();
  await tearDown();
}

function listed(cells: Cell[]): string {
  return cells.length === 0 ? '' : `: ${cells.join('; ')}`;
}
