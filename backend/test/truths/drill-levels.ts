import { parseArgs } from 'node:util';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { medianOf } from '../second-wall/medians.js';
import { type Browser, TestApp } from '../test-app.js';
import { Dice } from './dice.js';
import { assessmentsOf, castOf } from './histories.js';
import { HistoryRows } from './history-rows.js';

/**
 * `npm run drill:levels`: 100,000 assessments over 10,000 recommendations. The disagreements and the list filtered by
 * divergence answer within twice the time of a register of a tenth of the size; both are asked in turn, and medians compared.
 * `-- --recommendations 3000` is smaller, `-- --times 40` asks less often.
 */
const { values } = parseArgs({
  options: { recommendations: { type: 'string', default: '10000' }, times: { type: 'string', default: '100' } },
});
const SIZE = Number(values.recommendations);
const TIMES = Number(values.times);
const ASSESSMENTS_EACH = 10;
const SMALLER_BY = 10;
const MOST_RATIO = 2;
const WARM_UP = 10;
/** What something else on the machine disturbed is measured again; a difference that is there stays. */
const MEASUREMENTS = 3;
const THEME = 'paix';

const ASKED = [
  '/api/disagreements',
  '/api/disagreements?between=government:civil_society',
  '/api/disagreements?divergence=3&theme=paix',
  '/api/recommendations?divergence=2',
  '/api/recommendations?divergence=1&sort=-divergence',
  '/api/recommendations?divergence=3&theme=paix&level=donor:0',
];

interface Register {
  app: TestApp;
  visitor: Browser;
}

await setUp();
try {
  const smaller = await registerOf(Math.ceil(SIZE / SMALLER_BY));
  const larger = await registerOf(SIZE);
  for (const url of ASKED) await drill(url, smaller, larger);
  for (const { app } of [smaller, larger]) await app.stop();
} finally {
  await tearDown();
}

async function registerOf(size: number): Promise<Register> {
  const started = performance.now();
  const app = await TestApp.start();
  const dice = new Dice(size);
  const today = new Date().toISOString().slice(0, 10);
  const rows = await HistoryRows.on(app.owner, castOf(dice, today));
  await app.owner.query(`INSERT INTO themes (slug, position, name) VALUES ($1, 1, '{"fr": "Paix", "en": "Peace"}')`, [
    THEME,
  ]);
  const histories = Array.from({ length: size }, () => assessmentsOf(dice, today, ASSESSMENTS_EACH));
  await rows.putLeads(await rows.put(histories, [THEME]));
  await app.owner.query('ANALYZE');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${String(size)} recommendations, ${String(size * ASSESSMENTS_EACH)} assessments, made in ${seconds} s`);
  return { app, visitor: app.visitor() };
}

async function drill(url: string, smaller: Register, larger: Register): Promise<void> {
  let ratio = Infinity;
  for (let time = 0; time < MEASUREMENTS && ratio > MOST_RATIO; time++) {
    const [few, many] = await measure(url, smaller, larger);
    ratio = many / few;
    const [a, b, r] = [few, many, ratio].map((value) => value.toFixed(2));
    console.log(`${url}: ${a} ms, ${b} ms with ${String(SMALLER_BY)} times as many; ratio ${r}`);
  }
  if (ratio <= MOST_RATIO) return;
  process.exitCode = 1;
  console.log(`✗ ${url} takes more than ${String(MOST_RATIO)} times as long`);
}

/** In turn, each first as often as the other. */
async function measure(url: string, smaller: Register, larger: Register): Promise<[few: number, many: number]> {
  const times = new Map<Register, number[]>([smaller, larger].map((one) => [one, []]));
  for (let round = -WARM_UP; round < TIMES; round++) {
    for (const register of round % 2 === 0 ? [smaller, larger] : [larger, smaller]) {
      const took = await timeOf(register, url);
      if (round >= 0) times.get(register)?.push(took);
    }
  }
  return [medianOf(times.get(smaller) ?? []), medianOf(times.get(larger) ?? [])];
}

async function timeOf({ visitor }: Register, url: string): Promise<number> {
  const started = performance.now();
  const { status, body } = await visitor.get<{ items: unknown[] }>(url);
  const took = performance.now() - started;
  if (status !== 200 || body.items.length === 0)
    throw new Error(`${url} was answered with ${String(status)} and nothing`);
  return took;
}
